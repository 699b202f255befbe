import { existsSync, realpathSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readConfig } from '../config';
import { type GraphStore } from '../graph/graph-store';
import { createPaperReader } from '../ingestion/create-paper-reader';
import { ingest } from '../ingestion/ingest';
import { type IngestReport } from '../ingestion/ingest-report';
import { RejectsFile } from '../ingestion/rejects-file';
import { type Source } from '../ingestion/sources/source';
import { type CommandCall, UsageError } from './command';
import { withConfiguredGraph } from './configured-graph';
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
  const rejects = rejectsPath === undefined ? undefined : await RejectsFile.create(rejectsPath);
  let report: IngestReport;
  try {
    report =
      options['dryRun'] === true
        ? await run(sources, null, call, rejects)
        : await withConfiguredGraph(config, async (store) => {
            await store.applySchema();
            return run(sources, store, call, rejects);
          });
  } finally {
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

async function run(
  sources: readonly Source[],
  store: GraphStore | null,
  { terminal }: CommandCall,
  rejects: RejectsFile | undefined,
): Promise<IngestReport> {
  const progress = createProgress(terminal);
  try {
    return await ingest(sources, {
      store,
      reader: createPaperReader(),
      signal: terminal.interruption(),
      onProgress: (report, source) => progress.show(report, source.progress?.()),
      ...(rejects === undefined
        ? {}
        : { onRejection: (rejection, origin) => rejects.add(rejection, origin) }),
    });
  } finally {
    progress.end();
  }
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

async function writeReport(path: string, report: IngestReport): Promise<void> {
  await writeFile(path, `${JSON.stringify(report, null, 2)}\n`).catch(() => {
    throw new UsageError(
      `The report cannot be written to ${path}: name a file in a directory that is there.`,
    );
  });
}
