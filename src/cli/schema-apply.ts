import { readConfig } from '../config';
import { type CommandCall } from './command';
import { withConfiguredGraph } from './configured-graph';
import { print } from './terminal';

export async function schemaApply({ terminal }: CommandCall): Promise<number> {
  const version = await withConfiguredGraph(readConfig(terminal.environment), async (store) => {
    await store.applySchema();
    return (await store.status()).version;
  });
  await print(terminal.output, `Constraints and indexes stand in ${version}.\n`);
  return 0;
}
