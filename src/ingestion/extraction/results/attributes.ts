import { type PaperDocument } from '../document';
import { type Measurement, type Mention } from '../findings';
import { type Sentence } from '../text/sentences';
import { followsComparison } from './comparison';
import { scoredDataset } from './dataset-score';
import { type Quantity } from './quantity';
import { subjectOf } from './subject';

type Attributes = Pick<Measurement, 'subject' | 'baseline' | 'dataset' | 'hardware'>;

/** The sentence that a quantity stands in. */
export interface Surroundings {
  readonly sentence: Sentence;
  readonly quantities: readonly Quantity[];
  /** The numbers that are listed with the quantity, itself too. */
  readonly list: readonly Quantity[];
  /** The sentence's mentions, by place. */
  readonly mentions: readonly Mention[];
  /** The first thing that the paper introduces. */
  readonly own: Mention | undefined;
}

/** What achieved a quantity, compared with what, on which data and hardware: the mentions that the sentence offers. */
export function attributesOf(
  document: PaperDocument,
  quantity: Quantity,
  surroundings: Surroundings,
): Attributes {
  const { tokens } = document;
  const { sentence, quantities, list, mentions } = surroundings;
  const start = tokens[quantity.from]?.start ?? 0;
  const end = tokens[quantity.to - 1]?.end ?? 0;
  const next = quantities.find((other) => other.from >= quantity.to);
  const nextStart = next === undefined ? sentence.end : (tokens[next.from]?.start ?? sentence.end);
  const nearest = (all: readonly Mention[]): Mention | undefined =>
    all.find((mention) => mention.start >= end && mention.end <= nextStart) ??
    all.filter((mention) => mention.end <= start).at(-1) ??
    all[0];
  const isRival = (mention: Mention): boolean => followsComparison(document, sentence, mention.start);
  const datasets = mentions.filter(({ kind }) => kind === 'DATASET');
  const dataset = scoredDataset(tokens, datasets, quantity, list) ?? nearest(datasets);
  const hardware = nearest(mentions.filter((mention) => mention.kind === 'HARDWARE' && !isRival(mention)));
  const rivals = mentions.filter(
    (mention) => mention.kind === 'CONCEPT' && mention.relation !== 'INTRODUCES' && isRival(mention),
  );
  const baseline = rivals.find((mention) => mention.start >= end) ?? rivals.at(-1);
  const subject = subjectOf(document, quantity, surroundings);
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(baseline === undefined || baseline === subject ? {} : { baseline }),
    ...(dataset === undefined ? {} : { dataset }),
    ...(hardware === undefined ? {} : { hardware }),
  };
}
