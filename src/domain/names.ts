import { createHash } from 'node:crypto';

/** Letters that NFKD leaves whole and that a reader would type plainly. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  λ: 'lambda',
  μ: 'mu',
  π: 'pi',
  σ: 'sigma',
  τ: 'tau',
  φ: 'phi',
  χ: 'chi',
  ω: 'omega',
};
const SPECIAL_LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

const ASCII = /^[\x20-\x7e]*$/;
/** Words of small ASCII letters and digits between single spaces and hyphens: most names, once in lower case. */
const PLAIN_WORDS = /^[a-z0-9]+(?:[ -][a-z0-9]+)*$/;

const MARKS = /\+\+|#/;

/** Lower case, compatibility forms unfolded, accents dropped; `C++` and `C#` keep what sets them apart from `C`. */
export function foldText(text: string): string {
  const plain = ASCII.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
        .replace(SPECIAL_LETTER, (letter) => LETTERS[letter] ?? letter);
  return MARKS.test(plain) ? plain.replaceAll('++', 'plusplus').replaceAll('#', 'sharp') : plain;
}

/**
 * The key under which all spellings of one name meet: case, accents, hyphens, spaces and punctuation do not
 * matter (`MS-COCO`, `MS COCO` and `mscoco` give `mscoco`). ASCII letters and digits only; letters of other scripts
 * are kept apart by twelve hexadecimal digits of their hash. Empty only for a name without any letter or digit.
 */
export function nameKey(name: string): string {
  const text = foldText(name);
  if (PLAIN_WORDS.test(text)) return text.replace(/[ -]/g, '');
  const folded = text.replaceAll('&', 'and');
  const ascii = folded.replace(/[^a-z0-9]+/g, '');
  if (ASCII.test(folded)) return ascii;
  const foreign = folded.replace(/[^\p{L}\p{N}]+/gu, '').replace(/[a-z0-9]+/g, '');
  return foreign === '' ? ascii : ascii + createHash('sha256').update(foreign).digest('hex').slice(0, 12);
}

/**
 * A readable id part: ASCII, words joined by hyphens, at most `maxLength` characters. A name without any ASCII
 * letter or digit, or one that had to be cut, ends in eight hexadecimal digits of its hash, so that ids stay distinct.
 */
export function slugify(name: string, maxLength = 80): string {
  const folded = foldText(name);
  if (folded.length <= maxLength && PLAIN_WORDS.test(folded)) return folded.replaceAll(' ', '-');
  const whole = folded
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/\.(?![0-9])|(?<![0-9])\./g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  if (whole !== '' && whole.length <= maxLength) return whole;
  const hash = createHash('sha256').update(name.normalize('NFKC')).digest('hex').slice(0, 8);
  const kept = whole.slice(0, maxLength - 9).replace(/[-.]+$/, '');
  return kept === '' ? hash : `${kept}-${hash}`;
}
