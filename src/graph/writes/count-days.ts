import { type GraphTransaction } from '../graph-store';
import { DAY_LABEL } from '../labels';
import { type Statement } from '../statement';
import { NO_DATE } from './paper-properties';
import { writeRows } from './row-batches';

/** A paper with its date at one time. */
export interface DatedPaper {
  readonly publishedOn?: string;
}

const COUNT: Statement = {
  name: 'count papers of days',
  text:
    `UNWIND $rows AS row MERGE (d:${DAY_LABEL} {id: row.day}) ` +
    'ON CREATE SET d.paperCount = row.delta ON MATCH SET d.paperCount = d.paperCount + row.delta',
};
const DROP: Statement = {
  name: 'drop days without papers',
  text: `UNWIND $rows AS row MATCH (d:${DAY_LABEL} {id: row.day}) WHERE d.paperCount < 1 DELETE d`,
};

/** Brings the number of papers of each day to the truth, by what changed; a day without papers is deleted. */
export async function countDays(
  transaction: GraphTransaction,
  before: readonly DatedPaper[],
  after: readonly DatedPaper[],
): Promise<void> {
  const deltas = new Map<string, number>();
  const add = (papers: readonly DatedPaper[], delta: number): void => {
    for (const { publishedOn = NO_DATE } of papers) {
      deltas.set(publishedOn, (deltas.get(publishedOn) ?? 0) + delta);
    }
  };
  add(after, 1);
  add(before, -1);
  // In the order of days, so that two writers lock the same nodes in the same order.
  const rows = [...deltas]
    .filter(([, delta]) => delta !== 0)
    .map(([day, delta]) => ({ day, delta }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  await writeRows(transaction, COUNT, rows);
  await writeRows(
    transaction,
    DROP,
    rows.filter(({ delta }) => delta < 0),
  );
}
