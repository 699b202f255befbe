import { type ThingKind } from '../../domain/ids';

/** Points at something in its own text: "our method", "these systems". */
const POINTING =
  /^(?:[Oo]urs?|[Tt]hese|[Tt]hose|[Tt]h(?:is|at)|[Ss]uch|[Ii]ts?|[Tt]heir|[Hh]is|[Hh]er|[Mm]y|[Yy]our|[Ww]e|[Tt]hey)(?![\p{L}\p{N}&-])/u;
/** A quantity, a share or nothing but signs. */
const QUANTITY = /^[^\p{L}]*$|^[~≈<>±]?\d[\d.,]*\s?(?:[kmbx]|ms|s|gb|mb|tb|hours?|days?|points?|times)$/iu;
/** A value where the name of a metric is looked for: "1 GHz", "30fps", "2B-parameter", "1024 x 1024". */
const VALUE = /^\d[\d.,]*(?:\s?(?:[kMG]?Hz|fps|nm)$|\s?(?:x|×|times)\s?\d|[ -]?[KMB]-parameters?$)/u;
/** Marks of markup, formulas and code that no name holds. */
const MARKUP = /[$\\{}<>|`=~]|https?:|&\w+;/;
/** Cut out of something longer. */
const CUT = /^(?:and|or|of|for|with|to|by|than|as)\s|\s(?:of|and|or|for|with|to|by|from|the|a|an|than|as)$/iu;
/** A verb or pronoun that makes a sentence of three words and more. */
const SENTENCE =
  /\S\s+(?:is|are|was|were|has|have|had|can|cannot|could|will|would|should|must|does|do|which|who|whose|because|although|we|they)\s+\S/;
/** One letter and no digit: M3 may be a name, M is a variable. */
const ONE_LETTER = /^[^\p{L}\p{N}+#]*\p{L}[^\p{L}\p{N}+#]*$/u;
/** A name of more words that is no proper name tells, but does not name. */
const MOST_WORDS = 9;

/**
 * Whether what was read as the name of a new thing names nothing: a quantity, a piece of a sentence, markup, one letter,
 * something that its text points at. Of what the lexicon lists nobody asks.
 */
export function isNoName(name: string, kind: ThingKind): boolean {
  if (name.length < 2 || QUANTITY.test(name) || POINTING.test(name) || MARKUP.test(name)) return true;
  if (ONE_LETTER.test(name) || (kind === 'METRIC' && VALUE.test(name))) return true;
  if (!name.includes(' ')) return false;
  if (CUT.test(name) || SENTENCE.test(name) || !isBalanced(name)) return true;
  return name.split(' ').length > MOST_WORDS && !/\p{Lu}\p{Ll}+ \p{Lu}/u.test(name);
}

function isBalanced(name: string): boolean {
  let open = 0;
  for (const sign of name) {
    if (sign === '(' || sign === '[') open++;
    else if (sign === ')' || sign === ']') open--;
    if (open < 0) return false;
  }
  return open === 0;
}
