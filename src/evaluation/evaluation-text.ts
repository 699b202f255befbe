import { bootstrapIntervals, type Interval } from './bootstrap';
import { type Judgement, type Mistake } from './paper-score';
import { type ReliabilityBin, reliabilityTable } from './reliability';
import { type Evaluation } from './score';
import { SCORED_KINDS, scoresOf } from './tally';

/** A score and its interval, in characters. */
const COLUMN_WIDTH = 19;

/** An evaluation as lines for a person. */
export function evaluationText(evaluation: Evaluation): string {
  const { papers, unread, metadata } = evaluation;
  const printed = metadata.compared === 0 ? '' : `, printed facts right ${percent(metadata)}`;
  return [
    `papers ${papers}, without a reading ${unread.length}${printed}`,
    '',
    ...scoreLines(evaluation),
    '',
    ...attributeLines(evaluation),
    '',
    ...reliabilityLines(evaluation.judgements),
    '',
  ].join('\n');
}

/** The same as data: scores with intervals, attributes, reliability, and the mistakes where they are asked for. */
export function evaluationData(evaluation: Evaluation, mistakes?: readonly Mistake[]): object {
  const { papers, unread, metadata, tallies, tallyOfPapers, attributes, judgements } = evaluation;
  const intervals = bootstrapIntervals(tallyOfPapers);
  const columns = SCORED_KINDS.map((kind) => [
    kind,
    { ...scoresOf(tallies[kind]), ...tallies[kind], intervals: intervals[kind] },
  ]);
  return {
    papers,
    unread,
    metadata,
    columns: Object.fromEntries(columns) as object,
    resultAttributes: attributes,
    reliability: {
      links: reliabilityTable(linksOf(judgements)),
      results: reliabilityTable(resultsOf(judgements)),
    },
    ...(mistakes === undefined ? {} : { mistakes }),
  };
}

/** One mistake, with what it was read by and the sentence below it. */
export function mistakeText({
  title,
  problem,
  kind,
  what,
  mention,
  sentence,
  rule,
  confidence,
}: Mistake): string {
  const printed = mention === undefined || mention === what ? '' : ` "${mention}"`;
  const by = [rule, confidence?.toFixed(2)].filter((part) => part !== undefined).join(' ');
  const head = `${problem.toLowerCase().padEnd(8)}  ${(kind ?? '').padEnd(10)}  ${what}${printed}${by === '' ? '' : `  [${by}]`}`;
  return `${head}\n${' '.repeat(22)}${sentence ?? ''}${sentence === undefined ? '' : '  '}(${title})\n`;
}

function scoreLines({ tallies, tallyOfPapers }: Evaluation): string[] {
  const intervals = bootstrapIntervals(tallyOfPapers);
  const head = `${''.padEnd(11)}  ${['precision', 'recall', 'F1'].map((name) => name.padEnd(COLUMN_WIDTH)).join('  ')}  found/must  right/read`;
  return [
    head,
    ...SCORED_KINDS.map((kind) => {
      const scores = scoresOf(tallies[kind]);
      const measured = (['precision', 'recall', 'f1'] as const)
        .map((measure) =>
          `${scores[measure].toFixed(3)} ${span(intervals[kind][measure])}`.padEnd(COLUMN_WIDTH),
        )
        .join('  ');
      const { must, found, predicted, right } = tallies[kind];
      return `${kind.padEnd(11)}  ${measured}  ${`${found}/${must}`.padEnd(10)}  ${right}/${predicted}`;
    }),
    'In brackets: 95 % bootstrap intervals over papers.',
  ];
}

function attributeLines({ attributes }: Evaluation): string[] {
  const shares = Object.entries(attributes).map(
    ([name, tally]) => `${name} ${percent(tally)} of ${tally.compared}`,
  );
  return [
    'Attributes of results that are found (metric: of values that are found):',
    `  ${shares.join(', ')}`,
  ];
}

function reliabilityLines(judgements: readonly Judgement[]): string[] {
  return [
    'Reliability: what was read with a confidence, and how much of it is right',
    `  ${'confidence'.padEnd(12)}  ${'links'.padEnd(34)}  results`,
    ...reliabilityTable(linksOf(judgements)).flatMap((links, at) => {
      const results = reliabilityTable(resultsOf(judgements))[at];
      if (results === undefined || links.count + results.count === 0) return [];
      const steps = `${links.from.toFixed(1)} to ${links.to.toFixed(1)}`;
      return [`  ${steps.padEnd(12)}  ${binText(links).padEnd(34)}  ${binText(results)}`];
    }),
  ];
}

function binText(bin: ReliabilityBin): string {
  if (bin.count === 0) return '0';
  return `${bin.count}, said ${bin.meanConfidence.toFixed(2)}, right ${percent({ compared: bin.count, right: bin.right })}`;
}

function linksOf(judgements: readonly Judgement[]): Judgement[] {
  return judgements.filter(({ kind }) => kind !== 'results');
}

function resultsOf(judgements: readonly Judgement[]): Judgement[] {
  return judgements.filter(({ kind }) => kind === 'results');
}

function percent({ compared, right }: { readonly compared: number; readonly right: number }): string {
  return compared === 0 ? '—' : `${((100 * right) / compared).toFixed(1)} %`;
}

function span({ low, high }: Interval): string {
  return `[${short(low)} ${short(high)}]`;
}

function short(share: number): string {
  return share >= 1 ? '1' : share.toFixed(3).slice(1);
}
