import { type GraphTransaction } from '../graph-store';
import { type Parameter, type Statement } from '../statement';

/** Rows of one statement: converting them runs on the event loop, and a transaction's answer is held whole. */
const ROWS = 2_000;

/** Runs a statement that takes `$rows`, in pieces; not at all where there are none. */
export async function writeRows(
  transaction: GraphTransaction,
  statement: Statement,
  rows: readonly Parameter[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS) {
    await transaction.run(statement, { rows: rows.slice(from, from + ROWS) });
  }
}

/** Runs a statement that takes `$ids`, in pieces, and gives all its rows. */
export async function readByIds(
  transaction: GraphTransaction,
  statement: Statement,
  ids: readonly string[],
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const rows: Readonly<Record<string, unknown>>[] = [];
  for (let from = 0; from < ids.length; from += ROWS) {
    rows.push(...(await transaction.run(statement, { ids: ids.slice(from, from + ROWS) })));
  }
  return rows;
}
