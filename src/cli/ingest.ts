import { existsSync, realpathSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { type Config, MAX_INGEST_WORKERS, readConfig } from '../config';
import { type GraphStore } from '../graph/graph-store';
import { createPaperReader } from '../ingestion/create-paper-reader';
import { ingest } from '../ingestion/ingest';
import { type IngestReport, IngestTally } from '../ingestion/ingest-report';
import { RejectsFile } from '../ingestion/rejects-file';
import { type Source } from '../ingestion/sources/source';
import { ReaderPool } from '../ingestion/workers/reader-pool';
import { type CommandCall, UsageError } from './command';
import { withConfiguredGraph } from './configured-graph';
import { describeError } from './describe-error';
import { createProgress } from './progress';
import { reportText } from './report-text';
import { openSources } from './source-options';
import { EXIT_REJECTIONS, EXIT_STOPPED, print } from './terminal';

export async function ingestCommand(call: CommandCall): Promise<number> {
  const { options, terminal } = call;
  const rejectsPath = fileOption(call, 'rejects');
  const reportPath = fileOption(call, 'report');
  const sources = await openSources(call);
  const config = readConfig(terminal.environment);
  const threads = threadsOf(call, config);
  const rejects = rejectsPath === undefined ? undefined : await RejectsFile.create(rejectsPath);
  const dryRun = options['dryRun'] === true;
  let report = new IngestTally().report({ dryRun, stopped: false });
  const progress = createProgress(terminal);
  const run = (store: GraphStore | null): Promise<IngestReport> =>
    ingestFrom(sources, { store, threads, signal: terminal.interruption() }, rejects, (latest, source) => {
      report = latest;
      progress.show(latest, source.progress?.());
    });
  try {
    report = dryRun
      ? await run(null)
      : await withConfiguredGraph(config, async (store) => {
          await store.applySchema();
          return run(store);
        });
  } catch (error) {
    // What went in before is counted all the same; the same command completes it.
    if (reportPath !== undefined) {
      await writeReport(reportPath, { ...report, stopped: true, error: describeError(error) });
    }
    throw error;
  } finally {
    progress.end();
    await rejects?.close();
  }
  await print(terminal.output, reportText(report, rejectsPath));
  if (reportPath !== undefined) await writeReport(reportPath, report);
  if (report.stopped) {
    terminal.input.destroy(); // nobody waits for the rest of it
    return EXIT_STOPPED;
  }
  return report.rejected.total > 0 ? EXIT_REJECTIONS : 0;
}

async function ingestFrom(
  sources: readonly Source[],
  {
    store,
    threads,
    signal,
  }: { readonly store: GraphStore | null; readonly threads: number; readonly signal: AbortSignal },
  rejects: RejectsFile | undefined,
  onProgress: (report: IngestReport, source: Source) => void,
): Promise<IngestReport> {
  const reader = createPaperReader();
  const pool = threads === 0 ? undefined : new ReaderPool({ threads, reader });
  try {
    return await ingest(sources, {
      store,
      reader: pool === undefined ? reader : (records) => pool.read(records),
      signal,
      onProgress,
      ...(rejects === undefined
        ? {}
        : { onRejection: (rejection, origin) => rejects.add(rejection, origin) }),
    });
  } finally {
    await pool?.close();
  }
}

function threadsOf({ options }: CommandCall, { ingestWorkers }: Config): number {
  const { workers } = options;
  if (workers === undefined) return ingestWorkers ?? Math.max(1, availableParallelism() - 1);
  const threads = /^\d{1,3}$/.test(String(workers)) ? Number(workers) : NaN;
  if (threads <= MAX_INGEST_WORKERS) return threads;
  throw new UsageError(`--workers must be a whole number from 0 to ${MAX_INGEST_WORKERS}.`);
}

/** The path that an option names; it must not be one of the sources, which it would overwrite. */
function fileOption({ words, options }: CommandCall, name: 'rejects' | 'report'): string | undefined {
  const path = options[name];
  if (typeof path !== 'string') return undefined;
  const real = (file: string): string => (existsSync(file) ? realpathSync(file) : resolve(file));
  if (words.some((word) => word !== '-' && real(word) === real(path))) {
    throw new UsageError(`--${name} would overwrite the source ${path}: name another file.`);
  }
  return path;
}

/** With the error that ended the ingestion early, where one did. */
async function writeReport(path: string, report: IngestReport & { readonly error?: string }): Promise<void> {
  await writeFile(path, `${JSON.stringify(report, null, 2)}\n`).catch(() => {
    throw new UsageError(
      `The report cannot be written to ${path}: name a file in a directory that is there.`,
    );
  });
}
