import { type PaperDocument } from '../document';
import { type Mention } from '../findings';
import { type Sentence } from '../text/sentences';
import { tokenAt } from '../text/token';
import { type Surroundings } from './attributes';
import { type Quantity } from './quantity';

/** Verbs of having a value: what stands before them has it. */
const HAS_VALUE =
  /^(achiev|reach|attain|obtain|scor|get|deliver|provid|yield|requir|consum|us|offer|show|record|sustain|produc|gain|run|hit|drop|fall|remain|demonstrat|identif|solv|complet)(e|es|ed|s)?$|^(gets|ran|fell|has|have|hits|takes|took|uses)$/;
/** Verbs of changing a value, which are nouns too. */
const CHANGES_VALUE =
  /^(reduc|improv|lower|increas|decreas|boost|accelerat|outperform|surpass|exceed|cut)(e|es|ed|s)?$/;
/** A noun that says again what stands before it: "the GradFold model achieves". */
const KIND_NOUN =
  /^(model|algorithm|system|method|framework|architecture|network|design|approach|backbone|accelerator|agent)s?$/;
/** Words that make what follows them a part of what stands before. */
const PREPOSITION =
  /^(with|without|of|in|for|on|under|from|by|via|using|across|through|to|into|than|over|at)$/;
const FARTHEST_VERB = 14;
const ADVERB =
  /^(only|just|also|even|still|already|further|consistently|merely|can|could|then|respectively|now)$|ly$/;

/**
 * What achieved a quantity: the concept whose bracket it stands in ("GPT-4o (76.6%)"), the one that the nearest verb
 * says has it ("EAGLE-3 achieves only 2.41x"), else what the paper introduces.
 */
export function subjectOf(
  document: PaperDocument,
  quantity: Quantity,
  { sentence, mentions, own }: Surroundings,
): Mention | undefined {
  const { tokens } = document;
  const concepts = mentions.filter(({ kind }) => kind === 'CONCEPT');
  const endingAt = (token: number): Mention | undefined =>
    concepts.find(({ end }) => end === tokens[token]?.end);
  const open = quantity.from - 1;
  const bracketed = tokens[open]?.text === '(' ? endingAt(open - 1) : undefined;
  if (bracketed !== undefined && isSystem(bracketed)) return bracketed;
  for (let at = quantity.from - 1; at > Math.max(sentence.from, quantity.from - FARTHEST_VERB); at--) {
    const token = tokens[at];
    if (token === undefined || /^[;:]$/.test(token.text)) break;
    const has = HAS_VALUE.test(token.key);
    if (token.type !== 'WORD' || !(has || CHANGES_VALUE.test(token.key)) || tokens[at + 1]?.key === 'that')
      continue;
    let before = at - 1;
    while (before > sentence.from && ADVERB.test(tokens[before]?.key ?? '')) before--;
    const named = KIND_NOUN.test(tokens[before]?.key ?? '') ? endingAt(before - 1) : undefined;
    const doer = endingAt(before) ?? (named !== undefined && isNamed(named) ? named : undefined);
    if (doer !== undefined && isSystem(doer) && !isGoverned(document, sentence, doer)) return doer;
    if (has) break;
  }
  const introduced = concepts.filter(({ relation }) => relation === 'INTRODUCES');
  const start = tokens[quantity.from]?.start ?? 0;
  return introduced.filter((mention) => mention.end <= start).at(-1) ?? introduced[0] ?? own;
}

/** "a model without skip connections has": a preposition stands before, so that the verb is another's. */
function isGoverned({ tokens }: PaperDocument, sentence: Sentence, { start }: Mention): boolean {
  const first = tokenAt(tokens, start);
  for (let at = first - 1; at >= Math.max(sentence.from, first - 4); at--) {
    const token = tokens[at];
    if (token === undefined || (token.type === 'MARK' && token.text !== '-')) return false;
    if (PREPOSITION.test(token.key)) return true;
  }
  return false;
}

const kindOf = ({ thing, conceptKind }: Mention): string =>
  (thing?.kind === 'CONCEPT' ? thing.conceptKind : conceptKind) ?? '';

/** A thing of its own that has values, not a technique or architecture that it may have. */
const isNamed = (mention: Mention): boolean =>
  mention.relation === 'INTRODUCES' || /^(MODEL|SYSTEM)$/.test(kindOf(mention));

const isSystem = (mention: Mention): boolean =>
  isNamed(mention) || /^(METHOD|TECHNIQUE|ARCHITECTURE)$/.test(kindOf(mention));
