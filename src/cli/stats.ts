import { readConfig } from '../config';
import { graphInfo } from '../graph/queries/graph-info';
import { type CommandCall } from './command';
import { withConfiguredGraph } from './configured-graph';
import { print } from './terminal';

export async function stats({ terminal, options }: CommandCall): Promise<number> {
  const info = await withConfiguredGraph(readConfig(terminal.environment), graphInfo);
  if (options['json'] === true) {
    await print(terminal.output, `${JSON.stringify(info, null, 2)}\n`);
    return 0;
  }
  const rows = [
    ...info.counts.map(({ kind, count }) => [kind, count] as const),
    ...info.relationCounts.map(({ relation, count }) => [`-[:${relation}]->`, count] as const),
  ];
  const width = Math.max(...rows.map(([name]) => name.length), 0);
  const lines = rows.map(([name, count]) => `${name.padEnd(width)}  ${String(count).padStart(9)}`);
  const last =
    info.lastIngestedAt === null ? 'Nothing was ingested yet.' : `Last ingested ${info.lastIngestedAt}.`;
  await print(terminal.output, `${[...lines, last].join('\n')}\n`);
  return 0;
}
