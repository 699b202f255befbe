import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

const ROOT = join(__dirname, '../..');
const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => {
    const text = readFileSync(join(ROOT, 'src', file), 'utf8');
    return { file, text, imports: importsOf(file, text) };
  });

/** Specifiers of a file's imports; relative ones as paths under src. */
function importsOf(file: string, text: string): string[] {
  const specifiers = [
    ...text.matchAll(/^(?:import|export)\b[^;]*?from '([^']+)';/gms),
    ...text.matchAll(/\b(?:import|require)\('([^']+)'\)/g),
    ...text.matchAll(/^import '([^']+)';/gm),
  ].map((match) => match[1] ?? '');
  return specifiers.map((name) => (name.startsWith('.') ? normalize(join(dirname(file), name)) : name));
}

const layerOf = (path: string): string => path.split('/')[0] ?? '';

/** What the files of a top-level folder of src may import from the other folders. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  graph: ['domain'],
  ingestion: ['domain', 'graph'],
  api: ['domain', 'graph'],
  evaluation: ['domain', 'ingestion'],
  curation: ['domain', 'ingestion', 'evaluation'],
  server: ['domain', 'graph', 'ingestion', 'api', 'config'],
  cli: ['domain', 'graph', 'ingestion', 'api', 'server', 'config', 'curation'],
  'config.ts': [],
  'main.ts': ['cli'],
};

/** Packages that one folder alone may import. */
const PACKAGE_HOME: Readonly<Record<string, string>> = {
  'neo4j-driver': 'graph/neo4j/',
  '@grafeo-db/js': 'graph/embedded/',
  'type-graphql': 'api/',
  commander: 'cli/',
};

describe('architecture', () => {
  it('imports point one way: domain <- graph <- {ingestion, api} <- {server, cli}', () => {
    const wrong = files.flatMap(({ file, imports }) => {
      const from = layerOf(file);
      const allowed = MAY_IMPORT[from];
      if (allowed === undefined) return [`${file}: src/${from} is not a place that the design knows`];
      return imports
        .filter((name) => files.some((other) => other.file === `${name}.ts`) || name.startsWith('..'))
        .filter((name) => layerOf(name) !== from && !allowed.includes(layerOf(name)))
        .map((name) => `${file} imports ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('each engine and framework is imported in its own folder only', () => {
    const wrong = files.flatMap(({ file, imports }) =>
      imports
        .filter((name) => PACKAGE_HOME[name] !== undefined && !file.startsWith(PACKAGE_HOME[name]))
        .map((name) => `${file} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('one file opens both engines', () => {
    const importers = (engine: string): string[] =>
      files
        .filter(
          ({ file, imports }) => !file.startsWith(engine) && imports.some((name) => name.startsWith(engine)),
        )
        .map(({ file }) => file);
    expect(importers('graph/neo4j/')).toEqual(['graph/open-graph-store.ts']);
    expect(importers('graph/embedded/')).toEqual(['graph/open-graph-store.ts']);
  });

  it('the environment is read in config.ts only', () => {
    const readers = files.filter(({ text }) => text.includes('process.env')).map(({ file }) => file);
    expect(readers.filter((file) => file !== 'config.ts')).toEqual([]);
  });

  it('no file is longer than 300 lines', () => {
    const long = files
      .map(({ file, text }) => ({ file, lines: text.split('\n').length }))
      .filter(({ lines }) => lines > 300)
      .map(({ file, lines }) => `${file}: ${lines}`);
    expect(long).toEqual([]);
  });

  it('files are named in kebab-case and no name is a catch-all', () => {
    const wrong = files
      .map(({ file }) => relative('.', file))
      .filter(
        (file) =>
          !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:[-.][a-z0-9]+)*\.ts$/.test(file) ||
          /\b(?:utils?|helpers?|common|manager|service|index)\b/.test(file),
      );
    expect(wrong).toEqual([]);
  });
});
