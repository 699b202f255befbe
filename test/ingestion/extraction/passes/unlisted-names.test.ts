import { createPaperReader } from '../../../../src/ingestion/create-paper-reader';
import { type ConceptRow } from '../../../../src/ingestion/extraction/lexicon/lexicon-row';
import { links, paper, read } from '../reading';
import { SMALL_LEXICON } from '../small-lexicon';

const H100_QUANTIZATION: ConceptRow = {
  id: 'concept:h100-quantization',
  name: 'H100 quantization',
  aliases: [],
  source: 'test',
  kind: 'TECHNIQUE',
};

describe('names that no lexicon lists', () => {
  test.each([
    ['All runs fit one RTX 4090.', 'RUNS_ON hardware:rtx-4090'],
    ['It runs on a Cortex-M7.', 'RUNS_ON hardware:cortex-m7'],
    ['Built for a Xilinx ZCU102 board.', 'RUNS_ON hardware:xilinx-zcu102'],
    ['Tested on Snapdragon 8 Gen 3 phones.', 'RUNS_ON hardware:snapdragon-8-gen-3'],
  ])('%s', (abstract, expected) => {
    expect(links(read(abstract))).toEqual([expected]);
  });

  test('datasets by the noun after them, also in a list', () => {
    expect(links(read('It wins on the FooSet, BarSet and BazSet datasets.'))).toEqual([
      'EVALUATES_ON dataset:barset',
      'EVALUATES_ON dataset:bazset',
      'EVALUATES_ON dataset:fooset',
    ]);
  });

  test('datasets by what is done on them', () => {
    expect(links(read('Experiments on QuuxVid show gains.'))).toContain('EVALUATES_ON dataset:quuxvid');
  });

  test("a paper's own acronyms are one thing with their long form", () => {
    const graph = read('Gradient folding trees (GFT) are small. Many GFTs fit.');
    expect(links(graph)).toEqual(['DISCUSSES concept:gradient-folding-tree']);
    expect(graph.things[0]?.aliases).toEqual(['GFT']);
  });

  test('an acronym that the paper defines itself is not the known thing of the same letters', () => {
    const graph = read('Contrastive lattice inference passes (CLIP) are new. CLIP is quick.');
    expect(links(graph)).toEqual(['DISCUSSES concept:contrastive-lattice-inference-pass']);
  });

  test('a tagger finds what no rule does, and its probability tells the confidence', () => {
    const abstract = 'They use lattice dreaming at night.';
    const title = 'A study of many things';
    const start = `${title}. `.length + abstract.indexOf('lattice');
    const tagger = {
      tag: () => [
        { start, end: start + 'lattice dreaming'.length, kind: 'CONCEPT' as const, probability: 0.8 },
      ],
    };
    expect(read(abstract, title, tagger).links).toMatchObject([
      {
        thingId: 'concept:lattice-dreaming',
        mention: 'lattice dreaming',
        start: 9,
        // Of what it is .8 sure about, more is right.
        confidence: 0.881,
        rule: 'tagger',
      },
    ]);
  });

  test('a platform within a longer known name of something else is named too, where the tagger is sure of it', () => {
    const title = 'A study of many things';
    const abstract = 'It uses foo quantization and H100 quantization.';
    const lexicons = {
      ...SMALL_LEXICON,
      concepts: [...SMALL_LEXICON.concepts, H100_QUANTIZATION],
    };
    const start = `${title}. `.length + abstract.indexOf('H100');
    const reading = (probability: number): readonly string[] => {
      const tagger = { tag: () => [{ start, end: start + 4, kind: 'HARDWARE' as const, probability }] };
      return links(createPaperReader({ lexicons, tagger }).read(paper(title, abstract)));
    };
    expect(reading(0.9)).toContain('RUNS_ON hardware:nvidia-h100');
    expect(reading(0.9)).toContain('DISCUSSES concept:h100-quantization');
    expect(reading(0.5)).not.toContain('RUNS_ON hardware:nvidia-h100');
  });

  test('a known name that the tagger takes for a platform stays what it is known for', () => {
    const title = 'A study of many things';
    const abstract = 'It is fast across CIFAR-10 and COCO.';
    const start = `${title}. `.length + abstract.indexOf('CIFAR-10');
    const tagger = { tag: () => [{ start, end: start + 8, kind: 'HARDWARE' as const, probability: 0.9 }] };
    expect(links(read(abstract, title, tagger))).toEqual([
      'EVALUATES_ON dataset:cifar-10',
      'EVALUATES_ON dataset:coco',
    ]);
  });

  test('a tagged word of change stands for its metric, and for none where it tells of none', () => {
    const title = 'A study of many things';
    const tag = (abstract: string, word: string): readonly string[] => {
      const start = `${title}. `.length + abstract.indexOf(word);
      const tagger = {
        tag: () => [{ start, end: start + word.length, kind: 'METRIC' as const, probability: 0.9 }],
      };
      return links(read(abstract, title, tagger));
    };
    expect(tag('It runs faster now.', 'faster')).toEqual(['MEASURES metric:speedup']);
    expect(tag('It works better now.', 'better')).toEqual([]);
  });
});
