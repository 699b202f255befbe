import { trainFolds } from '../../../../../src/ingestion/extraction/tagger/training/cross-validation';
import { type GoldPaper } from '../../../../../src/ingestion/extraction/tagger/training/gold-texts';
import { type LabelledText } from '../../../../../src/ingestion/extraction/tagger/training/labelled-text';
import { type GoldExample } from '../../../../../src/ingestion/extraction/tagger/training/read-corpora';
import { marked, NOTHING_LISTED, TOY_OPTIONS, toyTexts } from './toy-corpus';

const NONE: GoldPaper = {
  title: '',
  introduces: [],
  concepts: [],
  models: [],
  hardware: [],
  datasets: [],
  metrics: [],
};

function example(labelled: LabelledText): GoldExample {
  const names = (kind: string): GoldPaper['concepts'] =>
    labelled.spans
      .filter((span) => span.kind === kind)
      .map(({ start, end }) => labelled.text.slice(start, end))
      .map((mention) => ({ name: mention, mention, aliases: [], must: true }));
  const paper = {
    ...NONE,
    title: labelled.title,
    introduces: names('INTRODUCES'),
    concepts: names('CONCEPT'),
    hardware: names('HARDWARE'),
    datasets: names('DATASET'),
    metrics: names('METRIC'),
  };
  return { paper, abstract: '', labelled };
}

describe('cross-validation', () => {
  it('trains no fold on its papers, not on machine labels of them either', () => {
    // Nothing but the word itself tells that the first paper's "zork" is a dataset.
    const odd = marked('The odd one. So [D:zork] is.');
    const gold = [odd, marked('The other one. So it is.'), ...toyTexts(4)].map(example);
    const silver = [{ ...odd, title: 'The ODD one' }, ...toyTexts(4, 4)];
    const found = [...trainFolds(gold, silver, NOTHING_LISTED, TOY_OPTIONS, 2)].map(({ held, tagger }) => ({
      held: held.length,
      zork: tagger.tag(odd.text).map(({ start, end }) => odd.text.slice(start, end)),
    }));
    expect(found).toEqual([
      { held: 3, zork: [] },
      { held: 3, zork: ['zork'] },
    ]);
  });
});
