import { DeniedNames } from '../../../src/ingestion/canonicalisation/denied-names';
import { createPaperReader } from '../../../src/ingestion/create-paper-reader';
import { paper, read } from '../extraction/reading';
import { SMALL_LEXICON } from '../extraction/small-lexicon';

/** The ids of what a tagger reads as names of one kind, over the small lexicon. */
function tagged(
  abstract: string,
  names: readonly string[],
  kind: 'CONCEPT' | 'HARDWARE' | 'DATASET' | 'METRIC' | 'INTRODUCES',
  denied = DeniedNames.NONE,
): readonly string[] {
  const title = 'A study of many things';
  const tagger = {
    tag: (text: string) =>
      names.map((name) => {
        const start = text.indexOf(name);
        return { start, end: start + name.length, kind, probability: 0.9 };
      }),
  };
  const reader = createPaperReader({ lexicons: SMALL_LEXICON, tagger, denied });
  return reader.read(paper(title, abstract)).links.map(({ thingId }) => thingId);
}

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

  test('singular and plural are one in one paper, also of a name in one word', () => {
    expect(
      tagged('They make FoldTokens. See foo.org/foldtoken now.', ['FoldTokens', 'foldtoken'], 'INTRODUCES'),
    ).toEqual(['concept:foldtokens']);
  });

  test('a long form without its last noun is the short form that the paper defines', () => {
    expect(
      tagged(
        'Lattice Dream is new. The Lattice Dream Model (LatDreamM) folds.',
        ['LatDreamM', 'Lattice Dream'],
        'CONCEPT',
      ),
    ).toEqual(['concept:latdreamm']);
  });

  test('a platform that is named by its class alone is that class', () => {
    expect(
      tagged('It runs on 8 GPUs and on high-end GPUs.', ['8 GPUs', 'high-end GPUs'], 'HARDWARE'),
    ).toEqual(['hardware:gpu']);
    expect(tagged('It runs on 8xA100 GPUs.', ['8xA100 GPUs'], 'HARDWARE')).toEqual(['hardware:nvidia-a100']);
    for (const name of ['single 24 GB consumer GPU', '16 standalone 48GB GPUs', 'single-GPU'])
      expect(tagged(`It runs on a ${name} setup.`, [name], 'HARDWARE')).toEqual(['hardware:gpu']);
    expect(tagged('It runs on an NVIDIA edge GPU.', ['NVIDIA edge GPU'], 'HARDWARE')).toEqual([
      'hardware:nvidia-edge-gpu',
    ]);
  });

  test('a name that begins within a word is none', () => {
    expect(tagged('We build a 600K-sample set.', ['K-sample'], 'DATASET')).toEqual([]);
  });

  test('a denied name means what its line says', () => {
    const denied = DeniedNames.of(
      'METRIC\tdelay\tthe same\tLatency\nCONCEPT\tfold-tune\ta verb\tfold-tuning\n',
    );
    expect(tagged('It lowers delay.', ['delay'], 'METRIC', denied)).toEqual(['metric:latency']);
    expect(tagged('They fold-tune it.', ['fold-tune'], 'CONCEPT', denied)).toEqual(['concept:fold-tuning']);
    expect(tagged('It lowers delay.', ['delay'], 'METRIC')).toEqual(['metric:delay']);
  });

  test('a listed dataset in other capitals is the same one, unless the paper introduces its own', () => {
    expect(tagged('Tests on ImageNET-1K agree.', ['ImageNET-1K'], 'DATASET')).toEqual([
      'dataset:imagenet-1k',
    ]);
  });

  test('no paper redefines the short form of a class of platforms', () => {
    expect(tagged('It gains over plain units (GPU) a lot.', ['GPU'], 'HARDWARE')).toContain('hardware:gpu');
  });
});
