import { THING_KINDS, type ThingKind } from '../src/domain/ids';
import { type GraphStore } from '../src/graph/graph-store';
import { papersPage } from '../src/graph/queries/papers-page';
import { thingsPage } from '../src/graph/queries/things-page';
import { SeededRandom } from '../test/graph/seeded-random';

/** Parameters for questions, drawn from what stands in the graph. */
export interface SampledIds {
  /** Papers from all over the years. */
  papers(run: number, count: number): readonly string[];
  /** Things by how many papers link to them: often a hub, sometimes a rare one. */
  things(kind: ThingKind, run: number, count: number): readonly string[];
  /** The thing of the kind that most papers link to. */
  hub(kind: ThingKind): string;
  /** The name of a thing, for searches. */
  name(run: number): string;
}

const YEARS = Array.from({ length: 9 }, (_, index) => 2017 + index);

export async function sampleIds(store: GraphStore): Promise<SampledIds> {
  const page = { size: 100, from: 'FORWARD' } as const;
  const papers: string[] = [];
  for (const year of YEARS) {
    const publishedOn = { from: `${year}-01-01`, to: `${year}-12-31` };
    const found = await papersPage(store, { filter: { publishedOn } }, page);
    papers.push(...found.items.map(({ item }) => item.id));
  }
  const things = new Map<ThingKind, readonly { readonly id: string; readonly name: string }[]>();
  for (const kind of THING_KINDS) {
    const { items } = await thingsPage(store, kind, { filter: { paperCount: { min: 1 } } }, page);
    things.set(
      kind,
      items.map(({ item }) => item),
    );
  }
  const nodes = (kind: ThingKind) => things.get(kind) ?? [];
  return {
    papers: (run, count) => draw(new SeededRandom(run + 1), count, (random) => random.pick(papers)),
    things: (kind, run, count) =>
      draw(new SeededRandom(run + 101), count, (random) => random.pickSkewed(nodes(kind)).id),
    hub: (kind) => nodes(kind)[0]?.id ?? '',
    name: (run) => new SeededRandom(run + 201).pick(nodes('CONCEPT')).name,
  };
}

/** Different ones. */
function draw(random: SeededRandom, count: number, one: (random: SeededRandom) => string): readonly string[] {
  const drawn = new Set<string>();
  for (let tries = 0; drawn.size < count && tries < count * 50; tries++) drawn.add(one(random));
  return [...drawn];
}
