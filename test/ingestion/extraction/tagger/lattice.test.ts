import fc from 'fast-check';
import { type ChainShape, LABEL_COUNT, SPAN_CHAIN } from '../../../../src/ingestion/extraction/tagger/labels';
import { Lattice } from '../../../../src/ingestion/extraction/tagger/lattice';

/** Three labels; the second may not start, the third may not stop, 2 -> 1 is no arc. */
const SMALL: ChainShape = {
  labelCount: 3,
  starts: Uint8Array.of(1, 0, 1),
  stops: Uint8Array.of(1, 1, 0),
  from: Uint8Array.of(0, 1, 2, 0, 1, 0, 1, 2),
  to: Uint8Array.of(0, 0, 0, 1, 1, 2, 2, 2),
};

interface Chain {
  readonly states: Float32Array;
  readonly transitions: Float64Array;
  readonly length: number;
}

function chains(shape: ChainShape, maxLength: number): fc.Arbitrary<Chain> {
  const score = fc.integer({ min: -64, max: 64 }).map((steps) => steps / 16);
  return fc.integer({ min: 1, max: maxLength }).chain((length) =>
    fc.record({
      states: fc
        .array(score, { minLength: length * shape.labelCount, maxLength: length * shape.labelCount })
        .map((scores) => Float32Array.from(scores)),
      transitions: fc
        .array(score, { minLength: shape.from.length, maxLength: shape.from.length })
        .map((scores) => Float64Array.from(scores)),
      length: fc.constant(length),
    }),
  );
}

/** Every label sequence that the shape allows, with its score: slow and plain. */
function enumerate(
  shape: ChainShape,
  { states, transitions, length }: Chain,
): { labels: number[]; score: number }[] {
  let partial = Array.from({ length: shape.labelCount }, (_, y) => y)
    .filter((y) => shape.starts[y] === 1)
    .map((y) => ({ labels: [y], score: states[y]! }));
  for (let t = 1; t < length; t++)
    partial = partial.flatMap(({ labels, score }) =>
      [...shape.from.keys()]
        .filter((arc) => shape.from[arc] === labels.at(-1))
        .map((arc) => ({
          labels: [...labels, shape.to[arc]!],
          score: score + transitions[arc]! + states[t * shape.labelCount + shape.to[arc]!]!,
        })),
    );
  return partial.filter(({ labels }) => shape.stops[labels.at(-1)!] === 1);
}

const logSum = (scores: number[]): number => {
  const largest = Math.max(...scores);
  return largest + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - largest), 0));
};

describe.each([
  ['a small chain', SMALL, 5],
  ['the span chain', SPAN_CHAIN, 3],
] as const)('the lattice over %s', (_, shape, maxLength) => {
  const runs = { numRuns: shape === SMALL ? 60 : 8 };

  it('sums to the same log Z, marginals and run probabilities as enumeration', () => {
    fc.assert(
      fc.property(chains(shape, maxLength), (chain) => {
        const lattice = new Lattice(shape);
        lattice.setTransitions(chain.transitions);
        const all = enumerate(shape, chain);
        const logZ = logSum(all.map(({ score }) => score));
        expect(lattice.sum(chain.states, chain.length)).toBeCloseTo(logZ, 8);
        const mass = (keep: (labels: number[]) => boolean): number =>
          all.reduce((sum, { labels, score }) => sum + (keep(labels) ? Math.exp(score - logZ) : 0), 0);
        for (let t = 0; t < chain.length; t++)
          for (let y = 0; y < shape.labelCount; y++)
            expect(lattice.marginal(t, y)).toBeCloseTo(
              mass((labels) => labels[t] === y),
              8,
            );
        const run = all[0]!.labels.slice(0, 2);
        expect(lattice.runProbability(0, run)).toBeCloseTo(
          mass((labels) => run.every((y, t) => labels[t] === y)),
          8,
        );
        const whole = all.at(-1)!;
        expect(lattice.runProbability(0, whole.labels)).toBeCloseTo(Math.exp(whole.score - logZ), 8);
      }),
      runs,
    );
  });

  it('gives arc marginals that are the gradient of log Z', () => {
    fc.assert(
      fc.property(chains(shape, maxLength), fc.nat(), (chain, pick) => {
        const lattice = new Lattice(shape);
        const arc = pick % shape.from.length;
        const nudged = (by: number): number => {
          const transitions = chain.transitions.slice();
          transitions[arc]! += by;
          lattice.setTransitions(transitions);
          return lattice.sum(chain.states, chain.length);
        };
        const slope = (nudged(1e-4) - nudged(-1e-4)) / 2e-4;
        nudged(0);
        const expected = new Float64Array(shape.from.length);
        lattice.addArcMarginals(chain.length, 1, expected);
        expect(expected[arc]).toBeCloseTo(slope, 5);
      }),
      runs,
    );
  });

  it('finds a sequence of the highest score', () => {
    fc.assert(
      fc.property(chains(shape, maxLength), (chain) => {
        const lattice = new Lattice(shape);
        lattice.setTransitions(chain.transitions);
        const labels = new Uint8Array(chain.length);
        const score = lattice.best(chain.states, chain.length, labels);
        const all = enumerate(shape, chain);
        expect(score).toBeCloseTo(Math.max(...all.map((one) => one.score)), 6);
        const found = all.find((one) => one.labels.every((y, t) => labels[t] === y));
        expect(found?.score).toBeCloseTo(score, 6);
      }),
      runs,
    );
  });
});

it('stays finite over long chains and large scores', () => {
  const length = 3000;
  const states = Float32Array.from({ length: length * LABEL_COUNT }, (_, i) => ((i * 7919) % 101) - 50);
  const lattice = new Lattice(SPAN_CHAIN);
  lattice.setTransitions(Float64Array.from(SPAN_CHAIN.from, (_, arc) => (arc % 9) - 4));
  expect(Number.isFinite(lattice.sum(states, length))).toBe(true);
  for (const t of [0, 1, 1500, length - 1]) {
    const total = Array.from({ length: LABEL_COUNT }, (_, y) => lattice.marginal(t, y)).reduce(
      (a, b) => a + b,
    );
    expect(total).toBeCloseTo(1, 6);
  }
});
