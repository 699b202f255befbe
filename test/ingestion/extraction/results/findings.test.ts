import { findings, read } from '../reading';

describe('results as data', () => {
  test.each([
    ['Our runtime achieves a 2.7x speedup.', ['speedup 2.7 x RATIO']],
    ['It decodes $2.7\\times$ faster than before.', ['speedup 2.7 x RATIO']],
    ['It is 6times faster.', ['speedup 6 x RATIO']],
    ['It runs three times faster.', ['speedup 3 x RATIO']],
    ['The kernel lowers latency by an order of magnitude.', ['latency 10 x RATIO']],
    ['It reaches an accuracy of 76.3%.', ['accuracy 76.3 % ABSOLUTE']],
    ['It reaches 76.3\\% top-1 accuracy.', ['top-1-accuracy 76.3 % ABSOLUTE']],
    ['This improves accuracy by 3.1 percentage points.', ['accuracy 3.1 pp IMPROVEMENT']],
    ['This reduces peak memory by 43%.', ['memory-footprint 43 % REDUCTION']],
    ['We see a 43 percent reduction in memory footprint.', ['memory-footprint 43 % REDUCTION']],
    ['It cuts latency by up to 40%.', ['latency 40 % REDUCTION']],
    ['It gives 1.9-2.7x higher throughput.', ['throughput 1.9-2.7 x RATIO']],
    ['It gives 1.9× to 2.7× higher throughput.', ['throughput 1.9-2.7 x RATIO']],
    ['The detector reaches 38.2 mAP on COCO.', ['map 38.2 plain ABSOLUTE']],
    [
      'Perplexity drops from 12.4 to 9.8.',
      ['perplexity 12.4 plain ABSOLUTE', 'perplexity 9.8 plain ABSOLUTE'],
    ],
    [
      'The model scores 84.2 on MMLU and 89.5 on GSM8K.',
      ['score 84.2 plain ABSOLUTE', 'score 89.5 plain ABSOLUTE'],
    ],
    ['The demo runs at 31 FPS.', ['frame-rate 31 FPS ABSOLUTE']],
    ['The chip is 25x more energy-efficient.', ['energy-efficiency 25 x RATIO']],
    ['Latency is 12.5 ms per frame.', ['latency 12.5 ms ABSOLUTE']],
    ['The throughput reaches 2.94 million events per second.', ['throughput 2940000 events/s ABSOLUTE']],
    ['We test MMLU (84.2%) and GSM8K (70.1%).', ['accuracy 84.2 % ABSOLUTE', 'accuracy 70.1 % ABSOLUTE']],
    [
      'It reaches 84.2% and 70.1% on MMLU and GSM8K.',
      ['accuracy 84.2 % ABSOLUTE', 'accuracy 70.1 % ABSOLUTE'],
    ],
    ['It draws an image in 0.6 s.', ['latency 0.6 s ABSOLUTE']],
    ['It gives a 4.2% accuracy drop.', ['accuracy 4.2 % REDUCTION']],
    ['Accuracy rises from 19.9% to 59.1%.', ['accuracy 19.9 % ABSOLUTE', 'accuracy 59.1 % ABSOLUTE']],
    [
      'It cuts data size by 81% and bus traffic by 27%.',
      ['data-size 81 % REDUCTION', 'bus-traffic 27 % REDUCTION'],
    ],
    ['It speeds up memory-bound loops by 1.3x.', ['speedup 1.3 x RATIO']],
    ['It gains 3.1 points.', ['accuracy 3.1 pp IMPROVEMENT']],
    ['An accuracy of 93.1% (95% CI: [92.0%, 94.1%]) holds.', ['accuracy 93.1 % ABSOLUTE']],
    ['Errors appear 6x more frequently.', []],
    ['It outperforms vLLM by up to 2x.', ['performance 2 x RATIO']],
    ['It learns from a teacher (10x larger) in one pass.', []],
    [
      'It improves accuracy on COCO (57% to 90%) and latency.',
      ['accuracy 57 % ABSOLUTE', 'accuracy 90 % ABSOLUTE'],
    ],
    ['The kernel is quick (1.5x to 2x speedup).', ['speedup 1.5-2 x RATIO']],
    ['Accuracy beats the 10 times larger Gemini by 3%.', ['accuracy 3 % IMPROVEMENT']],
    ['Steps are: 1) fold gradients, 2) measure accuracy.', []],
    ['Accuracy is 81.2% with a confidence interval of 80.1 to 82.3.', ['accuracy 81.2 % ABSOLUTE']],
    [
      'The gains are 3.7 mAP on COCO, 2.4 mAP on MATH and 1.9 mAP on MMLU.',
      ['map 3.7 plain IMPROVEMENT', 'map 2.4 plain IMPROVEMENT', 'map 1.9 plain IMPROVEMENT'],
    ],
    [
      'It improves the mean accuracy of the best known self-supervised method for single images by 44%.',
      ['accuracy 44 % IMPROVEMENT'],
    ],
    ['It lowers latency by 89% relative to local computing.', ['latency 89 % REDUCTION']],
    ['Its accuracy is 1% above that of the teacher.', ['accuracy 1 % IMPROVEMENT']],
    [
      'It cuts energy by 2.5x for an accuracy loss of 0.8%.',
      ['energy 2.5 x RATIO', 'accuracy-loss 0.8 % ABSOLUTE'],
    ],
    [
      'It lowers energy and latency by 49% and 89% on one board, and by 37% and 55% on another.',
      ['energy 49 % REDUCTION', 'latency 89 % REDUCTION', 'energy 37 % REDUCTION', 'latency 55 % REDUCTION'],
    ],
    [
      'It gives a 4.5x speedup over dense kernels within memory limits and up to 10.5x over sparse ones.',
      ['speedup 4.5 x RATIO', 'speedup 10.5 x RATIO'],
    ],
    [
      'It has 25.2 mAP at 0.7 GFLOPs and 31.3 mAP at 1.5.',
      [
        'map 25.2 plain ABSOLUTE',
        'flop 0.7 GFLOPs ABSOLUTE',
        'map 31.3 plain ABSOLUTE',
        'flop 1.5 GFLOPs ABSOLUTE',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(findings(text)).toEqual(expected);
  });

  test('each number of a list goes with its own dataset', () => {
    const { results } = read('It reaches 84.2%, 70.1% and 61.0% on MMLU, GSM8K and MATH, respectively.');
    expect(results.map(({ value, datasetId }) => [value, datasetId])).toEqual([
      [84.2, 'dataset:mmlu'],
      [70.1, 'dataset:gsm8k'],
      [61, 'dataset:math'],
    ]);
  });

  test("a rival's own value is the rival's", () => {
    const { results } = read(
      'We propose FooServe. FooServe gives a 5.5x speedup, while vLLM achieves only 2.4x.',
    );
    expect(results.map(({ value, subjectId }) => [value, subjectId])).toEqual([
      [5.5, 'concept:fooserve'],
      [2.4, 'concept:vllm'],
    ]);
  });

  test('hardware and datasets of a rival are not those of the finding', () => {
    const [result] = read('We propose FooServe. FooServe is 3x faster than an A100.').results;
    expect(result?.hardwareId).toBeUndefined();
  });

  test('a "respectively" list gives each number its own metric', () => {
    expect(findings('Accuracy and latency improve by 3% and 40%, respectively.')).toEqual([
      'accuracy 3 % IMPROVEMENT',
      'latency 40 % IMPROVEMENT',
    ]);
  });

  test('numbers of one list share the metric that stands with one of them', () => {
    expect(findings('It gives 2.3x and 2.1x higher throughput on two boards.')).toEqual([
      'throughput 2.3 x RATIO',
      'throughput 2.1 x RATIO',
    ]);
  });

  test('years, versions, sizes and counts are no findings', () => {
    expect(findings('In 2023 we trained GPT-4 on 8 GPUs with a 7B model and 436 questions (3).')).toEqual([]);
  });

  test('a finding names dataset, hardware, subject and baseline, and says where it stands', () => {
    const graph = read(
      'We propose FooServe, a serving engine. FooServe achieves a 2.4x speedup over vLLM on GSM8K with an A100.',
    );
    expect(graph.results).toHaveLength(1);
    expect(graph.results[0]).toMatchObject({
      metricId: 'metric:speedup',
      value: 2.4,
      unit: 'x',
      kind: 'RATIO',
      subjectId: 'concept:fooserve',
      baselineId: 'concept:vllm',
      datasetId: 'dataset:gsm8k',
      hardwareId: 'hardware:nvidia-a100',
      section: 'ABSTRACT',
      text: '2.4x',
    });
    expect(graph.results[0]?.id).toMatch(/^result:a-study-of-many-things-[0-9a-f]{8}$/);
  });

  test('one finding that title and abstract both state is one result', () => {
    const graph = read('It gives a 3.5x speedup. The 3.5x speedup holds.', 'A 3.5x speedup for free');
    expect(graph.results).toHaveLength(1);
  });

  test('a result makes its metric a link', () => {
    expect(read('It runs 4x faster.').links).toMatchObject([
      { relation: 'MEASURES', thingId: 'metric:speedup', mention: '4x' },
    ]);
  });
});
