import { agrees, roughlyAgrees } from './attribute-agreement';
import {
  type GoldPaper,
  type GoldResult,
  type ReadPaper,
  type ReadResult,
  RESULT_ATTRIBUTES,
  type StatedResult,
} from './gold-paper';
import { entityKeys, metricKeys, shareKey, singularKey } from './matching-keys';
import { PaperNames } from './paper-names';
import { type PaperScore } from './paper-score';

interface OpenResult {
  readonly result: ReadResult;
  readonly keys: ReadonlySet<string>;
}

/**
 * Pairs the results of one paper one to one, those that must be found first: a pair has the same value or range and
 * the same metric under any of its names; among several the one that agrees in most attributes. What stays alone is a
 * mistake, but for annotated results that may be left out.
 */
export function scoreResults(gold: GoldPaper, reading: ReadPaper | undefined, score: PaperScore): void {
  const tally = score.tallies.results;
  const open: OpenResult[] = (reading?.results ?? []).map((result) => ({ result, keys: metricKeys(result) }));
  const values = open.map(({ result }) => result);
  const goldNames = new PaperNames(gold);
  const readNames = reading === undefined ? undefined : new PaperNames(reading);
  tally.predicted += open.length;
  for (const wanted of [...gold.results].sort((a, b) => Number(b.must) - Number(a.must))) {
    const best = bestOf(wanted, open, wantedKeys(wanted, gold));
    countMetric(wanted, best, values, score);
    if (wanted.must) tally.must += 1;
    if (best === undefined) {
      if (wanted.must) score.mistakes.push(missed(gold.title, wanted));
      continue;
    }
    open.splice(open.indexOf(best), 1);
    tally.right += 1;
    if (wanted.must) tally.found += 1;
    judge(best.result, true, score);
    for (const attribute of RESULT_ATTRIBUTES) {
      score.attributes[attribute].compared += 1;
      if (agrees(attribute, wanted, best.result, goldNames, readNames))
        score.attributes[attribute].right += 1;
    }
  }
  for (const { result } of open) {
    judge(result, false, score);
    score.mistakes.push(wrong(gold.title, result));
  }
}

/** Everything that the metric is called, also by the metric of that name among the paper's. */
function wantedKeys(result: GoldResult, { metrics }: GoldPaper): ReadonlySet<string> {
  const keys = metricKeys(result);
  for (const alternative of result.alternatives?.metric ?? []) keys.add(singularKey(alternative));
  for (const metric of metrics) {
    const names = entityKeys(metric);
    if (shareKey(names, keys)) for (const name of names) keys.add(name);
  }
  return keys;
}

function bestOf(
  wanted: GoldResult,
  open: readonly OpenResult[],
  keys: ReadonlySet<string>,
): OpenResult | undefined {
  let best: OpenResult | undefined;
  let most = -1;
  for (const candidate of open) {
    if (!sameValue(wanted, candidate.result) || !shareKey(candidate.keys, keys)) continue;
    const agreeing = RESULT_ATTRIBUTES.filter((one) => roughlyAgrees(one, wanted, candidate.result)).length;
    if (agreeing <= most) continue;
    best = candidate;
    most = agreeing;
  }
  return best;
}

/** The metric is compared wherever the value was read, since a result with another metric is not found at all. */
function countMetric(
  wanted: GoldResult,
  best: OpenResult | undefined,
  values: readonly ReadResult[],
  { attributes }: PaperScore,
): void {
  if (best === undefined && !values.some((result) => sameValue(wanted, result))) return;
  attributes.metric.compared += 1;
  if (best !== undefined) attributes.metric.right += 1;
}

function sameValue(a: StatedResult, b: StatedResult): boolean {
  const [first, second] = [valuesOf(a), valuesOf(b)];
  return (
    first.length === second.length &&
    first.every((value, at) => Math.abs(value - (second[at] ?? NaN)) <= 1e-6 * Math.max(1, Math.abs(value)))
  );
}

function valuesOf({ value }: StatedResult): readonly number[] {
  return typeof value === 'number' ? [value] : value;
}

function judge({ confidence }: ReadResult, right: boolean, { judgements }: PaperScore): void {
  if (confidence !== undefined) judgements.push({ kind: 'results', confidence, right });
}

function missed(title: string, result: GoldResult): PaperScore['mistakes'][number] {
  return { title, problem: 'MISSED', kind: 'results', ...told(result) };
}

function wrong(title: string, result: ReadResult): PaperScore['mistakes'][number] {
  const { rule, confidence } = result;
  return {
    title,
    problem: 'WRONG',
    kind: 'results',
    ...told(result),
    ...(rule === undefined ? {} : { rule }),
    ...(confidence === undefined ? {} : { confidence }),
  };
}

function told(result: StatedResult): { readonly what: string; readonly sentence?: string } {
  const unit = result.unit ?? '';
  const what = `${result.metric ?? '(no metric)'} = ${valuesOf(result).join(' to ')}${unit === '' ? '' : ` ${unit}`}`;
  return { what, ...(result.evidence === undefined ? {} : { sentence: result.evidence }) };
}
