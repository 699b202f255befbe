import { THING_KINDS, type ThingKind } from '../../domain/ids';
import { whereOf } from '../filters/where';
import { type GraphStore } from '../graph-store';
import { LABELS } from '../labels';
import { decodeNode, projection } from '../node-decoders';
import { type ThingNode } from '../nodes';
import { type PageRequest, type Positioned } from '../page';
import { byThingKind } from '../queries/by-kind';
import { groupBy } from '../queries/group-by';
import { keysetConditions, keysetLimit, keysetParameters, pageOfItems, type Keyset } from '../queries/keyset';
import { emptyPages, noTotals, type PagesByParent, type TotalsByParent } from '../queries/pages';
import { numberOf, textOf } from '../row-values';
import { comparePositions } from './page-of-list';
import { allPapers, LINK_TYPES } from './thing-links';

export interface RelatedArgs {
  /** All kinds where absent. */
  readonly kinds?: readonly ThingKind[] | null;
  /** Things that meet in fewer papers are left out. */
  readonly minPapers: number;
}

export interface RelatedThing {
  readonly node: ThingNode;
  /** Papers that link to both. */
  readonly sharedPaperCount: number;
  /** How many times likelier the two meet in one paper than by chance: 1 for things that do not care for each other. */
  readonly lift: number;
}

/**
 * Lists are ordered by lift with one paper added to what chance would give, so that two rare things that met twice do
 * not stand before everything else; in thousandths, whole, so that both engines order alike.
 */
const STRONGEST_FIRST: Keyset = { key: 'strength', direction: 'DESC', id: 'o.id' };

/**
 * The things that stand in the same papers as each thing, and how much likelier than by chance; one statement for each
 * kind of thing asked and each kind of thing found.
 */
export async function relatedThings(
  store: GraphStore,
  thingIds: readonly string[],
  args: RelatedArgs,
  page: PageRequest,
): Promise<PagesByParent<RelatedThing>> {
  const papers = await allPapers(store);
  return byThingKind(
    [...new Set(thingIds)],
    async (kind, ids) => {
      const lists = await Promise.all(
        kindsOf(args).map((other) => readRelated(store, [kind, other], ids, args.minPapers, papers, page)),
      );
      return new Map(
        ids.map((id) => {
          const items = lists.flatMap((list) => list.get(id) ?? []);
          return [id, pageOfMerged(items, page)] as const;
        }),
      );
    },
    emptyPages<RelatedThing>,
  );
}

export async function relatedThingsTotals(
  store: GraphStore,
  thingIds: readonly string[],
  args: RelatedArgs,
): Promise<TotalsByParent> {
  return byThingKind(
    [...new Set(thingIds)],
    async (kind, ids) => {
      const totals = new Map(ids.map((id) => [id, 0]));
      for (const other of kindsOf(args)) {
        const text = [
          `UNWIND $ids AS id MATCH (t:${LABELS[kind]} {id: id})`,
          ...meetings(kind, other, ['id']),
          'RETURN id, count(o) AS total ORDER BY id',
        ].join('\n');
        const name = `related totals ${kind} ${other}`;
        for (const row of await store.read({ name, text }, { ids, minPapers: args.minPapers })) {
          const id = textOf(row, 'id');
          totals.set(id, (totals.get(id) ?? 0) + numberOf(row, 'total'));
        }
      }
      return totals;
    },
    noTotals,
  );
}

function kindsOf({ kinds }: RelatedArgs): readonly ThingKind[] {
  return [...new Set(kinds ?? THING_KINDS)];
}

/** After `t`: its papers, and each other thing `o` with the number of papers `together`. */
function meetings(kind: ThingKind, other: ThingKind, kept: readonly string[]): readonly string[] {
  const carried = ['t', 'o', ...kept].join(', ');
  return [
    `MATCH (t)<-[:${LINK_TYPES[kind]}]-(p:Paper)`,
    `MATCH (p)-[:${LINK_TYPES[other]}]->(o:${LABELS[other]})`,
    `WITH ${carried}, count(p) AS together WHERE together >= $minPapers AND o.id <> t.id`,
  ];
}

async function readRelated(
  store: GraphStore,
  [kind, other]: readonly [ThingKind, ThingKind],
  ids: readonly string[],
  minPapers: number,
  papers: number,
  page: PageRequest,
): Promise<ReadonlyMap<string, readonly Positioned<RelatedThing>[]>> {
  const text = [
    `UNWIND $ids AS id MATCH (t:${LABELS[kind]} {id: id}) CALL (t) {`,
    ...meetings(kind, other, []),
    'WITH o, together, t.paperCount AS n,',
    'toInteger(1000.0 * together * $papers / (1.0 * t.paperCount * o.paperCount + $papers)) AS strength',
    `WITH o, together, n, strength${whereOf(keysetConditions(STRONGEST_FIRST, page))}`,
    `WITH o, together, n, strength ${keysetLimit(STRONGEST_FIRST, page)}`,
    `RETURN ${projection(other, 'o')} AS node, together, n, strength, o.id AS item`,
    '}',
    'RETURN id AS parent, node, together, n, strength, item ORDER BY parent, strength DESC, item',
  ].join('\n');
  const rows = await store.read(
    { name: `related ${kind} ${other}`, text },
    { ...keysetParameters(page), ids, minPapers, papers },
  );
  const byParent = groupBy(rows, (row) => textOf(row, 'parent'));
  return new Map(
    [...byParent].map(([id, own]) => [
      id,
      own.map((row) => {
        const node = decodeNode<ThingKind>(other, row['node']);
        const together = numberOf(row, 'together');
        return {
          position: { key: numberOf(row, 'strength'), id: node.id },
          item: {
            node,
            sharedPaperCount: together,
            lift: (together * papers) / (numberOf(row, 'n') * node.paperCount),
          },
        };
      }),
    ]),
  );
}

/** Each list holds up to one item more than the page: so does what is taken from all of them. */
function pageOfMerged(items: readonly Positioned<RelatedThing>[], page: PageRequest) {
  const sorted = items.toSorted((a, b) => comparePositions(a.position, b.position, 'DESC'));
  const wanted = page.from === 'FORWARD' ? sorted.slice(0, page.size + 1) : sorted.slice(-(page.size + 1));
  return pageOfItems(wanted, page);
}
