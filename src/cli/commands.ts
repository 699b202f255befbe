/* eslint-disable @typescript-eslint/no-require-imports -- a command's code is loaded when it runs: help is instant */
import { SOURCE_FORMATS } from '../ingestion/sources/source-format';
import { type Command } from './command';
import type * as serveModule from './serve';
import type * as ingestModule from './ingest';
import type * as extractModule from './extract';
import type * as schemaEmitModule from './schema-emit';
import type * as schemaApplyModule from './schema-apply';
import type * as statsModule from './stats';
import type * as auditModule from './audit';
import type * as doctorModule from './doctor';

const SOURCES = [
  '<source...>',
  'files, plain or gzip, or - for standard input: the daily papers page saved as text, an answer of the daily papers API, or JSONL with one paper a line',
] as const;
const FORMAT = [
  '--format <name>',
  'take every source for this format instead of looking',
  SOURCE_FORMATS,
] as const;
const YEAR = ['--year <year>', 'the year of dates that a page prints without one'] as const;

/** Every command that there is. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'serve',
    summary: 'serve the graph over GraphQL',
    explanation:
      'Opens the graph, fills it with the shipped papers where it is empty (unless SEED=off), and serves until it is stopped with Ctrl-C or SIGTERM. Settings come from the environment: see .env.example.',
    examples: [
      'papergraph serve',
      'PORT=8080 papergraph serve',
      'GRAPH_URL=bolt://localhost:7687 papergraph serve',
    ],
    load: () => (require('./serve') as typeof serveModule).serve,
  },
  {
    name: 'ingest',
    summary: 'read papers into the graph',
    explanation:
      'The same again changes nothing, so an ingestion that was stopped is completed by running it again. Exit code 0: all went in; 3: some records were refused; 1: it could not run; 130: it was stopped.',
    arguments: [SOURCES],
    options: [
      FORMAT,
      YEAR,
      ['--rejects <file>', 'keep refused records here, one JSON line each; once mended, ingest this file'],
      ['--report <file>', 'write what was done here, as JSON'],
      [
        '--workers <number>',
        'threads to read papers in, 0 for none; INGEST_WORKERS, or one less than there are cores, where nothing is said',
      ],
      ['--dry-run', 'read everything, write nothing'],
    ],
    examples: [
      'papergraph ingest daily-papers.txt',
      'papergraph ingest dump.jsonl.gz --rejects rejects.jsonl --report report.json',
      'curl -s https://huggingface.co/api/daily_papers | papergraph ingest -',
    ],
    load: () => (require('./ingest') as typeof ingestModule).ingestCommand,
  },
  {
    name: 'extract',
    summary: 'print what is read out of papers, without a graph',
    explanation:
      'One JSON line a paper. Exit code 0: all were read; 3: some records were refused; 1: it could not run.',
    arguments: [SOURCES],
    options: [
      FORMAT,
      YEAR,
      ['--explain', 'for a person: each sentence, its mentions, and what they were taken for'],
    ],
    examples: [
      'papergraph extract daily-papers.txt > extracted.jsonl',
      'papergraph extract --explain paper.jsonl',
    ],
    load: () => (require('./extract') as typeof extractModule).extract,
  },
  {
    name: 'schema emit',
    summary: 'print the GraphQL schema',
    examples: ['papergraph schema emit > schema.graphql'],
    load: () => (require('./schema-emit') as typeof schemaEmitModule).schemaEmit,
  },
  {
    name: 'schema apply',
    summary: 'make the constraints and indexes of the graph',
    explanation: 'Doing it again changes nothing; serve and ingest do it by themselves.',
    examples: ['GRAPH_URL=bolt://localhost:7687 papergraph schema apply'],
    load: () => (require('./schema-apply') as typeof schemaApplyModule).schemaApply,
  },
  {
    name: 'stats',
    summary: 'count what stands in the graph',
    options: [['--json', 'as JSON']],
    examples: ['papergraph stats', 'papergraph stats --json'],
    load: () => (require('./stats') as typeof statsModule).stats,
  },
  {
    name: 'audit',
    summary: 'list what looks like one thing twice, or like none, and what to do about it',
    explanation:
      'Looks at names and at what things stand beside, and changes nothing. Each line says how strong the suspicion is, from 0 to 1, why, how many papers it is about, and how to mend it.',
    options: [
      ['--kind <kind>', 'look at things of this kind alone', ['concept', 'hardware', 'dataset', 'metric']],
      ['--limit <number>', 'most duplicates, and most junk, to list; 30 where nothing is said'],
      ['--json', 'as JSON'],
    ],
    examples: ['papergraph audit', 'papergraph audit --kind dataset --limit 100', 'papergraph audit --json'],
    load: () => (require('./audit') as typeof auditModule).audit,
  },
  {
    name: 'doctor',
    summary: 'check configuration, graph and files, and say what to do',
    explanation: 'A line a check. Exit code 0 when all are well, 1 otherwise.',
    examples: ['papergraph doctor'],
    load: () => (require('./doctor') as typeof doctorModule).doctor,
  },
];

/** What the words that only group commands are about. */
export const GROUPS: Readonly<Record<string, string>> = {
  schema: 'emit the GraphQL schema, apply that of the graph',
};
