import { createPaperReader } from '../../../src/ingestion/create-paper-reader';
import { paper, read } from '../extraction/reading';
import { SMALL_LEXICON } from '../extraction/small-lexicon';

const ids = (abstract: string): readonly string[] => read(abstract).links.map(({ thingId }) => thingId);

describe('one id a thing', () => {
  test('short and long form, plural and capitals of an unlisted name meet in one id, in any paper', () => {
    const forms = [
      'Gradient folding trees (GFTs) are new.',
      'A Gradient Folding Tree (GFT) is new.',
      'GFT (gradient folding tree) is new.',
    ];
    for (const form of forms) expect(ids(form)).toEqual(['concept:gradient-folding-tree']);
  });

  test('a distinctive short name is the name; four capitals are not', () => {
    expect(ids('We propose gradient folding (GradFold).')).toEqual(['concept:gradfold']);
    expect(ids('We propose gradient folding trees (GFT).')).toEqual(['concept:gradient-folding-tree']);
  });

  test('a name of several words has one id in singular and plural, proper name or not, in any paper', () => {
    expect(ids('We propose Graph of Skills (GoS). Graph of Skills is a layer.')).toEqual([
      'concept:graph-of-skill',
    ]);
    expect(ids('We propose a Graph of Skills, a layer.')).toEqual(['concept:graph-of-skill']);
    const [thing] = read('We propose Graph of Skills, a layer.').things;
    expect(thing?.name).toBe('Graph of Skills');
  });

  test('a single word keeps its ending: it may be another name', () => {
    expect(ids('We propose Vegas, a solver.')).toEqual(['concept:vegas']);
  });

  test('two things that share a spelling stay two', () => {
    const [spark] = ids('We propose Spark, a method to light fires.');
    expect(spark).toBe('concept:spark');
    expect(ids('Jobs run in Spark on a cluster.')).toEqual(['concept:apache-spark']);
  });

  test('the order of papers changes no id', () => {
    const abstracts = [
      'We propose FooNet, a model. FooNet beats vLLM by 3x.',
      'FooNet and gradient folding trees (GFT) run on GH200.',
      'GFTs are trees. MS COCO has images.',
    ];
    const readAll = (order: readonly number[]): Map<string, unknown> => {
      const reader = createPaperReader({ lexicons: SMALL_LEXICON, tagger: false });
      return new Map(
        order.map((at) => [abstracts[at] ?? '', reader.read(paper(`Paper ${at}`, abstracts[at] ?? ''))]),
      );
    };
    const forward = readAll([0, 1, 2]);
    const backward = readAll([2, 1, 0]);
    for (const abstract of abstracts) expect(backward.get(abstract)).toEqual(forward.get(abstract));
  });

  test('a paper has one relation to a thing: the strongest', () => {
    const graph = read('We propose FooNet. FooNet is good. Others compare to FooNet.');
    expect(graph.links.map(({ relation, thingId }) => `${relation} ${thingId}`)).toEqual([
      'INTRODUCES concept:foonet',
    ]);
  });
});
