import { type ConceptKind } from '../../../domain/concept';
import { type HardwareKind, type HardwareSpecifications } from '../../../domain/hardware';
import { type MetricDirection } from '../../../domain/metric';

/**
 * How a name is looked for in a text. `FOLDED`: in any case, hyphens and spaces alike, plural too. `EXACT`: in this
 * case only, for names that are also everyday words or letters ("CLIP", "MATH", "Ray", "SUN"). Names of up to four
 * characters and names all in capitals are EXACT where nothing is said.
 */
export type NameMatch = 'FOLDED' | 'EXACT';

/** One known thing: a line of `seeds/lexicons/*.jsonl`. Every row is a fact with its source. */
interface LexiconRowBase {
  /** Public id, `dataset:imagenet`. */
  readonly id: string;
  /** What the field calls it, in its usual spelling; for countable concepts the singular ("large language model"). */
  readonly name: string;
  /** Other names and spellings that mean this and nothing else; acronyms included. Mechanical variants (plural, hyphen, case) are left out. */
  readonly aliases: readonly string[];
  /** Ids of the same kind that this one stands under. */
  readonly parents?: readonly string[];
  /** Overrides the match of single names: `{ "CLIP": "EXACT" }`. */
  readonly match?: Readonly<Record<string, NameMatch>>;
  /**
   * Names of this row that mean something else too, with the words (lower case) one of which must stand in the same
   * text for the name to mean this: `{ "Spark": ["apache", "cluster", "hadoop"] }`.
   */
  readonly cues?: Readonly<Record<string, readonly string[]>>;
  /** Too general to be worth a link by itself ("deep learning", "benchmark"): a parent in hierarchies, linked at low confidence. */
  readonly generic?: boolean;
  /** The list it came from, a name in `seeds/lexicons/SOURCES.md`. */
  readonly source: string;
}
export interface ConceptRow extends LexiconRowBase {
  readonly kind: ConceptKind;
}
export interface HardwareRow extends LexiconRowBase, HardwareSpecifications {
  readonly kind: HardwareKind;
  readonly vendor?: string;
}
export interface DatasetRow extends LexiconRowBase {
  readonly modality?: string;
  readonly homepage?: string;
}
export interface MetricRow extends LexiconRowBase {
  readonly unit?: string;
  readonly direction: MetricDirection;
}

/** The files of `seeds/lexicons/`, one JSON object a line, ordered by id. */
export interface LexiconRows {
  readonly concepts: readonly ConceptRow[];
  readonly hardware: readonly HardwareRow[];
  readonly datasets: readonly DatasetRow[];
  readonly metrics: readonly MetricRow[];
}
