import { type PaperGraph } from '../../../src/domain/paper';
import { type ConceptThing } from '../../../src/domain/thing';
import { auditThings } from '../../../src/graph/audit/audit-things';
import { type GraphStore } from '../../../src/graph/graph-store';
import { mergeThings } from '../../../src/graph/writes/merge-things';
import { upsertPapers } from '../../../src/graph/writes/upsert-papers';
import { dumpGraph } from '../graph-dump';
import { concept, paperOn } from '../queries/small-graphs';

const EMPTY = { name: 'empty', text: 'MATCH (n) DETACH DELETE n' };

/** What an audit finds on every engine; the graph of `store()` is emptied before each test. */
export function auditContract(store: () => GraphStore): void {
  beforeEach(() => store().write((transaction) => transaction.run(EMPTY)));

  const [routing, longer, broader, other] = [
    concept('token routing'),
    concept('sparse token routing'),
    concept('graph routing'),
    concept('dense graph routing', { parents: ['concept:graph-routing'] }),
  ];
  const company = [concept('caching'), concept('gating'), concept('load balancing')];
  const papers = (count: number, title: string, ...things: ConceptThing[]): PaperGraph[] =>
    Array.from({ length: count }, (_, i) => paperOn(`${title} ${i}`, things));

  it('tells duplicates by name and company, most suspicious first, and how to merge them', async () => {
    await upsertPapers(store(), [
      ...papers(5, 'Routing', routing, ...company),
      ...papers(4, 'Sparse', longer, ...company),
      ...papers(6, 'Elsewhere', concept('far away'), concept('further away')),
      ...papers(4, 'Up', broader, ...company),
      paperOn('Plural', [concept('load balancings')]),
      ...papers(4, 'Down', other, ...company).map((graph) => ({
        ...graph,
        things: [...graph.things, broader],
      })),
    ]);
    const before = await dumpGraph(store());
    const { duplicates, junk, things, cut } = await auditThings(store(), { limit: 10 });
    expect(
      duplicates.map(({ from, into, reasons }) => [from.name, into.name, from.paperCount, reasons]),
    ).toEqual([
      ['load balancings', 'load balancing', 1, ['the same but for plural, spelling or spaces']],
      [
        'sparse token routing',
        'token routing',
        4,
        ['one name holds the other', 'beside the same things (100 %)'],
      ],
    ]);
    expect(duplicates[0]?.strength).toBeGreaterThan(duplicates[1]?.strength ?? 1);
    expect({ junk, things, cut }).toEqual({ junk: [], things: 10, cut: [] });
    expect(await dumpGraph(store())).toEqual(before);

    for (const { into, from } of duplicates) await mergeThings(store(), into.id, [from.id]);
    expect((await auditThings(store(), { limit: 10 })).duplicates).toEqual([]);
  });

  it('lists junk, what more papers are linked to first among equals, and keeps to kinds and limit', async () => {
    await upsertPapers(store(), [
      ...papers(2, 'Twice', concept('our approach')),
      paperOn('Once', [concept('such approaches'), concept('planning with')]),
    ]);
    const names = async (limit: number, kinds?: 'DATASET'[]): Promise<string[]> => {
      const { junk } = await auditThings(store(), { limit, ...(kinds === undefined ? {} : { kinds }) });
      return junk.map(({ thing, strength }) => `${thing.name} ${thing.paperCount} ${strength > 0.7}`);
    };
    expect(await names(10)).toEqual([
      'our approach 2 true',
      'such approaches 1 true',
      'planning with 1 true',
    ]);
    expect(await names(1)).toEqual(['our approach 2 true']);
    expect(await names(10, ['DATASET'])).toEqual([]);
  });

  it('finds nothing in an empty graph', async () => {
    expect(await auditThings(store(), { limit: 5 })).toEqual({
      duplicates: [],
      junk: [],
      things: 0,
      cut: [],
    });
  });
}
