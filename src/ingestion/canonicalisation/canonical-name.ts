import { type ThingKind } from '../../domain/ids';
import { nameShape } from '../extraction/text/name-shape';
import { FILLER } from '../extraction/text/plain-view';
import { mayBePlural, singular } from '../extraction/text/singular';

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
  let words = (kind === 'HARDWARE' ? text.replace(COUNT, '') : text).split(' ');
  while (
    words.length > 1 &&
    LEADING.has((words[0] ?? '').toLowerCase()) &&
    (!proper || nameShape(words[0] ?? '') === 'PLAIN')
  ) {
    words = words.slice(1);
  }
  while (words.length > 1 && TRAILING[kind].has((words.at(-1) ?? '').toLowerCase())) {
    const rest = words.slice(0, -1);
    if (QUALIFIER.test(rest.at(-1) ?? '')) break;
    const named =
      rest.some((word) => nameShape(word) === 'STRONG' && !DIMENSION.test(word)) ||
      (proper && kind !== 'HARDWARE' && rest.every((word) => nameShape(word) !== 'PLAIN'));
    if (!named && !(PLAIN_TRAILING.has((words.at(-1) ?? '').toLowerCase()) && rest.length > 1)) break;
    words = rest;
  }
  const last = words.at(-1) ?? '';
  words = [
    ...words.slice(0, -1),
    proper && nameShape(last) !== 'PLAIN' && !/\p{Lu}s$/u.test(last) ? last : singularAsPrinted(last),
  ];
  if (!proper && words.length > 0) words = words.map(lowerTitleWord);
  return words.join(' ');
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
  return /^\p{Lu}\p{Ll}+('s)?(-\p{L}\p{Ll}+)*$/u.test(word) ? word.toLowerCase() : word;
}
