/**
 * Stands where the plain view drops a character. A zero-width no-break space: `\s` matches it, and the tokeniser
 * lets a word run on across it.
 */
export const FILLER = '\uFEFF';

/** LaTeX commands that mean one character. */
const SYMBOL_COMMANDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    times: '×',
    sim: '~',
    approx: '~',
    pm: '±',
    mp: '±',
    to: '→',
    rightarrow: '→',
    uparrow: '↑',
    downarrow: '↓',
    leq: '≤',
    le: '≤',
    geq: '≥',
    ge: '≥',
    cdot: '·',
    percent: '%',
    alpha: 'α',
    beta: 'β',
    gamma: 'γ',
    delta: 'δ',
    epsilon: 'ε',
    varepsilon: 'ε',
    lambda: 'λ',
    mu: 'μ',
    pi: 'π',
    rho: 'ρ',
    sigma: 'σ',
    tau: 'τ',
    phi: 'φ',
    chi: 'χ',
    omega: 'ω',
    infty: '∞',
    ldots: '…',
    dots: '…',
    quad: ' ',
    newline: ' ',
  }),
);
/** LaTeX commands that only say how their argument is printed. */
const FORMAT_COMMANDS = new Set(
  (
    'textbf textit texttt textsc textsf textrm text emph underline mathbf mathrm mathcal mathbb mathit mathsf mathtt ' +
    'boldsymbol bf it tt sc rm em url href operatorname mbox left right displaystyle uline ensuremath xspace'
  ).split(' '),
);
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    times: '×',
    '#39': "'",
    '#34': '"',
    '#x27': "'",
  }),
);
const PLAIN_CHARACTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\u2010': '-',
    '\u2011': '-',
    '\u2012': '-',
    '\u2013': '-',
    '\u2212': '-',
    '\u2018': "'",
    '\u2019': "'",
    '\u201C': '"',
    '\u201D': '"',
    '\u223C': '~',
    '\u2248': '~',
    '\u2192': '→',
    '\u2715': '×',
    '\u2A09': '×',
    $: FILLER,
    '{': FILLER,
    '}': FILLER,
    '\u00AD': FILLER,
    '\u200B': FILLER,
    '\u2060': FILLER,
  }),
);
const NEEDS_WORK =
  /[\\&${}\u00A0\u00AD\u2000-\u200B\u2010-\u2013\u2018\u2019\u201C\u201D\u202F\u2060\u2212\u2192\u223C\u2248\u2715\u2A09\u3000\t\r\n]|\dtimes|[\p{L}\p{N}.)]~[\p{L}\p{N}]|\p{L}- \p{Ll}/u;
const SPACE = /[\s\u200B]/;
const LETTER = /[A-Za-z]/;

/**
 * The text as a reader sees it, character for character in the same places: LaTeX commands, braces and dollars become
 * {@link FILLER} or the symbol that they stand for (`$2.7\times$` reads `2.7×`), typographic dashes, quotes and spaces
 * become plain ones. Same length as the text, so every offset into it is an offset into the text.
 */
export function plainView(text: string): string {
  if (!NEEDS_WORK.test(text)) return text;
  let view = '';
  let copied = 0;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === SMALL_T ? !isDigit(text.charCodeAt(at - 1)) : isPlain(code)) {
      at++;
      continue;
    }
    const [replacement, length] = replacementAt(text, at);
    view += text.slice(copied, at) + replacement;
    if (length > replacement.length) view += FILLER.repeat(length - replacement.length);
    at += length;
    copied = at;
  }
  return view + text.slice(copied);
}

/** Letters, digits, spaces and plain signs stand for themselves. */
const isPlain = (code: number): boolean => code < 128 && ASCII_PLAIN[code] === 1;
const ASCII_PLAIN = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(code >= 32 && !'\\&${}-~'.includes(String.fromCharCode(code))),
);
const SMALL_T = 116;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** What stands for the characters at a place, and how many characters those are. */
function replacementAt(text: string, at: number): readonly [replacement: string, length: number] {
  const character = text.charAt(at);
  if (character === '\\') {
    const command = commandAt(text, at + 1);
    const symbol = SYMBOL_COMMANDS.get(command);
    if (symbol !== undefined) return [symbol, command.length + 1];
    if (FORMAT_COMMANDS.has(command)) return ['', command.length + 1];
    return at + 1 < text.length && ',;:! '.includes(text.charAt(at + 1)) ? [' ', 2] : ['', 1];
  }
  if (character === '&') {
    const end = text.slice(at + 1, at + 8).indexOf(';');
    const entity = end < 0 ? undefined : ENTITIES.get(text.slice(at + 1, at + 1 + end));
    return entity === undefined ? ['&', 1] : [entity, end + 2];
  }
  if (character === 't') return text.startsWith('times', at) && isLostTimes(text, at) ? ['×', 5] : ['t', 1];
  if (character === '~') return [isTie(text, at) ? ' ' : '~', 1];
  if (character === '-') return isBrokenWord(text, at) ? [`-${FILLER}`, 2] : ['-', 1];
  if (SPACE.test(character) && character !== FILLER) return [' ', 1];
  if (character === '$' && isMoney(text, at)) return ['$', 1];
  return [PLAIN_CHARACTERS.get(character) ?? character, 1];
}

/** "$12 and $15" is money, "$12\\times$" mathematics: words between two dollars tell them apart. */
function isMoney(text: string, at: number): boolean {
  if (!/^\d/.test(text.charAt(at + 1)) || !/^[\s(~<>≈]?$/.test(text.charAt(at - 1))) return false;
  const ahead = text.slice(at + 1, at + 40);
  const next = ahead.indexOf('$');
  return next < 0 ? !ahead.includes('\\') : /^[^\\^_=]*\s[^\\^_=]*\p{L}{2}/u.test(ahead.slice(0, next));
}

/** "low-↵rank": a line that ended at a hyphen; "low- and high-rank" has its space on purpose. */
function isBrokenWord(text: string, at: number): boolean {
  if (!SPACE.test(text.charAt(at + 1)) || !ANY_LETTER.test(text.charAt(at - 1))) return false;
  const next = /^\p{Ll}+/u.exec(text.slice(at + 2, at + 10))?.[0];
  return next !== undefined && !SUSPENDING.has(next);
}
/** LaTeX's "7.89~tokens": a space at which no line ends; " ~19" means about. */
const isTie = (text: string, at: number): boolean =>
  TIED_BEFORE.test(text.charAt(at - 1)) && TIED_AFTER.test(text.charAt(at + 1));
const TIED_BEFORE = /[\p{L}\p{N}.)]/u;
const TIED_AFTER = /[\p{L}\p{N}]/u;
const ANY_LETTER = /\p{L}/u;
const SUSPENDING = new Set('and or to vs versus nor as but via with in for'.split(' '));

/** "6times faster": a `\times` whose backslash was lost on the way. */
function isLostTimes(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at - 1)) && !LETTER.test(text.charAt(at + 5));
}

function commandAt(text: string, start: number): string {
  let end = start;
  while (end < text.length && end - start < 20 && LETTER.test(text.charAt(end))) end++;
  return text.slice(start, end);
}
