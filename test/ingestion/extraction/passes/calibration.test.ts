import { openDocument } from '../../../../src/ingestion/extraction/document';
import { type Mention } from '../../../../src/ingestion/extraction/findings';
import { Lexicon } from '../../../../src/ingestion/extraction/lexicon/lexicon';
import { calibrate } from '../../../../src/ingestion/extraction/passes/calibration';
import { SMALL_LEXICON } from '../small-lexicon';

const document = openDocument('A title', 'An abstract.', new Lexicon(SMALL_LEXICON));
const LIKE = [
  { kind: 'CONCEPT', relation: 'INTRODUCES' },
  { kind: 'CONCEPT', relation: 'DISCUSSES' },
  { kind: 'HARDWARE', relation: 'RUNS_ON' },
  { kind: 'DATASET', relation: 'EVALUATES_ON' },
  { kind: 'METRIC', relation: 'MEASURES' },
] as const;

function confidences(like: Pick<Mention, 'kind' | 'relation'>, said: readonly number[]): readonly number[] {
  const mentions = said.map((confidence): Mention => ({
    ...like,
    start: 0,
    end: 1,
    confidence,
    rule: 'test',
  }));
  return calibrate(document, { mentions, measurements: [] }).mentions.map(({ confidence }) => confidence);
}

describe.each(LIKE)('$relation $kind', (like) => {
  const steps = Array.from({ length: 101 }, (_, i) => i / 100);

  test('a surer reading stays surer, and nothing leaves 0 to 1', () => {
    const after = confidences(like, steps);
    expect(after).toEqual([...after].sort((a, b) => a - b));
    expect(new Set(after).size).toBe(steps.length);
    expect(after[0]).toBe(0);
    expect(after.at(-1)).toBeLessThanOrEqual(1);
  });

  test('what is too unsure for a link stays so', () => {
    const [below, least] = confidences(like, [0.299, 0.3]);
    expect(below).toBeLessThan(0.3);
    expect(least).toBeCloseTo(0.3);
  });
});

test('half-sure concepts are right more often than they say', () => {
  const [concept] = confidences({ kind: 'CONCEPT', relation: 'DISCUSSES' }, [0.55]);
  expect(concept).toBeCloseTo(0.75);
});
