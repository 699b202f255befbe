import { readFolds } from '../../src/curation/read-folds';
import { type GoldExample } from '../../src/ingestion/extraction/tagger/training/read-corpora';
import { joinText } from '../../src/ingestion/extraction/tagger/training/labelled-text';
import { type Tagger } from '../../src/ingestion/extraction/tagger/tagger';

function example(title: string, abstract: string): GoldExample {
  const paper = { title, introduces: [], concepts: [], models: [], hardware: [], datasets: [], metrics: [] };
  return { paper, abstract, labelled: { title, text: joinText(title, abstract), spans: [], weight: 1 } };
}

/** Takes every occurrence of one phrase for a concept. */
const finding = (phrase: string): Tagger => ({
  tag: (text) =>
    [...text.matchAll(new RegExp(phrase, 'g'))].map(({ index }) => ({
      start: index,
      end: index + phrase.length,
      kind: 'CONCEPT',
      probability: 0.9,
    })),
});

it('reads the papers of each fold with the tagger of the fold, in order', () => {
  const dreams = example('On dreams', 'We try lattice dreaming and gradient folklore.');
  const tales = example('On tales', 'We try lattice dreaming and gradient folklore again.');
  const readings = readFolds(
    [
      { fold: 0, held: [dreams], tagger: finding('lattice dreaming') },
      { fold: 1, held: [tales], tagger: finding('gradient folklore') },
    ],
    'seeds/lexicons',
  );
  expect(readings.map(({ title, concepts }) => [title, concepts.map(({ mention }) => mention)])).toEqual([
    ['On dreams', ['lattice dreaming']],
    ['On tales', ['gradient folklore']],
  ]);
});
