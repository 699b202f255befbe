import { THING_KINDS, type ThingKind } from '../../domain/ids';
import { type GraphStore } from '../graph-store';
import { allPapers } from '../questions/thing-links';
import { type AuditedThing, type Reason, strengthOf } from './audited-thing';
import { directlyAbove, likeness, readCompany } from './company';
import { duplicatePairs, type SuspectPair } from './duplicate-pairs';
import { junkReasons } from './junk-reasons';
import { MAX_AUDITED_THINGS, readAuditedThings } from './read-audited-things';

/** Suspected pairs of one kind whose company is compared, the most suspicious by their names first. */
const COMPARED_PAIRS = 500;
/** What is less suspicious is not told. */
const LEAST_STRENGTH = 0.3;
/** From so many papers on, a company that is alike speaks for two things being one … */
const PAPERS_THAT_TELL = 3;
/** … and from so many on, one that is not alike speaks against it. */
const PAPERS_THAT_DENY = 8;
/** How much alike the company of two names of one thing is at least. */
const ALIKE = 0.3;

export interface SuspectedDuplicate {
  readonly kind: ThingKind;
  readonly strength: number;
  readonly reasons: readonly string[];
  /** The thing that should stay. */
  readonly into: AuditedThing;
  readonly from: AuditedThing;
}

export interface SuspectedJunk {
  readonly kind: ThingKind;
  readonly strength: number;
  readonly reasons: readonly string[];
  readonly thing: AuditedThing;
}

export interface Audit {
  /** Most suspicious first; of equal ones those of more papers. */
  readonly duplicates: readonly SuspectedDuplicate[];
  readonly junk: readonly SuspectedJunk[];
  /** How many things were looked at. */
  readonly things: number;
  /** Kinds of which the graph has more things than are looked at: those of fewest papers were left out. */
  readonly cut: readonly ThingKind[];
}

export interface AuditOptions {
  /** All kinds where absent. */
  readonly kinds?: readonly ThingKind[];
  /** Most duplicates, and most junk, that are told. */
  readonly limit: number;
}

/**
 * What in the graph looks like one thing under two ids, or like no thing at all. It looks at names and at the company
 * that things keep in papers, at 100,000 things and 500 pairs a kind at most, and changes nothing. Throws GraphError.
 */
export async function auditThings(store: GraphStore, { kinds, limit }: AuditOptions): Promise<Audit> {
  const papers = await allPapers(store);
  const duplicates: SuspectedDuplicate[] = [];
  const junk: SuspectedJunk[] = [];
  const cut: ThingKind[] = [];
  let looked = 0;
  for (const kind of kinds ?? THING_KINDS) {
    const things = await readAuditedThings(store, kind);
    looked += things.length;
    if (things.length === MAX_AUDITED_THINGS) cut.push(kind);
    duplicates.push(...(await suspectedDuplicates(store, kind, things, papers)));
    junk.push(...suspectedJunk(kind, things));
  }
  return {
    duplicates: duplicates
      .sort((a, b) => b.strength - a.strength || byPapers(a.from, b.from) || byPapers(a.into, b.into))
      .slice(0, limit),
    junk: junk.sort((a, b) => b.strength - a.strength || byPapers(a.thing, b.thing)).slice(0, limit),
    things: looked,
    cut,
  };
}

async function suspectedDuplicates(
  store: GraphStore,
  kind: ThingKind,
  things: readonly AuditedThing[],
  papers: number,
): Promise<SuspectedDuplicate[]> {
  const pairs = [...duplicatePairs(things)]
    .sort((a, b) => byNames(b) - byNames(a) || byPapers(a.from, b.from) || byPapers(a.into, b.into))
    .slice(0, COMPARED_PAIRS);
  const ids = [...new Set(pairs.flatMap(({ into, from }) => [into.id, from.id]))].sort();
  const company = await readCompany(store, kind, ids, papers);
  const above = await directlyAbove(
    store,
    kind,
    pairs.map(({ into, from }) => [into.id, from.id]),
  );
  return pairs.flatMap((pair) => {
    const { into, from } = pair;
    if (above.has(`${into.id} ${from.id}`)) return []; // the hierarchy tells them apart
    const alike = likeness(
      { id: into.id, company: company.get(into.id) },
      { id: from.id, company: company.get(from.id) },
    );
    const papersOfFewer = Math.min(into.paperCount, from.paperCount);
    const reasons = papersOfFewer < PAPERS_THAT_TELL ? [pair.reason] : [pair.reason, ...fromCompany(alike)];
    const isDoubted = alike < ALIKE / 2 && papersOfFewer >= PAPERS_THAT_DENY;
    const strength = rounded(strengthOf(reasons) * (isDoubted ? 0.6 : 1) * listedShare(pair));
    if (strength < LEAST_STRENGTH) return [];
    return [{ kind, strength, reasons: reasons.map(({ why }) => why), into, from }];
  });
}

function suspectedJunk(kind: ThingKind, things: readonly AuditedThing[]): SuspectedJunk[] {
  return things.flatMap((thing) => {
    const reasons = junkReasons(thing);
    const strength = strengthOf(reasons);
    if (strength < LEAST_STRENGTH) return [];
    return [{ kind, strength, reasons: reasons.map(({ why }) => why), thing }];
  });
}

function fromCompany(alike: number): readonly Reason[] {
  return alike < ALIKE
    ? []
    : [{ why: `beside the same things (${Math.round(100 * alike)} %)`, strength: 0.6 * alike }];
}

function byNames(pair: SuspectPair): number {
  return pair.reason.strength * listedShare(pair);
}

/** Two things that the lexicon lists are two by its word. */
function listedShare({ into, from }: SuspectPair): number {
  return into.listed && from.listed ? 0.6 : 1;
}

function byPapers(one: AuditedThing, other: AuditedThing): number {
  return other.paperCount - one.paperCount;
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
