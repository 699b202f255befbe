import { type ConceptKind } from '../domain/concept';
import { type HardwareKind, type HardwareSpecifications } from '../domain/hardware';
import { type ThingKind } from '../domain/ids';
import { type MetricDirection } from '../domain/metric';

/** A row on its way into a lexicon: parents are still names, and any list may have brought it. */
export interface DraftRow {
  readonly thing: ThingKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly parents: readonly string[];
  /** Names that count only as they are written. */
  readonly exact: readonly string[];
  readonly cues: Readonly<Record<string, readonly string[]>>;
  readonly generic: boolean;
  readonly source: string;
  readonly conceptKind?: ConceptKind;
  readonly hardwareKind?: HardwareKind;
  readonly vendor?: string;
  readonly specifications?: HardwareSpecifications;
  readonly modality?: string;
  readonly homepage?: string;
  readonly unit?: string;
  readonly direction?: MetricDirection;
}

/** A draft with nothing but a name. */
export function draftRow(row: Pick<DraftRow, 'thing' | 'name' | 'source'> & Partial<DraftRow>): DraftRow {
  return { aliases: [], parents: [], exact: [], cues: {}, generic: false, ...row };
}
