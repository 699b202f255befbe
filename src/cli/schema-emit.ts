import 'reflect-metadata';
import { buildSchema, printSdl } from '../api/schema';
import { type CommandCall } from './command';
import { print } from './terminal';

export async function schemaEmit({ terminal }: CommandCall): Promise<number> {
  await print(terminal.output, printSdl(buildSchema()));
  return 0;
}
