import fc from 'fast-check';
import { BestLabels } from '../../../../src/ingestion/extraction/tagger/best-labels';
import { ChainSums } from '../../../../src/ingestion/extraction/tagger/chain-sums';
import {
  ARC_COUNT,
  arcBetween,
  LABEL_COUNT,
  mayStart,
  mayStop,
} from '../../../../src/ingestion/extraction/tagger/labels';

interface Chain {
  readonly states: Float32Array;
  readonly arcs: Float64Array;
  readonly length: number;
}

const LABELS = Array.from({ length: LABEL_COUNT }, (_, label) => label);
const RUNS = { numRuns: 12 };

const score = fc.integer({ min: -64, max: 64 }).map((steps) => steps / 16);
const scores = (count: number): fc.Arbitrary<number[]> =>
  fc.array(score, { minLength: count, maxLength: count });
const chains: fc.Arbitrary<Chain> = fc.integer({ min: 1, max: 4 }).chain((length) =>
  fc.record({
    states: scores(length * LABEL_COUNT).map((all) => Float32Array.from(all)),
    arcs: scores(ARC_COUNT).map((all) => Float64Array.from(all)),
    length: fc.constant(length),
  }),
);

/** Every label sequence that there is, with its score: slow and plain. */
function enumerate({ states, arcs, length }: Chain): { labels: number[]; score: number }[] {
  let partial = LABELS.filter(mayStart).map((y) => ({ labels: [y], score: states[y]! }));
  for (let t = 1; t < length; t++)
    partial = partial.flatMap(({ labels, score }) =>
      LABELS.flatMap((y) => {
        const arc = arcBetween(labels.at(-1)!, y);
        return arc < 0
          ? []
          : [{ labels: [...labels, y], score: score + arcs[arc]! + states[t * LABEL_COUNT + y]! }];
      }),
    );
  return partial.filter(({ labels }) => mayStop(labels.at(-1)!));
}

const logSum = (all: readonly { readonly score: number }[]): number => {
  const largest = all.reduce((best, one) => Math.max(best, one.score), -Infinity);
  return largest + Math.log(all.reduce((sum, one) => sum + Math.exp(one.score - largest), 0));
};

function summed({ states, arcs, length }: Chain): { sums: ChainSums; logZ: number } {
  const sums = new ChainSums();
  sums.setArcs(arcs);
  return { sums, logZ: sums.sum(states, length) };
}

describe('sums over a chain', () => {
  it('are those of enumeration: log Z, marginals and probabilities of runs', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (chain, pick) => {
        const all = enumerate(chain);
        const { sums, logZ } = summed(chain);
        expect(logZ).toBeCloseTo(logSum(all), 8);
        const marginals = new Float64Array(chain.length * LABEL_COUNT);
        const one = all[pick % all.length]!;
        const labels = Uint8Array.from(one.labels);
        const run = one.labels.slice(1, 3);
        let massOfRun = 0;
        for (const other of all) {
          const probability = Math.exp(other.score - logZ);
          other.labels.forEach((y, t) => (marginals[t * LABEL_COUNT + y]! += probability));
          if (run.every((y, i) => other.labels[1 + i] === y)) massOfRun += probability;
        }
        for (let t = 0; t < chain.length; t++)
          for (const y of LABELS) expect(sums.marginal(t, y)).toBeCloseTo(marginals[t * LABEL_COUNT + y]!, 8);
        if (run.length > 0) expect(sums.runProbability(labels, 1, 1 + run.length)).toBeCloseTo(massOfRun, 8);
        expect(sums.runProbability(labels, 0, chain.length)).toBeCloseTo(Math.exp(one.score - logZ), 8);
      }),
      RUNS,
    );
  });

  it('give arc marginals that are the gradient of log Z', () => {
    fc.assert(
      fc.property(chains, fc.nat({ max: ARC_COUNT - 1 }), (chain, arc) => {
        const nudged = (by: number): number => {
          const arcs = chain.arcs.slice();
          arcs[arc]! += by;
          return summed({ ...chain, arcs }).logZ;
        };
        const expected = new Float64Array(ARC_COUNT);
        summed(chain).sums.addArcMarginals(chain.length, 1, expected);
        expect(expected[arc]).toBeCloseTo((nudged(1e-4) - nudged(-1e-4)) / 2e-4, 5);
      }),
      { numRuns: 100 },
    );
  });

  it('stay finite over long chains and large scores', () => {
    const length = 3000;
    const states = Float32Array.from({ length: length * LABEL_COUNT }, (_, i) => ((i * 7919) % 101) - 50);
    const arcs = Float64Array.from({ length: ARC_COUNT }, (_, arc) => (arc % 9) - 4);
    const { sums, logZ } = summed({ states, arcs, length });
    expect(Number.isFinite(logZ)).toBe(true);
    for (const t of [0, 1, 1500, length - 1])
      expect(LABELS.reduce((total, y) => total + sums.marginal(t, y), 0)).toBeCloseTo(1, 6);
  });
});

it('the best labels are a sequence of the highest score', () => {
  fc.assert(
    fc.property(chains, (chain) => {
      const best = new BestLabels();
      best.setArcs(chain.arcs);
      const labels = new Uint8Array(chain.length);
      const score = best.find(chain.states, chain.length, labels);
      const all = enumerate(chain);
      expect(score).toBeCloseTo(
        all.reduce((top, one) => Math.max(top, one.score), -Infinity),
        6,
      );
      const found = all.find((one) => one.labels.every((y, t) => labels[t] === y));
      expect(found?.score).toBeCloseTo(score, 6);
    }),
    RUNS,
  );
});
