import { THING_KINDS, type ThingKind } from '../../domain/ids';
import { LABELS, THING_RELATIONS } from '../labels';
import { type GraphStore } from '../graph-store';
import { numberOf } from '../row-values';

/** The relations from papers to things of a kind, as a pattern takes them: `INTRODUCES|EVALUATES_ON`. */
export const LINK_TYPES = Object.fromEntries(
  THING_KINDS.map((kind) => [kind, THING_RELATIONS[kind].join('|')]),
) as Readonly<Record<ThingKind, string>>;

/** `t:Concept OR t:HardwarePlatform OR …` */
export function isAnyThing(variable: string): string {
  return THING_KINDS.map((kind) => `${variable}:${LABELS[kind]}`).join(' OR ');
}

/** Every relation from a paper to a thing. */
export const ALL_LINK_TYPES = [...new Set(THING_KINDS.flatMap((kind) => THING_RELATIONS[kind]))].join('|');

const COUNT_PAPERS = { name: 'papers altogether', text: 'MATCH (p:Paper) RETURN count(p) AS total' };

export async function allPapers(store: GraphStore): Promise<number> {
  const [row] = await store.read(COUNT_PAPERS);
  return row === undefined ? 0 : numberOf(row, 'total');
}
