import { links, read } from '../reading';

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
});
