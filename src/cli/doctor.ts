import { existsSync } from 'node:fs';
import { type Config, ConfigError, readConfig } from '../config';
import { GraphError } from '../graph/graph-error';
import { graphInfo } from '../graph/queries/graph-info';
import { SHIPPED_PAPERS } from '../ingestion/sources/shipped-papers';
import { type CommandCall } from './command';
import { withConfiguredGraph } from './configured-graph';
import { packageVersion } from './package-version';
import { EXIT_FAILED, print } from './terminal';

interface Finding {
  readonly about: string;
  readonly well: boolean;
  /** What is there or, where something is wrong, what to do. */
  readonly text: string;
}

/** The oldest Node that the project runs on. */
const OLDEST_NODE = [20, 19] as const;
const SHORTEST_TOKEN = 16;

export async function doctor({ terminal }: CommandCall): Promise<number> {
  const findings: Finding[] = [findNode(), findShippedPapers()];
  try {
    const config = readConfig(terminal.environment);
    findings.push(
      well('configuration', 'every variable is valid'),
      findToken(config),
      ...(await findGraph(config)),
    );
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    findings.push(...error.message.split('\n').map((text) => wrong('configuration', text)));
  }
  const lines = findings.map(
    ({ about, well, text }) => `${well ? 'ok   ' : 'to do'}  ${about.padEnd(14)}  ${text}\n`,
  );
  await print(terminal.output, lines.join(''));
  return findings.every(({ well }) => well) ? 0 : EXIT_FAILED;
}

function findNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  const text = `papergraph ${packageVersion()}, Node ${process.versions.node}`;
  return fits
    ? well('versions', text)
    : wrong('versions', `${text}: install Node ${OLDEST_NODE.join('.')} or newer.`);
}

function findShippedPapers(): Finding {
  return existsSync(SHIPPED_PAPERS)
    ? well('shipped papers', 'are there')
    : wrong('shipped papers', 'are missing: install papergraph again, or set SEED=off.');
}

function findToken({ writeToken }: Config): Finding {
  if (writeToken === undefined) return well('writes', 'are off over GraphQL: set WRITE_TOKEN to allow them');
  return writeToken.length < SHORTEST_TOKEN
    ? wrong('writes', `can be guessed: make WRITE_TOKEN ${SHORTEST_TOKEN} characters or longer.`)
    : well('writes', 'are allowed to those who have WRITE_TOKEN');
}

async function findGraph(config: Config): Promise<readonly Finding[]> {
  if (config.graph.url === undefined && !existsSync(config.dataDirectory)) {
    return [well('graph', `embedded, not there yet: serve or ingest make it in ${config.dataDirectory}`)];
  }
  try {
    return await withConfiguredGraph(config, async (store) => {
      const { version, schemaApplied } = await store.status();
      const reached = well('graph', `${version} answers`);
      if (!schemaApplied) return [reached, wrong('schema', 'is not applied: run "papergraph schema apply".')];
      const { counts } = await graphInfo(store);
      const contents = counts.filter(({ count }) => count > 0).map(({ kind, count }) => `${count} ${kind}`);
      const text =
        contents.length > 0
          ? contents.join(', ')
          : 'nothing yet: run "papergraph ingest" or "papergraph serve"';
      return [reached, well('schema', 'is applied'), well('contents', text)];
    });
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return [wrong('graph', error.message)];
  }
}

function well(about: string, text: string): Finding {
  return { about, well: true, text };
}

function wrong(about: string, text: string): Finding {
  return { about, well: false, text };
}
