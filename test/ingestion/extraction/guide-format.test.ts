import { explain } from '../../../src/ingestion/extraction/explain';
import { toGuideRecord } from '../../../src/ingestion/extraction/guide-format';
import { read } from './reading';

const graph = read(
  'We propose FooServe, a serving engine. It gives a 2.4x speedup over vLLM on MS COCO with an A100.',
  'Serving fast',
);

test('a reading in the shape of the annotation guide', () => {
  expect(toGuideRecord({ ...graph.record, publishedOn: '2026-02-03', upvotes: 4 }, graph)).toMatchObject({
    title: 'Serving fast',
    date: '2026-02-03',
    authorCount: null,
    organization: null,
    upvotes: 4,
    urls: [],
    introduces: [{ name: 'FooServe', mention: 'FooServe', aliases: [] }],
    models: [{ name: 'vLLM', mention: 'vLLM' }],
    concepts: [],
    hardware: [{ name: 'NVIDIA A100', mention: 'A100', aliases: ['A100'] }],
    datasets: [{ name: 'COCO', mention: 'MS COCO' }],
    metrics: [{ name: 'Speedup', mention: 'speedup' }],
    results: [
      {
        metric: 'Speedup',
        value: 2.4,
        unit: 'x',
        kind: 'ratio',
        subject: 'FooServe',
        baseline: 'vLLM',
        dataset: 'COCO',
        hardware: 'NVIDIA A100',
      },
    ],
  });
});

test('links below the asked confidence are left out', () => {
  expect(toGuideRecord(graph.record, graph, 0.995)).toMatchObject({ models: [], hardware: [], results: [] });
});

test('an explanation marks each mention and says what it was taken for', () => {
  const lines = explain(graph.record, graph).split('\n');
  expect(lines).toContain('We propose [FooServe], a serving engine.');
  expect(lines).toContain('It gives a [2.4x] [speedup] over [vLLM] on [MS COCO] with an [A100].');
  expect(
    lines.some((line) => /COMPARES_WITH concept:vllm {2}"vLLM" {2}known-concept 0\.\d\d/.test(line)),
  ).toBe(true);
  expect(
    lines.some((line) =>
      line.includes('RESULT metric:speedup = 2.4 x (RATIO) by concept:fooserve against concept:vllm'),
    ),
  ).toBe(true);
});

test('a paper in which nothing is found is told so', () => {
  const empty = read('Words only here.');
  expect(explain(empty.record, empty)).toContain('Nothing was found in this paper.');
});
