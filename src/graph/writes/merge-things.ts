import { type ThingKind } from '../../domain/ids';
import { type GraphStore, type GraphTransaction } from '../graph-store';
import { THING_RELATIONS } from '../labels';
import { type Parameter } from '../statement';
import { thingKind } from './check-paper-graph';
import { ringThrough } from './hierarchy-rings';
import { MergeError } from './merge-error';
import { moveHierarchy, moveLinks, moveResults } from './move-edges';
import { NO_DATE } from './paper-properties';
import { byKind, readThings, winnersOf } from './stored-things';
import { absorbingThing, changedProperties, type ThingProperties } from './thing-properties';

export interface MergeOutcome {
  /** The id of the thing that stands for all of them now. */
  readonly id: string;
  /** Ids of the things that went, in the order of ids; empty where they had gone already. */
  readonly merged: readonly string[];
  /** How many links of papers led to the things that went. */
  readonly movedLinks: number;
}

const REMOVE = byKind((label) => ({
  name: `remove merged ${label}`,
  text: `MATCH (l:${label} {id: $id}) DETACH DELETE l`,
}));
const SET_PROPERTIES = byKind((label) => ({
  name: `properties of the winning ${label}`,
  text: `MATCH (w:${label} {id: $id}) SET w += $properties`,
}));
const COUNT_ANEW = byKind((label, kind) => ({
  name: `papers of the winning ${label}`,
  text:
    `MATCH (w:${label} {id: $id}) OPTIONAL MATCH (w)<-[:${THING_RELATIONS[kind].join('|')}]-(p:Paper) ` +
    'WITH w, count(p) AS papers, min(p.publishedOn) AS first ' +
    `SET w.paperCount = papers, w.firstSeenOn = first, w.sortFirstSeen = coalesce(first, '${NO_DATE}')`,
}));

/**
 * Makes things one, in one transaction: everything that led to a thing of `from` leads to `into`, of two links of one
 * paper the stronger one stays, and what went keeps its id and its names as other ids and names of `into`, for what
 * comes later too. Doing it again changes nothing. Ids of things that went before stand for what they went into.
 * Throws MergeError where ids are unknown or of several kinds, or where the hierarchy would become a ring; GraphError.
 */
export async function mergeThings(
  store: GraphStore,
  into: string,
  from: readonly string[],
): Promise<MergeOutcome> {
  const kind = commonKind(into, from);
  return store.write(async (transaction) => {
    const standing = await standingThings(transaction, kind, into, from);
    const winner = standing.get(into) ?? into;
    const merged = [...new Set(from.map((id) => standing.get(id) ?? id))]
      .filter((id) => id !== winner)
      .sort();
    if (merged.length === 0) return { id: winner, merged, movedLinks: 0 };
    await refuseRing(transaction, kind, winner, merged);
    const movedLinks = await moveEverything(transaction, kind, winner, merged);
    return { id: winner, merged, movedLinks };
  });
}

async function moveEverything(
  transaction: GraphTransaction,
  kind: ThingKind,
  winner: string,
  merged: readonly string[],
): Promise<number> {
  const things = await readThings(transaction, kind, [winner, ...merged]);
  const before = things.get(winner) ?? {};
  let after = before;
  let movedLinks = 0;
  for (const id of merged) {
    const move = { from: id, into: winner };
    movedLinks += await moveLinks(transaction, kind, move);
    await moveResults(transaction, kind, move);
    await moveHierarchy(transaction, kind, move);
    await transaction.run(REMOVE[kind], { id });
    after = absorbingThing(after, things.get(id) ?? {});
  }
  const formerIds = new Set([before, ...merged.map((id) => things.get(id) ?? {})].flatMap(formerIdsOf));
  for (const id of merged) formerIds.add(id);
  await transaction.run(SET_PROPERTIES[kind], {
    id: winner,
    properties: { ...changedProperties(before, after), formerIds: [...formerIds].sort() },
  });
  await transaction.run(COUNT_ANEW[kind], { id: winner });
  return movedLinks;
}

/** Throws where the ids name several kinds, or none. */
function commonKind(into: string, from: readonly string[]): ThingKind {
  const kind = kindOrRefuse('into', into);
  for (const id of from) {
    if (kindOrRefuse('from', id) === kind) continue;
    throw new MergeError(
      'from',
      `${id} and ${into} are of different kinds (${prefixOf(id)}, ${prefixOf(into)}): only things of one kind can be one.`,
    );
  }
  return kind;
}

function kindOrRefuse(argument: 'into' | 'from', id: string): ThingKind {
  const kind = thingKind(id);
  if (kind !== undefined) return kind;
  throw new MergeError(argument, `${id} is no id of a concept, hardware platform, dataset or metric.`);
}

function prefixOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

/** For each id the thing that stands for it; throws for those that nothing stands for. */
async function standingThings(
  transaction: GraphTransaction,
  kind: ThingKind,
  into: string,
  from: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set([into, ...from])].sort();
  const there = await readThings(transaction, kind, ids);
  const gone = await winnersOf(
    transaction,
    kind,
    ids.filter((id) => !there.has(id)),
  );
  for (const id of [into, ...from]) {
    if (there.has(id) || gone.has(id)) continue;
    const argument = id === into ? 'into' : 'from';
    throw new MergeError(argument, `The graph has no ${id}: only things that papers name can be merged.`);
  }
  return gone;
}

async function refuseRing(
  transaction: GraphTransaction,
  kind: ThingKind,
  winner: string,
  merged: readonly string[],
): Promise<void> {
  const ring = await ringThrough(transaction, kind, new Set([winner, ...merged]));
  if (ring.length === 0) return;
  throw new MergeError(
    'from',
    `${ring.join(' and ')} would stand both under and above ${winner}: merge ${ring.length === 1 ? 'it' : 'them'} too, or leave apart what stands there.`,
  );
}

function formerIdsOf(properties: ThingProperties): string[] {
  const ids: Parameter | undefined = properties['formerIds'];
  return Array.isArray(ids) ? ids.map(String) : [];
}
