import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type GraphStore } from '../../src/graph/graph-store';
import { createPaperReader } from '../../src/ingestion/create-paper-reader';
import { seedGraph } from '../../src/server/seed-graph';

const DIRECTORY = join(__dirname, '../../schema/examples');

export interface ExampleQuestion {
  readonly name: string;
  readonly query: string;
}

/** The questions of schema/examples, by name. */
export const EXAMPLE_QUESTIONS: readonly ExampleQuestion[] = readdirSync(DIRECTORY)
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => ({
    name: file.slice(0, -'.graphql'.length),
    query: readFileSync(join(DIRECTORY, file), 'utf8'),
  }));

/** Ingests the shipped papers, as a server does at its first start. */
export async function ingestShippedPapers(store: GraphStore): Promise<void> {
  const { created, rejected } = await seedGraph(store, createPaperReader());
  expect({ created, rejected: rejected.total }).toEqual({ created: 55, rejected: 0 });
}
