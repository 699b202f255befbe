import { type AuditedThing, byStanding, type Reason } from './audited-thing';
import { nameWords, tellingWords } from './name-words';
import { oneLetterApart } from './one-letter-apart';

/** Two things of one kind that may be one: the second would be merged into the first. */
export interface SuspectPair {
  readonly into: AuditedThing;
  readonly from: AuditedThing;
  /** What their names say. */
  readonly reason: Reason;
}

/** Papers that a thing must have before names that hold each other are looked at: less tells nothing. */
const PAPERS_TO_COMPARE = 3;
/** Words that a name may have beyond one that it holds. */
const MORE_WORDS = 2;
/** Longest name that is taken apart, in words. */
const MOST_WORDS = 12;
/** Longest acronym: things that share one are often two all the same. */
const ACRONYM_LETTERS = 5;
const SMALL_WORDS = new Set(['of', 'for', 'and', 'the', 'in', 'on', 'with', 'to', 'a', 'an', 'by']);

/** Pairs of things of one kind that their names make suspicious; the work grows with the names, not with their pairs. */
export function duplicatePairs(things: readonly AuditedThing[]): readonly SuspectPair[] {
  const pairs = new Pairs();
  const words = new Map(things.map((thing) => [thing, nameWords(thing.name)]));
  const of = (thing: AuditedThing): readonly string[] => words.get(thing) ?? [];
  const telling = (thing: AuditedThing): string => tellingWords(of(thing), thing.kind).join(' ');

  addSameForms(pairs, things, of);
  pairs.addAlike(things, telling, 'the same but for words that say what sort of thing it is', 0.4);
  pairs.addAlike(things, wordsInAnyOrder(of), 'the same words in any order, small ones aside', 0.45);
  addSharedNames(pairs, things);
  addAcronyms(pairs, things, of);
  addMisprints(pairs, things);
  addContained(pairs, things, telling);
  return pairs.all();
}

/** Canonicalisation gives a name that a known thing has an id of its own where the text means something else by it. */
function addSameForms(
  pairs: Pairs,
  things: readonly AuditedThing[],
  of: (thing: AuditedThing) => readonly string[],
): void {
  for (const [first, ...others] of groups(things, (thing) => of(thing).join(''))) {
    for (const other of others) {
      if (first === undefined) continue;
      if (first.nameKey === other.nameKey && other.id.startsWith(`${first.id}-`))
        pairs.add(first, other, 'the same name, told apart when it was read', 0.4);
      else if (
        isOwnName(first.name) !== isOwnName(other.name) &&
        isPhrase(first.name) !== isPhrase(other.name)
      )
        pairs.add(first, other, 'a name of its own and words of the same letters', 0.4);
      else if (isOneWord(first.name) && isOneWord(other.name) && first.nameKey !== other.nameKey)
        pairs.add(first, other, 'one word with and without its ending', 0.4);
      else pairs.add(first, other, 'the same but for plural, spelling or spaces', 0.9);
    }
  }
}

/** "MemoryBank" and "ACES" are made up; "memory bank" is a phrase. */
const isOwnName = (name: string): boolean => /\p{L}\p{Lu}/u.test(name);
const isPhrase = (name: string): boolean => /^[\p{Ll}\s-]+$/u.test(name);
const isOneWord = (name: string): boolean => !/[\s-]/.test(name);

class Pairs {
  private readonly byIds = new Map<string, SuspectPair>();

  add(one: AuditedThing, other: AuditedThing, why: string, strength: number): void {
    if (one.id === other.id) return;
    const [into, from] = byStanding(one, other) < 0 ? [one, other] : [other, one];
    const key = `${into.id} ${from.id}`;
    const known = this.byIds.get(key);
    // What names say counts once, by what is said most strongly: one sign of likeness brings others with it.
    if (known === undefined || known.reason.strength < strength)
      this.byIds.set(key, { into, from, reason: { why, strength } });
  }

  /** Things with one key: each with the first of them, so that a large group stays linear. */
  addAlike(
    things: readonly AuditedThing[],
    keyOf: (thing: AuditedThing) => string,
    why: string,
    strength: number,
  ): void {
    for (const [first, ...others] of groups(things, keyOf))
      for (const other of others) if (first !== undefined) this.add(first, other, why, strength);
  }

  all(): SuspectPair[] {
    return [...this.byIds.values()];
  }
}

/** Groups of at least two things with one key, the one to merge into first; an empty key groups nothing. */
function groups(
  things: readonly AuditedThing[],
  keyOf: (thing: AuditedThing) => string,
): readonly (readonly AuditedThing[])[] {
  const found = new Map<string, AuditedThing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === '') continue;
    const group = found.get(key) ?? [];
    found.set(key, group);
    group.push(thing);
  }
  return [...found.values()].filter(({ length }) => length > 1).map((group) => group.sort(byStanding));
}

function wordsInAnyOrder(of: (thing: AuditedThing) => readonly string[]): (thing: AuditedThing) => string {
  return (thing) => {
    const words = of(thing).filter((word) => !SMALL_WORDS.has(word));
    return words.length < 2 ? '' : [...words].sort().join(' ');
  };
}

/** A name that another thing goes by, too. Two listed things share one where the lexicon tells them apart by context. */
function addSharedNames(pairs: Pairs, things: readonly AuditedThing[]): void {
  const bearers = new Map<string, AuditedThing[]>();
  for (const thing of things) {
    for (const key of thing.aliasKeys) {
      const group = bearers.get(key) ?? [];
      bearers.set(key, group);
      group.push(thing);
    }
  }
  for (const [key, group] of bearers) {
    if (group.length < 2) continue;
    const [first, ...others] = group.sort(byStanding);
    if (first === undefined) continue;
    for (const other of others) {
      if ((first.listed && other.listed) || first.nameKey === other.nameKey) continue;
      const isName = first.nameKey === key || other.nameKey === key;
      const why = isName ? 'the name of one is a name of the other' : 'both go by one name';
      const isShort = key.length <= ACRONYM_LETTERS;
      pairs.add(first, other, why, isName ? (isShort ? 0.35 : 0.75) : isShort ? 0.2 : 0.5);
    }
  }
}

function addAcronyms(
  pairs: Pairs,
  things: readonly AuditedThing[],
  of: (thing: AuditedThing) => readonly string[],
): void {
  const expansions = new Map<string, AuditedThing[]>();
  for (const thing of things) {
    const words = of(thing);
    if (words.length < 2 || words.length > MOST_WORDS) continue;
    if (words.some((word) => /^\d/.test(word))) continue;
    const initials = (kept: readonly string[]): string => kept.map((word) => word[0] ?? '').join('');
    for (const key of new Set([initials(words), initials(words.filter((word) => !SMALL_WORDS.has(word)))])) {
      const group = expansions.get(key) ?? [];
      expansions.set(key, group);
      group.push(thing);
    }
  }
  for (const thing of things) {
    if (!/^\p{Lu}{3,7}s?$/u.test(thing.name)) continue;
    const meant = expansions.get(thing.name.replace(/s$/, '').toLowerCase()) ?? [];
    const best = [...meant].sort(byStanding).slice(0, 3);
    for (const other of best)
      pairs.add(thing, other, 'the initials of the other', 0.35 / Math.sqrt(meant.length));
  }
}

function addMisprints(pairs: Pairs, things: readonly AuditedThing[]): void {
  const byKey = new Map<string, AuditedThing>();
  for (const thing of [...things].sort(byStanding).reverse()) byKey.set(thing.nameKey, thing);
  for (const [one, other] of oneLetterApart(byKey.keys())) {
    const [first, second] = [byKey.get(one), byKey.get(other)];
    if (first === undefined || second === undefined) continue;
    const isWeak = one[0] !== other[0] || isCoined(first.name) || isCoined(second.name);
    pairs.add(first, second, 'one letter apart', isWeak ? 0.1 : 0.4);
  }
}

/** Whether a name is made up, of capitals, digits or parts: then a letter makes another name. */
function isCoined(name: string): boolean {
  return /\p{L}.*[\p{Lu}\p{N}]|\p{N}/u.test(name) && !/^(?:\p{Lu}?\p{Ll}+(?:[ -]|$))+$/u.test(name);
}

/** Names that begin or end with another name: whether they are one shows in what they stand beside. */
function addContained(
  pairs: Pairs,
  things: readonly AuditedThing[],
  telling: (thing: AuditedThing) => string,
): void {
  const frequent = things.filter(({ paperCount }) => paperCount >= PAPERS_TO_COMPARE);
  const byName = new Map(frequent.map((thing) => [telling(thing), thing]));
  for (const thing of frequent) {
    const words = telling(thing).split(' ');
    if (words.length > MOST_WORDS) continue;
    for (let more = 1; more <= MORE_WORDS && more < words.length; more++) {
      for (const part of [words.slice(more), words.slice(0, -more)]) {
        const other = byName.get(part.join(' '));
        if (other !== undefined) pairs.add(thing, other, 'one name holds the other', 0.1);
      }
    }
  }
}
