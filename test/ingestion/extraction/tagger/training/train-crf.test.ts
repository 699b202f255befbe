import { createTagger } from '../../../../../src/ingestion/extraction/tagger/crf-tagger';
import { encodeModel } from '../../../../../src/ingestion/extraction/tagger/model-file';
import { type LabelledText } from '../../../../../src/ingestion/extraction/tagger/training/labelled-text';
import {
  CrfTrainer,
  type Epoch,
  type TrainingOptions,
} from '../../../../../src/ingestion/extraction/tagger/training/train-crf';
import { buildTrainingSet } from '../../../../../src/ingestion/extraction/tagger/training/training-set';
import { marked, NOTHING_LISTED, TOY_OPTIONS, toyTexts } from './toy-corpus';

function trained(
  texts: readonly LabelledText[],
  options: TrainingOptions = TOY_OPTIONS,
): { model: ReturnType<CrfTrainer['model']>; epochs: Epoch[] } {
  const set = buildTrainingSet(texts, NOTHING_LISTED, options.minCount);
  const trainer = new CrfTrainer(set, Int32Array.from(texts.keys()), options);
  const epochs: Epoch[] = [];
  trainer.train((epoch) => epochs.push(epoch));
  return { model: trainer.model(NOTHING_LISTED), epochs };
}

describe('training', () => {
  it('learns a pattern that it then finds around names it has never seen', () => {
    const tagger = createTagger(trained(toyTexts(60)).model);
    const unseen = marked(
      '[I:SilverOak]: [C:scene parsing] at speed. We propose [I:SilverOak], a method for [C:scene parsing]. ' +
        'On [D:MossBank] and [D:PicSet], it improves [M:recall] on the [H:T800] board.',
    );
    const found = tagger.tag(unseen.text).map(({ start, end, kind }) => ({ start, end, kind }));
    expect(found).toEqual(unseen.spans.map(({ start, end, kind }) => ({ start, end, kind })));
  });

  it('gets better from epoch to epoch', () => {
    const { epochs } = trained(toyTexts(30));
    expect(epochs).toHaveLength(TOY_OPTIONS.epochs);
    expect(epochs[0]!.loss).toBeGreaterThan(5 * epochs.at(-1)!.loss);
  });

  it('writes the same bytes for the same seed', () => {
    const bytes = (seed: number): Buffer =>
      encodeModel(trained(toyTexts(20), { ...TOY_OPTIONS, seed }).model);
    expect(bytes(1).equals(bytes(1))).toBe(true);
    expect(bytes(1).equals(bytes(2))).toBe(false);
  });

  it('keeps fewer weights the stronger the penalty, and none under an overwhelming one', () => {
    const kept = [0.01, 10, 1e6].map(
      (l1) => trained(toyTexts(20), { ...TOY_OPTIONS, l1 }).model.states.weights.length,
    );
    expect(kept[0]).toBeGreaterThan(2 * kept[1]!);
    expect(kept[1]).toBeGreaterThan(0);
    expect(kept[2]).toBe(0);
  });

  it('heeds a text as often as its weight says', () => {
    const as = (kind: 'C' | 'D', weight: number): LabelledText =>
      marked(`A title. We use [${kind}:Thing] here.`, 1, weight);
    const kindOf = (weight: number): string | undefined =>
      createTagger(trained([as('C', 1), as('D', weight)]).model).tag(as('C', 1).text)[0]?.kind;
    expect(kindOf(5)).toBe('DATASET');
    expect(kindOf(0.2)).toBe('CONCEPT');
  });

  it('gives the probability that it was taught', () => {
    const text = (certainty: number): LabelledText => marked('A title. We use [C:Thing] here.', certainty);
    const model = trained([text(0.7)], { ...TOY_OPTIONS, epochs: 500, l1: 0, decay: 1 }).model;
    const [span] = createTagger(model).tag(text(1).text);
    expect(span).toMatchObject({ kind: 'CONCEPT', start: 16, end: 21 });
    expect(span!.probability).toBeCloseTo(0.7, 1);
  });
});
