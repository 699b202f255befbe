import { type PaperDocument } from '../document';
import { nameShape } from '../text/name-shape';
import { type Token } from '../text/token';
import { lettersOf } from './lexicon';
import { type NameEntry, type NameMatch } from './name-table';

type MatchedText = Pick<PaperDocument, 'tokens' | 'view' | 'lexicon'>;

/** Parts before a hyphen that make another word of what follows: "semi-supervised" is not "supervised". */
const PREFIXES = new Set(
  'non semi self un multi pre post sub co inter intra cross anti meta hyper super micro macro quasi pseudo re de bi tri uni mono omni pan trans ultra high low in out few zero one two three'.split(
    ' ',
  ),
);

/** The longest known names, left to right, without overlap. */
export function matchNames(document: MatchedText): NameMatch[] {
  const { tokens, lexicon } = document;
  const matches: NameMatch[] = [];
  const admitted = admission(document);
  const admits = (entry: NameEntry, from: number, to: number): boolean =>
    admitted(entry, printed(tokens, from, to));
  const ends = (to: number): boolean => mayEnd(tokens, to);
  for (let at = 0; at < tokens.length;) {
    const match = mayStart(tokens, at) ? lexicon.names.matchAt(tokens, at, admits, ends) : undefined;
    if (match === undefined) {
      at++;
      continue;
    }
    matches.push(match);
    at = match.to;
  }
  return matches;
}

/** Without marks: hyphens for what stands within words, spaces for what stands between them. */
function printed(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || token.type === 'MARK') continue;
    if (at > from && !token.glued) text += ' ';
    else if (at > from && tokens[at - 1]?.type === 'MARK') text += '-';
    text += token.text;
  }
  return text;
}

function mayStart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.type === 'MARK') return false;
  // "A 10-fold", "a 2-GPU node": an article and a number are not the A10.
  if (token.key === 'a' && tokens[at + 1]?.type === 'NUMBER' && tokens[at + 1]?.glued === false) return false;
  if (!token.glued) return true;
  const before = tokens[at - 1];
  if (before === undefined || before.type !== 'MARK') return before === undefined;
  if (before.text !== '-') return !'._@'.includes(before.text);
  const part = tokens[at - 2];
  return part === undefined || !before.glued || !PREFIXES.has(part.key);
}

/** A name does not end inside a decimal, before a version number glued to it or within a number ("1M"). */
function mayEnd(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  if (next === undefined || !next.glued) return true;
  if (next.type !== 'MARK')
    return tokens[to - 1]?.type === 'NUMBER' && next.type === 'WORD' && /^(?![KMB]$)[A-Z]/.test(next.text);
  const after = tokens[to + 1];
  return !(next.text === '.' && after?.glued === true && after.type === 'NUMBER');
}

/** Whether a name that is spelled at a place may be meant there: its case and its cues hold. */
export function admission(
  document: Pick<PaperDocument, 'tokens' | 'view'>,
): (entry: NameEntry, surface: string) => boolean {
  let lower: string | undefined;
  let words: ReadonlySet<string> | undefined;
  const holds = (cue: string): boolean => {
    if (!/[ -]/.test(cue)) {
      words ??= wordsOf(document.tokens);
      return words.has(cue) || words.has(`${cue}s`);
    }
    lower ??= document.view.toLowerCase();
    return lower.includes(cue);
  };
  return (entry, surface) => {
    if (entry.exact !== undefined && entry.exact !== lettersOf(surface)) {
      if (!surface.endsWith('s') || entry.exact !== lettersOf(surface.slice(0, -1))) return false;
    }
    if (isPlainWord(entry, surface)) return false;
    return entry.cues === undefined || entry.cues.some(holds);
  };
}

/** The folded words of the whole text. */
function wordsOf(tokens: readonly Token[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { type, key } of tokens) if (type !== 'MARK') words.add(key);
  return words;
}

/**
 * "multiple" is not MultiPL-E: a proper name with hyphens, or a short one, is not meant by a word all in lower case. Nor is
 * the name of a dataset, model or system in one word meant by words: WorldGUI by "world GUI", FormalMATH by "formal math".
 */
function isPlainWord({ name, thing }: NameEntry, surface: string): boolean {
  if (!/^\p{Ll}/u.test(surface) || nameShape(name) !== 'STRONG') return false;
  const joined = surface.replace(/[\s-]+/g, '');
  if (/^\p{Ll}+$/u.test(joined) && (joined.length < 7 || /[\s-]/.test(name))) return true;
  const isProper =
    thing.kind === 'DATASET' || (thing.kind === 'CONCEPT' && /^(?:MODEL|SYSTEM)$/.test(thing.conceptKind));
  return isProper && /^\p{Lu}\p{L}+$/u.test(name) && /^[\p{Ll}-]{2,} \p{L}/u.test(surface);
}
