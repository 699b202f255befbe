import { type GraphStore } from '../../src/graph/graph-store';
import { type Row, type Statement } from '../../src/graph/statement';

const statement = (text: string): Statement => ({ name: text.slice(0, 40), text });

/** More than the rows after which the embedded engine once lost some. */
const HUB = 6_000;

/** A concept with 6,000 papers, a third of them without a date. */
export async function makeHub(store: GraphStore): Promise<void> {
  const write = (text: string): Promise<unknown> =>
    store.write((transaction) => transaction.run(statement(text)));
  await write('MATCH (n) DETACH DELETE n');
  await write("CREATE (c:Concept {id: 'concept:hub', paperCount: 0})");
  await write(
    `UNWIND range(1, ${HUB}) AS i CREATE (p:Paper {id: 'paper:' + toString(i), upvotes: i % 7}) ` +
      "WITH p, i MATCH (c:Concept {id: 'concept:hub'}) CREATE (p)-[:DISCUSSES]->(c)",
  );
  await write("MATCH (p:Paper) WHERE p.upvotes > 1 SET p.publishedOn = '2025-01-01'");
}

/** Forms that our statements use, where the engines are known to differ in others: both give the same rows here. */
export function engineFactsContract(store: () => GraphStore): void {
  const rows = (text: string): Promise<readonly Row[]> => store().read(statement(text));

  it.each([
    ['WITH DISTINCT after MATCH', "MATCH (c:Concept {id: 'concept:hub'})<-[:DISCUSSES]-(p:Paper) WITH DISTINCT p RETURN count(p) AS n"],
    ['UNION inside CALL', "CALL { MATCH (c:Concept {id: 'concept:hub'})<-[:DISCUSSES]-(p:Paper) RETURN p UNION MATCH (p:Paper) RETURN p } RETURN count(p) AS n"],
    ['count(DISTINCT) after CALL', "CALL { MATCH (c:Concept {id: 'concept:hub'})<-[:DISCUSSES]-(p:Paper) RETURN p UNION ALL MATCH (p:Paper) RETURN p } RETURN count(DISTINCT p) AS n"],
    ['grouping after CALL', "CALL { MATCH (c:Concept {id: 'concept:hub'})<-[:DISCUSSES]-(p:Paper) RETURN p UNION ALL MATCH (p:Paper) RETURN p } WITH p, count(*) AS k RETURN count(p) AS n"],
    ['NOT as OPTIONAL MATCH and a count', "MATCH (p:Paper) OPTIONAL MATCH (p)-[:RUNS_ON]->(h:HardwarePlatform) WITH p, count(h) AS k WHERE k = 0 RETURN count(p) AS n"],
  ])('%s keeps all rows of a hub', async (_, text) => {
    expect(await rows(text)).toEqual([{ n: HUB }]);
  }); // prettier-ignore

  it('orders by a property under an alias that hides nothing', async () => {
    const text = 'MATCH (p:Paper) WITH p ORDER BY p.upvotes DESC, p.id LIMIT 3 RETURN p{.id, .upvotes} AS paper ORDER BY p.upvotes DESC, p.id'; // prettier-ignore
    expect((await rows(text)).map((row) => row['paper'])).toEqual([
      { id: 'paper:1000', upvotes: 6 },
      { id: 'paper:1007', upvotes: 6 },
      { id: 'paper:1014', upvotes: 6 },
    ]);
  });

  it('takes away a property that is set to null, and finds it missing', async () => {
    const missing = 'MATCH (p:Paper) WHERE p.publishedOn IS NULL RETURN count(p) AS n';
    const [before] = await rows(missing);
    await store().write(
      (transaction) =>
      transaction.run(statement("MATCH (p:Paper {id: 'paper:6'}) OPTIONAL MATCH (p)<-[:REPORTS]-(x:Paper) WITH p, min(x.publishedOn) AS day SET p.publishedOn = day")), // prettier-ignore
    );
    const [after] = await rows(missing);
    expect(Number(after?.['n'])).toBe(Number(before?.['n']) + 1);
  });
}
