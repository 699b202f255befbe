import { type ThingKind } from '../../domain/ids';
import { nameShape } from '../extraction/text/name-shape';
import { FILLER } from '../extraction/text/plain-view';
import { mayBePlural, singular } from '../extraction/text/singular';
import { isMemorySize, isVendor } from './hardware-class';

/** What reads the same when it is cleaned: words of letters, digits and inner marks, one space between. */
const CLEAN = /^[A-Za-z0-9][A-Za-z0-9./+_&-]*(?: [A-Za-z0-9./+_&-]+)*(?<![.-])$/;
/** ff, fi, fl, ffi, ffl and st in one character. */
const LIGATURE = /[\uFB00-\uFB06]/g;
/** Words before a name that say nothing of the thing. */
const LEADING = new Set(
  (
    'the a an our this these that those its their his her such some any all each every both many several various different ' +
    'proposed novel new existing recent modern current prior previous standard conventional traditional popular typical common ' +
    'effective efficient state-of-the-art sota advanced powerful strong representative multiple diverse two three four five six ' +
    'seven eight nine ten first other challenging real-world widely-used mainstream leading well-known public publicly open-source ' +
    'open-sourced extensive comprehensive recently released emerging latest simple entire whole own same general called named'
  ).split(' '),
);
/** Nouns after a name of its own that only say what it is. */
const TRAILING: Readonly<Record<ThingKind, ReadonlySet<string>>> = {
  CONCEPT: new Set(
    (
      'framework frameworks method methods model models algorithm algorithms approach approaches system systems architecture architectures ' +
      'technique techniques library toolkit family series paradigm baseline baselines pipeline tool module modules'
    ).split(' '),
  ),
  DATASET: new Set(
    'dataset datasets benchmark benchmarks corpus corpora data task tasks suite leaderboard challenge test set sets'.split(
      ' ',
    ),
  ),
  METRIC: new Set('metric metrics'.split(' ')),
  HARDWARE: new Set(
    'gpu gpus cpu cpus board boards device devices platform platforms card cards hardware chip chips accelerator accelerators processor processors'.split(
      ' ',
    ),
  ),
};
/** "8x", "4 x" and what LaTeX leaves of a multiplication sign, before the name of a platform. */
const COUNT = /^\d{1,4}\s?(?:x|×|times)\s?(?=\p{Lu})/u;
/** "3D" names no model. */
const DIMENSION = /^\dD$/;
/** Words that qualify the noun behind them: "LLM-based method" is not "LLM-based". */
const QUALIFIER =
  /-(?:based|style|like|level|aware|free|driven|guided|augmented|enhanced|enabled|powered|specific|constrained|optimi[sz]ed|inspired|only|centric|class|grade|trained|tuned|generated|oriented|native|assisted|agnostic|efficient)$/i;
/** Kinds whose trailing nouns are dropped after any name; elsewhere only after a name that could be no plain word. */
const PLAIN_TRAILING = new Set([
  'dataset',
  'datasets',
  'metric',
  'metrics',
  'corpus',
  'benchmark',
  'benchmarks',
  'method',
  'methods',
  'approach',
  'approaches',
  'technique',
  'techniques',
  'algorithm',
  'algorithms',
]);

/**
 * The one form of a name that nobody has listed: a function of the printed name alone. Articles and praise before it,
 * nouns after it that only say its kind, brackets and quotes are dropped; the last word is singular; words that are
 * capitalised as in a title become lower case unless `proper` says that the name is a proper name.
 */
export function canonicalName(view: string, kind: ThingKind, proper = false): string {
  const text = CLEAN.test(view) ? view : cleaned(view);
  const words = (kind === 'HARDWARE' ? text.replace(COUNT, '') : text).split(' ');
  const saysNothing = (word: string): boolean =>
    LEADING.has(word.toLowerCase()) && (!proper || nameShape(word) === 'PLAIN');
  while (words.length > 1 && saysNothing(words[0] ?? '')) words.shift();
  while (words.length > 1 && isKindWord(words, kind, proper)) words.pop();
  const last = words.pop() ?? '';
  const isPlural = !proper || nameShape(last) === 'PLAIN' || /\p{Lu}s$/u.test(last);
  words.push(isPlural ? singularAsPrinted(last) : last);
  return (proper ? words : words.map(lowerTitleWord)).join(' ');
}

/** Whether the last of two words or more only says what kind of thing the words before it name. */
function isKindWord(words: readonly string[], kind: ThingKind, proper: boolean): boolean {
  const last = (words.at(-1) ?? '').toLowerCase();
  if (!TRAILING[kind].has(last)) return false;
  const rest = words.slice(0, -1);
  if (QUALIFIER.test(rest.at(-1) ?? '')) return false;
  const isNamed = rest.some(
    (word) => nameShape(word) === 'STRONG' && !DIMENSION.test(word) && !isMemorySize(word),
  );
  // Without its noun "NVIDIA edge GPU" or "consumer-grade NVIDIA GPU" names no platform.
  if (kind === 'HARDWARE')
    return isNamed && !/^\p{Ll}/u.test(rest.at(-1) ?? '') && !isVendor(rest.at(-1) ?? '');
  return (
    isNamed ||
    (PLAIN_TRAILING.has(last) && rest.length > 1) ||
    (proper && rest.every((word) => nameShape(word) !== 'PLAIN'))
  );
}

function cleaned(view: string): string {
  return view
    .replaceAll(FILLER, '')
    .replace(LIGATURE, (letters) => letters.normalize('NFKC'))
    .replace(/\([^()]*\)?/g, ' ')
    .replace(/["“”`*~]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.;:'()[\]-]+|[\s,.;:'()[\]-]+$/g, '');
}

function singularAsPrinted(word: string): string {
  if (!mayBePlural(word)) return word;
  if (/\p{Lu}s$/u.test(word)) return word.slice(0, -1);
  const hyphen = word.lastIndexOf('-');
  const part = word.slice(hyphen + 1);
  if (!/^\p{L}?\p{Ll}+$/u.test(part)) return word;
  const one = singular(part.toLowerCase());
  return one === part.toLowerCase() ? word : word.slice(0, hyphen + 1) + part.charAt(0) + one.slice(1);
}

/** `Speculative` becomes `speculative`, `Vision-Language` `vision-language`; `LoRA` and `Q` stay. */
function lowerTitleWord(word: string): string {
  return !isSmallLetter(word.charCodeAt(0)) && /^\p{Lu}\p{Ll}+('s)?(-\p{L}\p{Ll}+)*$/u.test(word)
    ? word.toLowerCase()
    : word;
}

const isSmallLetter = (code: number): boolean => code >= 97 && code <= 122;
