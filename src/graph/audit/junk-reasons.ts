import { type AuditedThing, type Reason } from './audited-thing';
import { nameWords, wordSet } from './name-words';

/** Words of which a phrase can be made that names nothing. */
const GENERIC = wordSet(
  'method model approach result performance state art framework system data task training test evaluation experiment ' +
    'analysis paper work study problem solution technique strategy process setting case example number level quality ' +
    'information knowledge input output feature function value time step set group type kind part side way use user ' +
    'application domain field area research code design structure component module pipeline baseline benchmark ' +
    'improvement gain metric measure score rate cost size scale effect impact ability capability challenge limitation ' +
    'existing previous prior recent current new novel different various many several multiple other general specific ' +
    'simple complex large small high low good better best strong significant effective efficient robust real world ' +
    'human machine computer modern traditional standard common key main core full final overall average total ' +
    'of the and in on for to with a an by',
);
const POINTING =
  /^(?:our|this|these|those|that|such|its|their|his|her|my|your|we|it|they|each|both|all|any|some|other|another|same|said)\b(?!-)/i;
const SENTENCE_WORDS =
  /\b(?:is|are|was|were|be|been|has|have|had|can|could|will|would|should|may|might|must|does|do|did|which|who|whose|where|when|while|because|although|we|they|it)\b/;
const MARKUP = /[$\\{}<>|~`]|&\w+;|https?:|www\./;
const HANGING =
  /^[\p{Pd}\p{Po}\p{Pe}\p{Pf}]|[\p{Pd},;:([{/&]$|^(?:of|and|or|for|with|to|in|on|by|from)\s|\s(?:of|and|or|for|with|to|in|on|by|from|via|the|a|an)$/u;
const JOINED = /^\S*[\p{Lu}\p{N}]\S*(?:,| and| or| vs\.?| versus) \S*[\p{Lu}\p{N}]\S*$/u;

const MANY_WORDS = 7;
const MANY_CHARACTERS = 60;
/** What the lexicon lists somebody has looked at. */
const LISTED_SHARE = 0.3;

/** What speaks for a thing being none; empty where nothing does. */
export function junkReasons({ name, listed }: Pick<AuditedThing, 'name' | 'listed'>): readonly Reason[] {
  const words = nameWords(name);
  const reasons = CHECKS.flatMap(({ why, strength, holds }) =>
    holds(name, words) ? [{ why, strength: listed ? strength * LISTED_SHARE : strength }] : [],
  );
  return reasons.sort((a, b) => b.strength - a.strength);
}

interface Check {
  readonly why: string;
  readonly strength: number;
  readonly holds: (name: string, words: readonly string[]) => boolean;
}

const CHECKS: readonly Check[] = [
  { why: 'no letters', strength: 0.95, holds: (name) => !/\p{L}/u.test(name) },
  { why: 'points at something in its text', strength: 0.9, holds: (name) => POINTING.test(name) },
  {
    why: 'nothing but generic words',
    strength: 0.85,
    holds: (_, words) => words.length > 1 && words.every((word) => GENERIC.has(word)),
  },
  {
    why: 'one generic word',
    strength: 0.6,
    holds: (name, words) =>
      words.length === 1 && /^\p{Ll}|^\p{Lu}\p{Ll}+$/u.test(name) && GENERIC.has(words[0] ?? ''),
  },
  {
    why: 'reads like a sentence',
    strength: 0.8,
    holds: (name, words) => words.length > 2 && SENTENCE_WORDS.test(name),
  },
  {
    why: 'holds a figure',
    strength: 0.6,
    holds: (name) => /\s[~≈+-]?\d[\d.,-]*\s?(?:%|[x×])(?:\s|$)/.test(name),
  },
  { why: 'markup', strength: 0.8, holds: (name) => MARKUP.test(name) },
  {
    why: 'cut out of something longer',
    strength: 0.75,
    holds: (name) => HANGING.test(name) || !isBalanced(name),
  },
  {
    why: 'two names joined',
    strength: 0.5,
    holds: (name) => JOINED.test(name),
  },
  { why: `more than ${MANY_WORDS} words`, strength: 0.4, holds: (_, words) => words.length > MANY_WORDS },
  {
    why: `more than ${MANY_CHARACTERS} characters`,
    strength: 0.5,
    holds: (name) => name.length > MANY_CHARACTERS,
  },
  {
    why: 'one letter',
    strength: 0.7,
    holds: (name) => /^[^\p{L}\p{N}+#]*\p{L}[^\p{L}\p{N}+#]*$/u.test(name),
  },
  {
    why: 'a quantity',
    strength: 0.8,
    holds: (name) =>
      /^[~≈<>±]?\d[\d.,]*\s?(?:%|x|×|[kmb]|ms|s|gb|mb|tb|hours?|days?|points?|times)?$/i.test(name.trim()),
  },
];

function isBalanced(name: string): boolean {
  const count = (mark: string): number => name.split(mark).length - 1;
  return count('(') === count(')') && count('[') === count(']') && count('"') % 2 === 0;
}
