import { singular } from '../extraction/text/singular';

/** Beginnings that some write with a hyphen, some with a space and some joined: `multi-modal`, `multi modal`, `multimodal`. */
const BEGINNINGS =
  'pre|fine|multi|semi|sub|non|inter|intra|hyper|spatio|micro|macro|cross|ultra|pseudo|quasi|auto|meta|geo|de|re|co|un|tri|bi|uni|omni|ego|anti|bio|neuro|electro|mis|poly|mono|tele|trans';
const BEGINNING = new RegExp(`(?<![\\p{L}\\p{N}])(${BEGINNINGS})[ -](?=\\p{L}{3})`, 'giu');
/** The same of words of their own, which behind a hyphen are no beginning: `bottom-up method`, `device-under-test`. */
const WORD_BEGINNINGS = 'up|down|super|feed|crowd';
const WORD_BEGINNING = new RegExp(`(?<![\\p{L}\\p{N}-])(${WORD_BEGINNINGS})[ -](?=\\p{L}{3})`, 'giu');
const FIRST_WORDS = 'over|under|out';
const FIRST_WORD = new RegExp(`^(${FIRST_WORDS})[ -](?=\\p{L}{3})`, 'iu');
/** Compounds that are written in all three ways, too. */
const COMPOUND_BEGINNINGS =
  'trade|read|roll|scale|warm|speed|start|audio|photo|tool|black|white|gray|grey|step|list|point|pair|layer|token|block|channel|element';
const COMPOUND = new RegExp(
  `\\b(${COMPOUND_BEGINNINGS})[ -](off|outs?|up|visual|realis|chain|set|box|wise)(?!-)`,
  'giu',
);
/** What a broken line leaves of a word: `genera-tion`. */
const ENDINGS = 'tion|ation|tation|plication|ing';
const BROKEN = new RegExp(`(?<=\\p{Ll}{2})-(?=(?:${ENDINGS})s?(?![\\p{L}\\p{N}]))`, 'gu');
/** A name without any of these words, whatever stands around them, has nothing to join. */
const JOINABLE = new Set(
  [BEGINNINGS, WORD_BEGINNINGS, FIRST_WORDS, COMPOUND_BEGINNINGS, ENDINGS, ENDINGS.replace(/(?=\||$)/g, 's')]
    .join('|')
    .split('|'),
);
const mayJoin = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .some((word) => JOINABLE.has(word));
/** Marks of a formula and between letters: `M^3` is M3, `K/V` is KV. */
const RAISED = /(?<=[\p{L}\p{N}])[\^_](?=[\p{L}\p{N}])|(?<=\b\p{Lu})\/(?=\p{Lu}\b)/gu;
/** The ending that benchmarks give themselves: `Foo-Bench`, `Foo Bench` and FooBench. */
const BENCH = /(?<=[\p{L}\p{N}])[ -](?=bench$)/iu;
const [SMALL_H, CAPITAL_H] = [104, 72] as const;

/**
 * The name that an id is made of: a function of the name alone, under which its spellings meet. Every word is singular,
 * also within a proper name ("Graph of Words") and in parts joined by hyphens; a name that is one word keeps its ending,
 * since of two systems one may be called "Bird" and one "Birds". Small beginnings and endings are joined to their word,
 * and British spelling is American.
 */
export function idForm(name: string): string {
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const form = readForm(name);
  KNOWN.set(name, form);
  return form;
}

/** Forms of the names seen last: one name is asked for several times while its paper is read. */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 5000;

function readForm(name: string): string {
  let text = RAISED_MARK.test(name) ? name.replace(RAISED, '') : name;
  if (COINED.test(text)) text = text.replace(/[ -]/, '');
  const last = text.charCodeAt(text.length - 1);
  if (last === SMALL_H || last === CAPITAL_H) text = text.replace(BENCH, '');
  if (/[ -]/.test(text)) {
    if (mayJoin(text))
      text = text
        .replace(BEGINNING, '$1')
        .replace(WORD_BEGINNING, '$1')
        .replace(FIRST_WORD, '$1')
        .replace(COMPOUND, '$1$2')
        .replace(BROKEN, '');
    if (/s(?:[ -]|$)/.test(text)) text = text.replace(/[^ -]+/g, singularPart);
  }
  return MAY_BE_BRITISH.test(text) ? text.replace(/\S+/g, americanSpelling) : text;
}

/** Two parts of which the second is no word: `Tree-GRPO` and TreeGRPO, `Gen-2` and Gen2, `SAM 3D` and SAM3D are one. */
const COINED =
  /^(?:\p{Lu}|\p{L}(?=-)|\p{L}*\p{Ll}\p{Lu})[\p{L}\p{N}]*(?:[ -](?:\d{1,2}D?|v\d)|-(?:\p{Lu}{2}[\p{L}\p{N}]*|\p{Ll}?\p{Lu}\p{L}*\p{Lu}\p{L}*))$/u;

const RAISED_MARK = /[\^_/]/;

function singularPart(part: string): string {
  if (!part.endsWith('s')) return part;
  if (/\p{Lu}s$/u.test(part)) return part.slice(0, -1);
  if (!/^\p{L}?\p{Ll}+$/u.test(part)) return part;
  const lower = part.toLowerCase();
  const one = singular(lower);
  return one === lower ? part : part.charAt(0) + one.slice(1);
}

/** What no word lacks that {@link americanSpelling} changes. */
const MAY_BE_BRITISH = /isation|our|ll(?:ing|ed|er)/i;

function americanSpelling(word: string): string {
  return word
    .replace(/isation$/, 'ization')
    .replace(/(?<=behavi|col|fav|neighb)our/gi, 'or')
    .replace(/(?<=mode|labe|trave|signa|channe)ll(?=ing$|ed$|er$)/i, 'l');
}
