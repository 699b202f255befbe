import { type Result } from '../../../src/domain/result';
import { queryCorpus } from '../queries/query-graph';
import { type ModelInput } from '../queries/brute-force/graph-model';
import { concept, paperOn } from '../queries/small-graphs';

/**
 * The queries' corpus with results that printed their values in several units, so that leaderboards have to bring
 * them together, and with dates and results that fall on one another.
 */
export function questionCorpus(papers: number, seed = 7): readonly ModelInput[] {
  const inputs = queryCorpus(papers, seed).map(({ graph, ingestedAt }, index) => ({
    graph: { ...graph, results: graph.results.map((result, at) => reprinted(result, index + at)) },
    ingestedAt,
  }));
  const known = concept('Known of', { parents: [UNREAD.id] });
  const graph = paperOn('A paper of its own', [known], {}, [UNREAD]);
  return [...inputs, { graph, ingestedAt: '2026-11-20T08:00:00.000Z' }];
}

/** A concept that no paper links to: something stands under it. */
export const UNREAD = concept('Unread');

function reprinted(result: Result, turn: number): Result {
  const { unit, valueHigh, ...rest } = result;
  const value = Math.round(result.value / 10) * 10;
  const high = valueHigh === undefined ? {} : { valueHigh: value + 7 };
  if (turn % 7 === 3) return { ...rest, ...high, value, unit: 'oranges' };
  if (unit === '%' && turn % 2 === 0) {
    const fraction = high.valueHigh === undefined ? {} : { valueHigh: high.valueHigh / 100 };
    return { ...rest, ...fraction, value: value / 100 };
  }
  if (unit === 'ms' && turn % 2 === 0) {
    const seconds = high.valueHigh === undefined ? {} : { valueHigh: high.valueHigh / 1000 };
    return { ...rest, ...seconds, value: value / 1000, unit: 's' };
  }
  return { ...rest, ...high, value, ...(unit === undefined ? {} : { unit }) };
}
