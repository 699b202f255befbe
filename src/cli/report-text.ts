import { type IngestReport } from '../ingestion/ingest-report';

const SHOWN_REASONS = 20;

/** What an ingestion did, in words. */
export function reportText(report: IngestReport, rejectsFile: string | undefined): string {
  const { read, created, updated, unchanged, rejected, seconds, dryRun, stopped } = report;
  const done = dryRun
    ? `${read - rejected.total} could be ingested`
    : `${created} created, ${updated} updated, ${unchanged} unchanged`;
  const lines = [
    `${count(read, 'paper')} read in ${seconds.toFixed(1)} s: ${done}, ${rejected.total} rejected.`,
  ];
  for (const { stage, reason, count: times } of rejected.byReason.slice(0, SHOWN_REASONS)) {
    lines.push(`  ${String(times).padStart(6)}  ${stage.toLowerCase().padEnd(10)}  ${reason}`);
  }
  if (rejected.byReason.length > SHOWN_REASONS) lines.push('          and other reasons: see --report');
  if (rejected.total > 0) {
    lines.push(
      rejectsFile === undefined
        ? 'Run it again with --rejects FILE to keep the rejected records.'
        : `The rejected records are in ${rejectsFile}: mend their "raw" and ingest that file.`,
    );
  }
  if (dryRun) lines.push('This was a dry run: nothing was written.');
  if (stopped) lines.push('It was stopped before the end: run the same command again to complete it.');
  return `${lines.join('\n')}\n`;
}

function count(number: number, noun: string): string {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}
