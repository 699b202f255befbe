import { type ResultKind } from '../../../domain/result';
import { type PaperDocument } from '../document';
import { type Measurement, type Mention } from '../findings';
import { type Sentence } from '../text/sentences';
import { rivalOf } from './rival';
import { scoredDataset } from './dataset-score';
import { placeOf } from './place-of';
import { platformsIn } from './platforms';
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
  /** Those of them that something is compared with. */
  readonly rivals: ReadonlySet<Mention>;
  /** The first thing that the paper introduces. */
  readonly own: Mention | undefined;
}

/** What achieved a quantity, compared with what, on which data and hardware: the mentions that the sentence offers. */
export function attributesOf(
  document: PaperDocument,
  quantity: Quantity,
  kind: ResultKind,
  surroundings: Surroundings,
): Attributes {
  const { tokens } = document;
  const { sentence, quantities, list, mentions, rivals } = surroundings;
  const datasets = mentions.filter(({ kind }) => kind === 'DATASET');
  const dataset =
    scoredDataset(tokens, datasets, quantity, list) ??
    placeOf(document, sentence, quantities, list, datasets);
  const platforms = platformsIn(document, mentions, rivals);
  const hardware = placeOf(document, sentence, quantities, list, platforms);
  const baseline =
    kind === 'ABSOLUTE' ? undefined : rivalOf(document, sentence, quantity, quantities, list, rivals);
  const subject = subjectOf(document, quantity, surroundings);
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(baseline === undefined || baseline === subject ? {} : { baseline }),
    ...(dataset === undefined ? {} : { dataset }),
    ...(hardware === undefined ? {} : { hardware }),
  };
}
