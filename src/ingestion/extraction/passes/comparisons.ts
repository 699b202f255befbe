import { type PaperDocument, sentenceAround } from '../document';
import { type Findings, type Mention, withRelation } from '../findings';
import { followsComparison } from '../results/comparison';

/** Models and systems that stand after "outperforms", "compared with", "baselines such as" are compared with. */
export function markComparisons(document: PaperDocument, findings: Findings): Findings {
  return { ...findings, mentions: findings.mentions.map((mention) => compared(document, mention)) };
}

function compared(document: PaperDocument, mention: Mention): Mention {
  const kind = mention.thing?.kind === 'CONCEPT' ? mention.thing.conceptKind : mention.conceptKind;
  if (mention.relation !== 'DISCUSSES' || (kind !== 'MODEL' && kind !== 'SYSTEM' && kind !== 'METHOD'))
    return mention;
  const sentence = sentenceAround(document, mention.start, mention.end);
  if (sentence === undefined || !followsComparison(document, sentence, mention.start)) return mention;
  return withRelation(mention, 'COMPARES_WITH');
}
