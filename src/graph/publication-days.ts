import { type GraphTransaction } from './graph-store';
import { DAY_LABEL } from './labels';
import { type Statement } from './statement';

const ANY_DAY: Statement = {
  name: 'any publication day',
  text: `MATCH (d:${DAY_LABEL}) RETURN d.id AS id LIMIT 1`,
};
const COUNT_ANEW: Statement = {
  name: 'count publication days',
  text:
    'MATCH (p:Paper) WHERE p.sortDate IS NOT NULL WITH p.sortDate AS day, count(p) AS papers ' +
    `MERGE (d:${DAY_LABEL} {id: day}) SET d.paperCount = papers`,
};

/** Makes the publication days of a graph that was written before there were any. */
export async function addPublicationDays(transaction: GraphTransaction): Promise<void> {
  if ((await transaction.run(ANY_DAY)).length === 0) await transaction.run(COUNT_ANEW);
}
