import { type TaggedSpan } from '../tagger';
import { GOLD_LISTS, type GoldList, type GoldName, type GoldPaper } from './gold-texts';

export const SCORED_COLUMNS = ['introduces', 'concepts', 'hardware', 'datasets', 'metrics'] as const;
export type ScoredColumn = (typeof SCORED_COLUMNS)[number];

/** Recall counts the musts that were found; precision every prediction that any annotated name accounts for. */
export interface Tally {
  must: number;
  found: number;
  predicted: number;
  right: number;
}

interface Column {
  readonly kinds: readonly TaggedSpan['kind'][];
  readonly wanted: readonly GoldList[];
  /** Lists that excuse a prediction without asking for it. */
  readonly allowed: readonly GoldList[];
}

const COLUMNS: Readonly<Record<ScoredColumn, Column>> = {
  introduces: { kinds: ['INTRODUCES'], wanted: ['introduces'], allowed: [] },
  concepts: { kinds: ['INTRODUCES', 'CONCEPT'], wanted: ['introduces', 'concepts', 'models'], allowed: [] },
  hardware: { kinds: ['HARDWARE'], wanted: ['hardware'], allowed: ['models'] },
  datasets: { kinds: ['DATASET'], wanted: ['datasets'], allowed: ['introduces'] },
  metrics: { kinds: ['METRIC'], wanted: ['metrics'], allowed: [] },
};

/** The form under which a printed name and an annotated one meet: ASCII letters and digits in lower case, singular. */
export function surfaceKey(form: string): string {
  const key = form
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^a-z0-9]+/g, '');
  return key.length > 3 && key.endsWith('s') && !key.endsWith('ss') ? key.slice(0, -1) : key;
}

export function emptyTallies(): Record<ScoredColumn, Tally> {
  const empty = (): Tally => ({ must: 0, found: 0, predicted: 0, right: 0 });
  return { introduces: empty(), concepts: empty(), hardware: empty(), datasets: empty(), metrics: empty() };
}

/** Adds one paper's spans, each distinct surface one prediction, to the tallies. */
export function addPaper(
  tallies: Record<ScoredColumn, Tally>,
  paper: GoldPaper,
  text: string,
  spans: readonly TaggedSpan[],
): void {
  const keys = new Map(
    GOLD_LISTS.map((list) => [list, paper[list].map((name) => ({ ...name, keys: keysOf(name) }))]),
  );
  const listed = (lists: readonly GoldList[]): (GoldName & { keys: ReadonlySet<string> })[] =>
    lists.flatMap((list) => keys.get(list) ?? []);
  for (const column of SCORED_COLUMNS) {
    const { kinds, wanted, allowed } = COLUMNS[column];
    const tally = tallies[column];
    const predicted = new Set(
      spans
        .filter((span) => kinds.includes(span.kind))
        .map((span) => surfaceKey(text.slice(span.start, span.end)))
        .filter((key) => key !== ''),
    );
    const excusing = [...listed(wanted), ...listed(allowed)];
    for (const name of listed(wanted)) {
      if (!name.must) continue;
      tally.must++;
      if ([...name.keys].some((key) => predicted.has(key))) tally.found++;
    }
    for (const key of predicted) {
      tally.predicted++;
      if (excusing.some((name) => name.keys.has(key))) tally.right++;
    }
  }
}

function keysOf(name: GoldName): ReadonlySet<string> {
  return new Set([name.name, name.mention, ...name.aliases].map(surfaceKey).filter((key) => key !== ''));
}

export function scoresOf({ must, found, predicted, right }: Tally): {
  precision: number;
  recall: number;
  f1: number;
} {
  const precision = predicted === 0 ? 0 : right / predicted;
  const recall = must === 0 ? 0 : found / must;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}
