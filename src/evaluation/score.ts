import { type GoldPaper, type PrintedFacts, type ReadPaper } from './gold-paper';
import { matchingKey } from './matching-keys';
import { type AttributeTallies, type Judgement, type Mistake, type PaperScore } from './paper-score';
import { scoreEntities } from './score-entities';
import { scoreResults } from './score-results';
import { addTallies, emptyTallies, type Tallies } from './tally';

/** Facts that a listing prints, and that must be read exactly. */
const PRINTED_FACTS = ['date', 'authorCount', 'upvotes'] as const;

/** Readings held against an annotation. */
export interface Evaluation {
  readonly papers: number;
  /** Titles of annotated papers that there is no reading of; all that is annotated in them is missed. */
  readonly unread: readonly string[];
  readonly metadata: { readonly compared: number; readonly right: number };
  /** Over all papers. */
  readonly tallies: Tallies;
  /** By paper, in the order of the annotation. */
  readonly tallyOfPapers: readonly Tallies[];
  readonly attributes: AttributeTallies;
  readonly judgements: readonly Judgement[];
  readonly mistakes: readonly Mistake[];
}

/**
 * Scores readings against an annotation, paper by paper, matched by title (of two readings of one title the last).
 * The rules are the annotation guide's: recall counts what must be found, precision counts everything that was read
 * and that neither an obligatory nor an optional annotation accounts for.
 */
export function score(gold: readonly GoldPaper[], readings: readonly ReadPaper[]): Evaluation {
  const byTitle = new Map(readings.map((reading) => [matchingKey(reading.title), reading]));
  const metadata = { compared: 0, right: 0 };
  const sums = emptyScore('');
  const tallyOfPapers: Tallies[] = [];
  const unread: string[] = [];
  for (const paper of gold) {
    const reading = byTitle.get(matchingKey(paper.title));
    if (reading === undefined) unread.push(paper.title);
    const one = emptyScore(paper.title);
    compareFacts(paper, reading, metadata, one);
    scoreEntities(paper, reading, one);
    scoreResults(paper, reading, one);
    tallyOfPapers.push(one.tallies);
    add(sums, one);
  }
  const { tallies, attributes, judgements, mistakes } = sums;
  return { papers: gold.length, unread, metadata, tallies, tallyOfPapers, attributes, judgements, mistakes };
}

function compareFacts(
  gold: GoldPaper,
  reading: PrintedFacts | undefined,
  metadata: { compared: number; right: number },
  { mistakes }: PaperScore,
): void {
  for (const fact of PRINTED_FACTS) {
    const wanted = gold[fact];
    if (wanted === undefined) continue;
    const got = reading?.[fact] ?? null;
    metadata.compared += 1;
    if (got === wanted) metadata.right += 1;
    else {
      const what = `${fact}: wanted ${String(wanted)}, got ${String(got)}`;
      mistakes.push({ title: gold.title, problem: 'METADATA', what });
    }
  }
}

function emptyScore(title: string): PaperScore {
  const empty = (): { compared: number; right: number } => ({ compared: 0, right: 0 });
  const attributes = {
    metric: empty(),
    unit: empty(),
    kind: empty(),
    dataset: empty(),
    hardware: empty(),
    subject: empty(),
    baseline: empty(),
  };
  return { title, tallies: emptyTallies(), attributes, judgements: [], mistakes: [] };
}

function add(sums: PaperScore, one: PaperScore): void {
  addTallies(sums.tallies, one.tallies);
  for (const name of Object.keys(sums.attributes) as (keyof AttributeTallies)[]) {
    sums.attributes[name].compared += one.attributes[name].compared;
    sums.attributes[name].right += one.attributes[name].right;
  }
  sums.judgements.push(...one.judgements);
  sums.mistakes.push(...one.mistakes);
}
