import { type PaperDocument } from '../document';
import { type Measurement, type Mention } from '../findings';
import { type Sentence } from '../text/sentences';
import { type Quantity } from './quantity';

type Attributes = Pick<Measurement, 'subject' | 'baseline' | 'dataset' | 'hardware'>;

const AGAINST = new Set(
  'than over versus vs against compared outperforming outperforms outperform surpassing surpasses surpass exceeding exceeds beating beats baseline'.split(
    ' ',
  ),
);

/** `own` is the first thing that the paper introduces. What achieved a quantity, compared with what, on which data and hardware: the mentions that the sentence offers. */
export function attributesOf(
  document: PaperDocument,
  mentions: readonly Mention[],
  own: Mention | undefined,
  sentence: Sentence,
  quantity: Quantity,
  quantities: readonly Quantity[],
): Attributes {
  const { tokens } = document;
  const start = tokens[quantity.from]?.start ?? 0;
  const end = tokens[quantity.to - 1]?.end ?? 0;
  const here = mentions.filter((mention) => mention.start >= sentence.start && mention.end <= sentence.end);
  const next = quantities.find((other) => other.from >= quantity.to);
  const nextStart = next === undefined ? sentence.end : (tokens[next.from]?.start ?? sentence.end);
  const nearest = (kind: Mention['kind']): Mention | undefined => {
    const all = here.filter((mention) => mention.kind === kind);
    return (
      all.find((mention) => mention.start >= end && mention.end <= nextStart) ??
      all.filter((mention) => mention.end <= start).at(-1) ??
      all[0]
    );
  };
  const dataset = nearest('DATASET');
  const hardware = nearest('HARDWARE');
  const baseline = here.find(
    (mention) =>
      mention.kind === 'CONCEPT' &&
      mention.relation !== 'INTRODUCES' &&
      followsComparison(document, sentence, mention.start),
  );
  const introduced = here.filter(
    (mention) => mention.relation === 'INTRODUCES' && mention.kind === 'CONCEPT',
  );
  const subject = introduced.filter((mention) => mention.end <= start).at(-1) ?? introduced[0] ?? own;
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(dataset === undefined ? {} : { dataset }),
    ...(hardware === undefined ? {} : { hardware }),
  };
}

/** A word of comparison stands within the five words before a place. */
export function followsComparison({ tokens }: PaperDocument, sentence: Sentence, start: number): boolean {
  let at = sentence.from;
  while (at < sentence.to && (tokens[at]?.start ?? 0) < start) at++;
  for (let before = at - 1; before >= Math.max(sentence.from, at - 5); before--) {
    const key = tokens[before]?.key ?? '';
    if (AGAINST.has(key)) return true;
    if (/^[,;.]$/.test(key)) return false;
  }
  return false;
}
