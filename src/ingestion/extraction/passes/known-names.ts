import { type ThingKind } from '../../../domain/ids';
import { type PaperDocument } from '../document';
import { type Mention, mentionOf, PLAIN_RELATION } from '../findings';
import { type NameEntry } from '../lexicon/name-table';
import { kindOfWord } from '../patterns/kind-words';

/** Which kind a name means that several kinds have, where nothing beside it tells. */
const PREFERENCE: readonly ThingKind[] = ['HARDWARE', 'DATASET', 'METRIC', 'CONCEPT'];

const RULES: Readonly<Record<ThingKind, string>> = {
  CONCEPT: 'known-concept',
  HARDWARE: 'known-hardware',
  DATASET: 'known-dataset',
  METRIC: 'known-metric',
};

/** Every known name, except where the paper defines the same letters as an acronym of its own. */
export function findKnownNames(document: PaperDocument): readonly Mention[] {
  const { tokens, matches, acronyms } = document;
  const own = new Set(acronyms.map(({ shortName }) => shortName));
  const mentions: Mention[] = [];
  for (const match of matches) {
    const start = tokens[match.from]?.start ?? 0;
    const end = tokens[match.to - 1]?.end ?? 0;
    const printed = document.view.slice(start, end);
    if (own.has(printed) || own.has(printed.replace(/s$/, ''))) continue;
    const entry = choose(document, match.entries, match.to);
    if (entry === undefined) continue;
    const { kind } = entry.thing;
    const next = tokens[match.to];
    // "memory-augmented" measures nothing.
    if (kind === 'METRIC' && next?.text === '-' && next.glued && tokens[match.to + 1]?.glued === true)
      continue;
    const relation = PLAIN_RELATION[kind];
    const { generic, thing } = entry;
    const confidence = generic ? 0.25 : 0.9;
    mentions.push(mentionOf({ start, end, kind, relation, confidence, rule: RULES[kind], thing, generic }));
  }
  return mentions;
}

function choose(document: PaperDocument, entries: readonly NameEntry[], next: number): NameEntry | undefined {
  if (entries.length < 2) return entries[0];
  const beside = kindOfWord(document.tokens[next]?.key ?? '')?.kind;
  const ranked = [...entries].sort((a, b) => rank(a, beside) - rank(b, beside));
  return ranked[0];
}

function rank(entry: NameEntry, beside: ThingKind | undefined): number {
  const cued = entry.cues === undefined ? 0.5 : 0;
  if (entry.thing.kind === beside) return -1 + cued;
  return PREFERENCE.indexOf(entry.thing.kind) + cued;
}
