import { IngestedPapers } from '../../../src/api/ingest/ingested-papers';
import { type PaperFilter } from '../../../src/graph/filters/paper-filter';
import { countingStore } from '../../../src/graph/counting-store';
import { type GraphStore } from '../../../src/graph/graph-store';

const IDS = ['paper:lakenet', 'paper:notes-without-a-date', 'paper:rivernet-reading-in-one-direction'];

/** What subscribers are told of papers that stand in the graph, which is SMALL_GRAPH. */
export function ingestedPapersContract(graph: () => GraphStore): void {
  /** The ids of the next `count` papers. */
  async function read(
    papers: AsyncIterator<{ readonly id: string }>,
    count: number,
  ): Promise<readonly string[]> {
    const ids: string[] = [];
    while (ids.length < count) {
      const { value } = (await papers.next()) as { readonly value: { readonly id: string } };
      ids.push(value.id);
    }
    return ids;
  }

  it.each<[string, PaperFilter | undefined, readonly string[]]>([
    ['no filter', undefined, IDS],
    ['a link', { concepts: { any: ['concept:lakenet'] } }, ['paper:lakenet']],
    [
      'a thing above',
      { concepts: { any: ['concept:network'], includeNarrower: true } },
      [IDS[0] ?? '', IDS[2] ?? ''],
    ],
    ['a result', { result: { metric: ['metric:accuracy'], value: { min: 92 } } }, ['paper:lakenet']],
    ['words', { text: 'nothing linked' }, ['paper:notes-without-a-date']],
    [
      'what does not hold',
      { not: { concepts: { any: ['concept:lakenet', 'concept:rivernet'] } } },
      [IDS[1] ?? ''],
    ],
    ['other ids', { ids: ['paper:lakenet', 'paper:unknown'] }, ['paper:lakenet']],
  ])('tells in the order of writing what is taken by %s', async (_, filter, expected) => {
    const ingested = new IngestedPapers(graph());
    const papers = ingested.listen(filter, () => undefined);
    await ingested.tell([...IDS, 'paper:gone', 'paper:lakenet']);
    await ingested.tell(['paper:lakenet']);
    expect(await read(papers, expected.length)).toEqual(expected);
  });

  it('asks the graph once for all that have one filter, and not at all where nobody listens', async () => {
    const counted = countingStore(graph());
    const ingested = new IngestedPapers(counted);
    await ingested.tell(IDS);
    expect(counted.statements).toEqual([]);
    const filter = { title: { contains: 'net' } };
    const same = [1, 2, 3].map(() => ingested.listen({ ...filter }, () => undefined));
    const all = ingested.listen(null, () => undefined);
    await ingested.tell(IDS);
    expect(counted.statements).toHaveLength(2);
    for (const papers of same) expect(await read(papers, 2)).toEqual([IDS[0], IDS[2]]);
    expect(await read(all, 3)).toEqual(IDS);
    for (const papers of [...same, all]) await papers.return?.();
    expect(ingested.subscriberCount).toBe(0);
    await ingested.tell(IDS);
    expect(counted.statements).toHaveLength(2);
  });
}
