import { type PaperDocument } from '../document';
import { type Mention } from '../findings';
import { type Surroundings } from './attributes';
import { type Quantity } from './quantity';

/** Verbs of having a value: what stands before them has it. */
const HAS_VALUE =
  /^(achiev|reach|attain|obtain|scor|get|deliver|provid|yield|requir|consum|us|offer|show|record|sustain|produc|gain|run|hit|drop|fall|remain|demonstrat|identif|solv|complet)(e|es|ed|s|ing)?$|^(gets|ran|fell|has|have|hits|takes|took|uses)$/;
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
  for (let at = quantity.from - 1; at > Math.max(sentence.from, quantity.from - 14); at--) {
    const token = tokens[at];
    if (token === undefined || /^[;:]$/.test(token.text)) break;
    if (token.type !== 'WORD' || !HAS_VALUE.test(token.key)) continue;
    let before = at - 1;
    while (before > sentence.from && ADVERB.test(tokens[before]?.key ?? '')) before--;
    const doer = endingAt(before);
    if (doer !== undefined && isSystem(doer)) return doer;
    break;
  }
  const introduced = concepts.filter(({ relation }) => relation === 'INTRODUCES');
  const start = tokens[quantity.from]?.start ?? 0;
  return introduced.filter((mention) => mention.end <= start).at(-1) ?? introduced[0] ?? own;
}

const isSystem = ({ relation, thing, conceptKind }: Mention): boolean =>
  relation === 'INTRODUCES' ||
  /^(MODEL|SYSTEM|METHOD|TECHNIQUE|ARCHITECTURE)$/.test(
    (thing?.kind === 'CONCEPT' ? thing.conceptKind : conceptKind) ?? '',
  );
