import { type Mistake } from '../../src/evaluation/paper-score';
import { score } from '../../src/evaluation/score';
import { scoresOf } from '../../src/evaluation/tally';
import { finding, goldPaper, may, must, readPaper } from './guide-papers';

const said = (mistakes: readonly Mistake[]): string[] =>
  mistakes.map(({ problem, kind, what }) =>
    [problem, kind, what].filter((part) => part !== undefined).join(' '),
  );

describe('names', () => {
  it('recall counts what must be found, precision all that was read, against optional names too', () => {
    const gold = goldPaper('One', {
      datasets: [must('ImageNet-1K', 'ILSVRC'), must('Kinetics'), may('Web pages')],
    });
    const reading = readPaper('One', {
      datasets: [{ name: 'ILSVRC' }, { name: 'web page' }, { name: 'Photos' }],
    });
    const { tallies, mistakes } = score([gold], [reading]);
    expect(tallies.datasets).toEqual({ must: 2, found: 1, predicted: 3, right: 2 });
    // P = 2/3, R = 1/2, F1 = 2 · (1/3) / (7/6) = 4/7
    expect(scoresOf(tallies.datasets)).toEqual({
      precision: 2 / 3,
      recall: 0.5,
      f1: expect.closeTo(4 / 7, 12) as number,
    });
    expect(said(mistakes)).toEqual(['MISSED datasets Kinetics', 'WRONG datasets Photos']);
  });

  it.each([
    ['case and signs', 'MS-COCO', 'ms coco'],
    ['a plural', 'vision transformer', 'Vision Transformers'],
    ['an ampersand', 'Q&A', 'q and a'],
  ])('%s make no difference', (_, annotated, read) => {
    const { tallies } = score(
      [goldPaper('One', { concepts: [must(annotated)] })],
      [readPaper('One', { concepts: [{ name: 'x', mention: 'y', aliases: [read] }] })],
    );
    expect(tallies.concepts).toMatchObject({ found: 1, right: 1 });
  });

  it('an ending of "ss" and short words are no plurals', () => {
    const { tallies } = score(
      [goldPaper('One', { concepts: [must('loss'), must('GA')] })],
      [readPaper('One', { concepts: [{ name: 'los' }, { name: 'GAs' }] })],
    );
    expect(tallies.concepts).toMatchObject({ found: 0, right: 0 });
  });

  it('what is introduced is a concept too, and concepts and models are one column', () => {
    const gold = goldPaper('One', {
      introduces: [must('GradFold')],
      concepts: [must('pruning')],
      models: [must('Llama')],
    });
    const reading = readPaper('One', {
      introduces: [{ name: 'Llama' }],
      concepts: [{ name: 'GradFold' }],
      models: [{ name: 'pruning' }],
    });
    const { tallies } = score([gold], [reading]);
    expect(tallies.introduces).toEqual({ must: 1, found: 0, predicted: 1, right: 0 });
    expect(tallies.concepts).toEqual({ must: 3, found: 3, predicted: 3, right: 3 });
  });

  it('an annotated model excuses hardware of that name, an introduced data set one that is read', () => {
    const gold = goldPaper('One', { models: [may('Ascend')], introduces: [must('FooBench')] });
    const reading = readPaper('One', { hardware: [{ name: 'Ascend' }], datasets: [{ name: 'FooBench' }] });
    const { tallies } = score([gold], [reading]);
    expect(tallies.hardware).toEqual({ must: 0, found: 0, predicted: 1, right: 1 });
    expect(tallies.datasets).toEqual({ must: 0, found: 0, predicted: 1, right: 1 });
    expect(tallies.introduces).toEqual({ must: 1, found: 0, predicted: 0, right: 0 });
  });

  it('a paper without a reading misses all', () => {
    const { tallies, unread } = score([goldPaper('One', { metrics: [must('latency')] })], [readPaper('Two')]);
    expect(unread).toEqual(['One']);
    expect(tallies.metrics).toEqual({ must: 1, found: 0, predicted: 0, right: 0 });
    expect(scoresOf(tallies.metrics)).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  it('papers meet by title, whatever its case and signs; the last of two readings counts', () => {
    const gold = [goldPaper('Fold: a study', { metrics: [must('latency')] })];
    const readings = [
      readPaper('Fold: a study'),
      readPaper('FOLD – A Study', { metrics: [{ name: 'latency' }] }),
    ];
    expect(score(gold, readings).tallies.metrics).toMatchObject({ found: 1 });
  });
});

describe('results', () => {
  it('a result is found by value and metric; only those that must be found are missed', () => {
    const gold = goldPaper('One', {
      metrics: [must('mean average precision', 'mAP')],
      results: [
        finding('mAP', 38.2),
        finding('latency', 12, { unit: 'ms' }),
        finding('images', 5000, { must: false }),
        finding('speedup', [1.9, 2.7], { unit: 'x' }),
      ],
    });
    const reading = readPaper('One', {
      results: [
        { metric: 'Mean Average Precision', value: 38.2000001 },
        { metric: 'energy', value: 12, unit: 'ms' },
        { metric: 'images', value: 5000 },
        { metric: 'speedups', value: [1.9, 2.7], unit: 'x' },
        { metric: 'speedup', value: 1.9 },
      ],
    });
    const { tallies, mistakes, attributes } = score([gold], [reading]);
    expect(tallies.results).toEqual({ must: 3, found: 2, predicted: 5, right: 3 });
    expect(said(mistakes)).toEqual([
      'MISSED metrics mean average precision',
      'MISSED results latency = 12 ms',
      'WRONG results energy = 12 ms',
      'WRONG results speedup = 1.9',
    ]);
    // Four of the annotated values were read, three of them with the right metric.
    expect(attributes.metric).toEqual({ compared: 4, right: 3 });
  });

  it('of two readings with one value and metric the one that agrees in more goes with the annotation', () => {
    const gold = goldPaper('One', {
      results: [finding('accuracy', 71, { dataset: 'Kinetics', subject: 'GradFold' })],
    });
    const reading = readPaper('One', {
      results: [
        { metric: 'accuracy', value: 71, kind: 'absolute', dataset: 'ImageNet', rule: 'far' },
        { metric: 'accuracy', value: 71, kind: 'absolute', dataset: 'kinetics', subject: 'GradFold-S' },
      ],
    });
    const { attributes, mistakes } = score([gold], [reading]);
    expect(attributes.dataset).toEqual({ compared: 1, right: 1 });
    expect(attributes.subject).toEqual({ compared: 1, right: 1 }); // one name holds the other
    expect(mistakes).toMatchObject([{ problem: 'WRONG', rule: 'far' }]);
  });

  it('attributes: units by what they measure, alternatives count, a percent sign is something', () => {
    const gold = goldPaper('One', {
      results: [
        finding('throughput', 30, { unit: 'frames/s' }),
        finding('gain', 2, {
          unit: 'pp',
          kind: 'improvement',
          alternatives: { unit: ['%'], kind: ['ratio'] },
        }),
        finding('accuracy', 91, { unit: '%', hardware: 'GPU' }),
        finding('energy', 3, { unit: 'mJ', baseline: 'vLLM' }),
      ],
    });
    const reading = readPaper('One', {
      results: [
        { metric: 'throughput', value: 30, unit: 'FPS', kind: 'absolute' },
        { metric: 'gain', value: 2, unit: '%', kind: 'ratio' },
        { metric: 'accuracy', value: 91, kind: 'absolute' },
        { metric: 'energy', value: 3, unit: 'J', kind: 'reduction', baseline: null },
      ],
    });
    const { attributes } = score([gold], [reading]);
    expect(attributes.unit).toEqual({ compared: 4, right: 2 });
    expect(attributes.kind).toEqual({ compared: 4, right: 3 });
    expect(attributes.hardware).toEqual({ compared: 4, right: 3 });
    expect(attributes.baseline).toEqual({ compared: 4, right: 3 });
    expect(attributes.dataset).toEqual({ compared: 4, right: 4 });
  });

  it('attributes: one thing under two of its names agrees, two things do not', () => {
    const gold = goldPaper('One', {
      introduces: [must('Activation Folding', 'AFO')],
      models: [must('Llama 3', 'llama-3-8b'), must('Qwen 2')],
      results: [
        finding('accuracy', 71, { subject: 'AFO', baseline: 'llama-3-8b' }),
        finding('accuracy', 72, { subject: 'AFO', baseline: 'Qwen 2' }),
      ],
    });
    const reading = readPaper('One', {
      introduces: [must('activation folding', 'AFO')],
      models: [may('Llama', 'Llama 3')],
      results: [
        { metric: 'accuracy', value: 71, subject: 'activation folding', baseline: 'Llama' },
        { metric: 'accuracy', value: 72, subject: 'Qwen 2', baseline: 'Llama' },
      ],
    });
    const { attributes } = score([gold], [reading]);
    expect(attributes.subject).toEqual({ compared: 2, right: 1 });
    expect(attributes.baseline).toEqual({ compared: 2, right: 1 });
  });

  it('a reading is used once', () => {
    const gold = goldPaper('One', { results: [finding('accuracy', 71), finding('accuracy', 71)] });
    const { tallies } = score([gold], [readPaper('One', { results: [{ metric: 'accuracy', value: 71 }] })]);
    expect(tallies.results).toEqual({ must: 2, found: 1, predicted: 1, right: 1 });
  });
});

describe('printed facts, judgements and traces', () => {
  it('facts must be equal, absent ones null', () => {
    const gold = goldPaper('One', { date: '2025-02-14', authorCount: null, upvotes: 3 });
    const { metadata, mistakes } = score([gold], [readPaper('One', { date: '2025-02-14', upvotes: 2 })]);
    expect(metadata).toEqual({ compared: 3, right: 2 });
    expect(said(mistakes)).toEqual(['METADATA upvotes: wanted 3, got 2']);
  });

  it('each link is judged once, by what it claims; what tells no confidence is not judged', () => {
    const gold = goldPaper('One', { concepts: [must('pruning')], results: [finding('speedup', 2)] });
    const { judgements, mistakes } = score(
      [gold],
      [
        readPaper('One', {
          introduces: [
            { name: 'pruning', confidence: 0.6, rule: 'we-propose', evidence: 'We propose pruning.' },
          ],
          models: [{ name: 'Llama' }],
          results: [{ metric: 'speedup', value: 2, confidence: 0.8 }],
        }),
      ],
    );
    expect(judgements).toEqual([
      { kind: 'introduces', confidence: 0.6, right: false },
      { kind: 'results', confidence: 0.8, right: true },
    ]);
    expect(mistakes[0]).toEqual({
      title: 'One',
      problem: 'WRONG',
      kind: 'introduces',
      what: 'pruning',
      sentence: 'We propose pruning.',
      rule: 'we-propose',
      confidence: 0.6,
    });
  });
});
