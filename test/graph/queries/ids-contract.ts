import { type GraphStore } from '../../../src/graph/graph-store';
import { LimitError } from '../../../src/graph/limit-error';
import { narrowerTotals } from '../../../src/graph/queries/hierarchy';
import { nodesByIds } from '../../../src/graph/queries/nodes-by-ids';
import { papersOfThings } from '../../../src/graph/queries/papers-of-things';
import { countPapers } from '../../../src/graph/queries/papers-page';
import { countThings } from '../../../src/graph/queries/things-page';
import { upsertPapers } from '../../../src/graph/writes/upsert-papers';
import { concept, paperOn } from './small-graphs';

const WINNER = concept('Winner');
const FIRST = concept('First of a ring', { parents: ['concept:second-of-a-ring'] });
const SECOND = concept('Second of a ring', { parents: [FIRST.id] });
const CROWD = concept('Crowd');
const CROWD_SIZE = 5_001;
const FORMER_IDS = {
  name: 'former ids',
  text: 'MATCH (n:Concept {id: $id}) SET n.formerIds = $formerIds',
};
const ADD_CROWD = {
  name: 'crowd',
  text: 'UNWIND $rows AS row MERGE (n:Concept {id: row.id}) SET n += row.properties',
};
const PUT_UNDER = {
  name: 'under',
  text: 'UNWIND $rows AS row MATCH (n:Concept {id: row.id}) MATCH (c:Concept {id: $id}) MERGE (n)-[:BROADER]->(c)',
};

/** A thing that took in others, a ring of things and one with too many under it. */
export async function writeSpecialThings(store: GraphStore): Promise<void> {
  await upsertPapers(store, [
    paperOn('Merged', [WINNER]),
    paperOn('Ring', [FIRST], {}, [SECOND]),
    paperOn('Crowded', [CROWD]),
  ]);
  const properties = { name: 'one of the crowd', kind: 'TASK', paperCount: 0, formerIds: [], aliases: [] };
  const rows = Array.from({ length: CROWD_SIZE }, (_, index) => ({
    id: `concept:crowd-${index}`,
    properties,
  }));
  await store.write(async (transaction) => {
    await transaction.run(FORMER_IDS, { id: WINNER.id, formerIds: ['concept:loser', 'concept:older-loser'] });
    await transaction.run(ADD_CROWD, { rows });
    await transaction.run(PUT_UNDER, { rows, id: CROWD.id });
  });
}

/** Ids that were merged away, rings, and the limits of one question. */
export function idsContract(store: () => GraphStore): void {
  const refusal = async (question: Promise<unknown>): Promise<unknown> =>
    question.then(
      () => 'answered',
      (error: unknown) => error,
    );

  test('a former id stands for the thing that took it in', async () => {
    const ids = ['concept:loser', WINNER.id, 'concept:older-loser', 'concept:stranger'];
    const nodes = await nodesByIds(store(), ids);
    expect([...nodes].map(([asked, { id }]) => [asked, id]).toSorted()).toEqual(
      ids
        .slice(0, 3)
        .map((asked) => [asked, WINNER.id])
        .toSorted(),
    );
    expect(await countPapers(store(), { concepts: { any: ['concept:loser'] } })).toBe(1);
    expect(await countPapers(store(), { concepts: { all: ['concept:loser', WINNER.id] } })).toBe(1);
    expect(await countPapers(store(), { concepts: { none: ['concept:older-loser'] } })).toBe(2);
  });

  test('a ring is gone round once', async () => {
    const totals = await narrowerTotals(store(), [FIRST.id, SECOND.id], { transitive: true });
    expect([...totals.values()]).toEqual([1, 1]);
    expect(await countThings(store(), 'CONCEPT', { under: FIRST.id })).toBe(1);
    expect(await countPapers(store(), { concepts: { any: [SECOND.id], includeNarrower: true } })).toBe(1);
  });

  test('a hierarchy that is too large is refused by name, and answered without it', async () => {
    const wide = { any: [CROWD.id], includeNarrower: true };
    const refused = await refusal(countPapers(store(), { concepts: wide }));
    expect(refused).toBeInstanceOf(LimitError);
    expect(refused).toMatchObject({ limit: 'hierarchySize', allowed: 5_000 });
    const page = { size: 5, from: 'FORWARD' } as const;
    expect(
      await refusal(papersOfThings(store(), [CROWD.id], { includeNarrower: true }, page)),
    ).toBeInstanceOf(LimitError);
    expect(await countPapers(store(), { concepts: { any: [CROWD.id] } })).toBe(1);
    expect((await narrowerTotals(store(), [CROWD.id], { transitive: true })).get(CROWD.id)).toBe(CROWD_SIZE);
  });

  test('a filter of too many conditions is refused, one of many is not', async () => {
    const filter = (count: number) => ({
      or: Array.from({ length: count }, () => ({ concepts: { any: [WINNER.id] } })),
    });
    expect(await refusal(countPapers(store(), filter(101)))).toMatchObject({
      limit: 'filterConditions',
      allowed: 100,
    });
    expect(await countPapers(store(), filter(20))).toBe(1);
  });
}
