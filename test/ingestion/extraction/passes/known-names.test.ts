import { createPaperReader } from '../../../../src/ingestion/create-paper-reader';
import { links, paper, read } from '../reading';
import { SMALL_LEXICON } from '../small-lexicon';

describe('names that lexicons list', () => {
  test.each([
    ['GH200', 'hardware:nvidia-gh200'],
    ['NVIDIA GH200', 'hardware:nvidia-gh200'],
    ['Grace Hopper', 'hardware:nvidia-gh200'],
  ])('%s runs on one platform', (name, id) => {
    expect(links(read(`All runs use a ${name} node.`))).toContain(`RUNS_ON ${id}`);
  });

  test.each(['COCO', 'MS COCO', 'MS-COCO', 'MSCOCO', 'Microsoft COCO'])('%s is one dataset', (name) => {
    expect(links(read(`Tests on ${name} agree.`))).toEqual(['EVALUATES_ON dataset:coco']);
  });

  test.each(['LoRA', 'low-rank adaptation', 'Low-Rank Adaptation', 'low rank adaptations'])(
    '%s is one concept',
    (name) => {
      expect(links(read(`Tuning uses ${name} here.`))).toEqual(['DISCUSSES concept:low-rank-adaptation']);
    },
  );

  test.each([
    'LLM',
    'LLMs',
    'large language models',
    'large language models (LLMs)',
    'Large Language Models',
  ])('%s is one concept', (name) => {
    expect(links(read(`They serve ${name} cheaply.`))).toEqual(['DISCUSSES concept:large-language-model']);
  });

  test('the longer of two names wins', () => {
    expect(links(read('Trained on ImageNet-1k only.'))).toEqual(['EVALUATES_ON dataset:imagenet-1k']);
  });

  test('a joined list names each', () => {
    expect(links(read('They use A100/H100 and GH200 nodes.'))).toEqual([
      'RUNS_ON hardware:nvidia-a100',
      'RUNS_ON hardware:nvidia-gh200',
      'RUNS_ON hardware:nvidia-h100',
    ]);
  });

  test('coordinated names are unfolded', () => {
    const graph = read('Tests on CIFAR-10 and -100 report top-1 and top-5 accuracy.');
    expect(graph.links.map(({ thingId, mention }) => [thingId, mention])).toEqual([
      ['dataset:cifar-10', 'CIFAR-10'],
      ['dataset:cifar-100', '-100'],
      ['metric:top-1-accuracy', 'top-1'],
      ['metric:top-5-accuracy', 'top-5 accuracy'],
    ]);
    expect(links(read('Runs on CIFAR-10 and -3 degrees.'))).toEqual(['EVALUATES_ON dataset:cifar-10']);
  });

  test.each([
    ['We build on the Ray framework for clusters.', 'A ray of light falls on it.', 'concept:ray'],
    ['We ask Gemini and other LLMs.', 'The gemini of the sky are two.', 'concept:gemini'],
    ['It samples with FLUX images.', 'The flux of heat grows.', 'concept:flux'],
    ['It runs on an Orin board.', 'The orin of it is old.', 'hardware:jetson-orin'],
    ['A Transformer encodes it.', 'A power transformer hums.', 'concept:transformer'],
  ])('%s is told from: %s', (meant, other, id) => {
    expect(read(meant).links.map(({ thingId }) => thingId)).toContain(id);
    expect(read(other).links.map(({ thingId }) => thingId)).not.toContain(id);
  });

  test('an article and a number are no platform', () => {
    expect(links(read('A 100-fold gain is rare.'))).not.toContain('RUNS_ON hardware:nvidia-a100');
  });

  test('a name all in capitals is no everyday word', () => {
    expect(links(read('We clip gradients and do the math.'))).toEqual([]);
    expect(links(read('CLIP solves MATH.'))).toEqual(['DISCUSSES concept:clip', 'EVALUATES_ON dataset:math']);
  });

  test('a word with two meanings needs its cue', () => {
    expect(links(read('Jobs run in Spark on a cluster.'))).toEqual(['DISCUSSES concept:apache-spark']);
    expect(links(read('Spark is a small world of toys.'))).not.toContain('DISCUSSES concept:apache-spark');
  });

  test('a prefix with a hyphen makes another word', () => {
    expect(links(read('We study de-quantization.'))).toEqual([]);
  });

  test('a plain word is a metric only where something measures it', () => {
    expect(links(read('Human memory is odd.'))).toEqual([]);
    expect(links(read('The trick reduces memory.'))).toEqual(['MEASURES metric:memory-footprint']);
  });

  test('what is compared with is told from what is discussed', () => {
    expect(links(read('The engine outperforms vLLM by far.'))).toEqual(['COMPARES_WITH concept:vllm']);
    expect(links(read('The engine builds upon vLLM code.'))).toEqual(['DISCUSSES concept:vllm']);
  });

  test('everything that a thing stands under comes along', () => {
    expect(read('Runs on GH200.').things.map(({ id }) => id)).toEqual([
      'hardware:gpu',
      'hardware:hopper',
      'hardware:nvidia-gh200',
      'hardware:nvidia-gpu',
    ]);
  });

  test.each([
    ['Solvers are fast on High loads.', []],
    ['They build a fold GUI page.', []],
    ['Tests on FoldGUI agree.', ['EVALUATES_ON dataset:foldgui']],
    ['They use Foo3.5 here.', ['DISCUSSES concept:foo-3.5']],
    ['They use Foo-3.5 here.', ['DISCUSSES concept:foo-3.5']],
    ['They use Foo-3-5M here.', []],
  ])('%s', (abstract, expected) => {
    const lexicons = {
      ...SMALL_LEXICON,
      concepts: [
        { id: 'concept:highs', name: 'HiGHS', aliases: [], kind: 'SYSTEM' as const, source: 'test' },
        { id: 'concept:foo-3.5', name: 'Foo 3.5', aliases: [], kind: 'MODEL' as const, source: 'test' },
      ],
      datasets: [{ id: 'dataset:foldgui', name: 'FoldGUI', aliases: [], source: 'test' }],
    };
    const graph = createPaperReader({ lexicons, tagger: false }).read(
      paper('A study of many things', abstract),
    );
    expect(links(graph)).toEqual(expected);
  });
});
