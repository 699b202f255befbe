import { parseArgs } from 'node:util';
import { cpus, loadavg } from 'node:os';
import { type GraphStore } from '../src/graph/graph-store';
import { LimitError } from '../src/graph/limit-error';
import { upsertPapers } from '../src/graph/writes/upsert-papers';
import { generatePapers } from '../test/graph/generated-corpus';
import { BENCH_QUESTIONS, type BenchQuestion } from './bench-questions';
import { openEngine, ENGINES, type Engine } from './engines';
import { measure, type Latencies } from './latencies';
import { sampleIds } from './sampled-ids';

const USAGE = `Asks every question of generated graphs on both engines and prints how long the answers take.
  --papers 10000,100000   sizes of the graphs
  --engine embedded       one engine only: embedded or neo4j
  --runs 20               times each question is asked
  --only WORDS            only questions whose name holds these words
`;
const BATCH = 500;
/** Of one question, in milliseconds. */
const BUDGET = 20_000;

interface Measured {
  readonly papers: number;
  /** By name of question; null where a limit refuses the question at this size. */
  readonly latencies: ReadonlyMap<string, Latencies | null>;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      papers: { type: 'string', default: '10000,100000' },
      engine: { type: 'string' },
      runs: { type: 'string', default: '20' },
      only: { type: 'string', default: '' },
      help: { type: 'boolean', default: false },
    },
  });
  const sizes = values.papers.split(',').map(Number);
  const engines = ENGINES.filter((engine) => values.engine === undefined || engine === values.engine);
  if (values.help || engines.length === 0 || sizes.some((size) => !(size > 0))) {
    process.stdout.write(USAGE);
    return;
  }
  const questions = BENCH_QUESTIONS.filter(({ name }) => name.includes(values.only));
  for (const engine of engines) await benchEngine(engine, sizes, questions, Number(values.runs));
}

async function benchEngine(
  name: Engine,
  sizes: readonly number[],
  questions: readonly BenchQuestion[],
  runs: number,
): Promise<void> {
  const engine = await openEngine(name);
  if (typeof engine === 'string') {
    process.stdout.write(`\n${name} is left out: ${engine}.\n`);
    return;
  }
  try {
    const measured: Measured[] = [];
    for (const papers of sizes) {
      const store = await engine.empty();
      const seconds = await fill(store, papers);
      tell(`${name}: ${papers} papers written, ${Math.round(papers / seconds)} a second`);
      measured.push({ papers, latencies: await askAll(store, questions, runs) });
    }
    process.stdout.write(`\n${engine.description}\n${tableOf(questions, measured)}`);
  } finally {
    await engine.close();
  }
}

/** Seconds that writing took. */
async function fill(store: GraphStore, papers: number): Promise<number> {
  const start = performance.now();
  let batch = [];
  let written = 0;
  for (const graph of generatePapers({ seed: 7, papers, hubShare: 0.4 })) {
    batch.push(graph);
    if (batch.length < BATCH) continue;
    await upsertPapers(store, batch);
    written += batch.length;
    batch = [];
    if (written % 10_000 === 0) tell(`${written} of ${papers} papers`);
  }
  if (batch.length > 0) await upsertPapers(store, batch);
  return (performance.now() - start) / 1000;
}

async function askAll(
  store: GraphStore,
  questions: readonly BenchQuestion[],
  runs: number,
): Promise<ReadonlyMap<string, Latencies | null>> {
  const ids = await sampleIds(store);
  const latencies = new Map<string, Latencies | null>();
  for (const { name, ask } of questions) {
    try {
      const found = await measure((run) => ask(store, ids, run), runs, BUDGET);
      latencies.set(name, found);
      tell(`${name}: ${shown(found.p50)} ms`);
    } catch (error) {
      if (!(error instanceof LimitError)) throw error;
      latencies.set(name, null);
      tell(`${name}: ${error.message}`);
    }
  }
  return latencies;
}

/** A Markdown table: medians and 95 % points by size, and how much the median grows from the first size to the last. */
function tableOf(questions: readonly BenchQuestion[], measured: readonly Measured[]): string {
  const heads = measured.map(({ papers }) => `${papers.toLocaleString('en')} papers p50 / p95, ms`);
  const lines = questions.map(({ name, wanted }) => {
    const all = measured.map(({ latencies }) => latencies.get(name) ?? null);
    const cells = all.map((one) => (one === null ? 'refused' : `${shown(one.p50)} / ${shown(one.p95)}`));
    const [first, last] = [all[0]?.p50, all.at(-1)?.p50];
    const growth = first === undefined || last === undefined ? '' : `${(last / first).toFixed(1)}x`;
    return `| ${[name, ...cells, ...(measured.length > 1 ? [growth] : []), `${wanted}`].join(' | ')} |`;
  });
  const head = ['question', ...heads, ...(measured.length > 1 ? ['growth'] : []), 'wanted p50'];
  const load = loadavg().map((one) => one.toFixed(1));
  return [
    `| ${head.join(' | ')} |`,
    `|${' --- |'.repeat(head.length)}`,
    ...lines,
    '',
    `${cpus().length} cores, load average ${load.join(' ')}; Node ${process.versions.node}.`,
    '',
  ].join('\n');
}

function shown(milliseconds: number): string {
  return milliseconds < 10 ? milliseconds.toFixed(1) : milliseconds.toFixed(0);
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

void main();
