import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkRows } from '../../src/curation/check-rows';
import { lookUpKey } from '../../src/curation/name-forms';
import { type ThingKind } from '../../src/domain/ids';
import {
  type ConceptRow,
  type DatasetRow,
  type HardwareRow,
  type MetricRow,
} from '../../src/ingestion/extraction/lexicon/lexicon-row';

const FOLDER = path.join(__dirname, '../../seeds/lexicons');
const text = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');
const rowsOf = <Row>(name: string): Row[] =>
  text(name)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

const concepts = rowsOf<ConceptRow>('concepts.jsonl');
const hardware = rowsOf<HardwareRow>('hardware.jsonl');
const datasets = rowsOf<DatasetRow>('datasets.jsonl');
const metrics = rowsOf<MetricRow>('metrics.jsonl');
const LEXICONS = [
  ['CONCEPT', concepts],
  ['HARDWARE', hardware],
  ['DATASET', datasets],
  ['METRIC', metrics],
] as const;

describe.each(LEXICONS)('the %s lexicon', (thing: ThingKind, rows) => {
  it('is sound', () => {
    expect(checkRows(thing, rows)).toEqual([]);
  });

  it('is ordered by id', () => {
    const ids = rows.map((row) => row.id);
    expect(ids).toEqual([...ids].sort((a, b) => (a < b ? -1 : 1)));
  });

  it('overrides the match of its own names only', () => {
    for (const row of rows) {
      for (const name of Object.keys(row.match ?? {})) expect([row.name, ...row.aliases]).toContain(name);
    }
  });

  it('takes its rows from sources that SOURCES.md describes', () => {
    const described = text('SOURCES.md');
    const unknown = new Set(
      rows.map((row) => row.source).filter((source) => !described.includes(`\`${source}\``)),
    );
    expect([...unknown]).toEqual([]);
  });
});

/** The ids that a name stands for, whatever its spelling. */
const idsOf = (
  rows: readonly { id: string; name: string; aliases: readonly string[] }[],
  name: string,
): string[] =>
  rows
    .filter((row) => [row.name, ...row.aliases].some((known) => lookUpKey(known) === lookUpKey(name)))
    .map(({ id }) => id);

describe('every name of one thing finds its one row', () => {
  it.each([
    [concepts, 'concept:low-rank-adaptation', ['LoRA', 'low-rank adaptation', 'Low Rank Adaptation']],
    [concepts, 'concept:large-language-model', ['LLM', 'LLMs', 'Large Language Models']],
    [concepts, 'concept:speculative-decoding', ['speculative decoding', 'speculative sampling']],
    [hardware, 'hardware:nvidia-gh200', ['GH200', 'NVIDIA GH200', 'Grace Hopper', 'Grace-Hopper Superchip']],
    [hardware, 'hardware:nvidia-rtx-4090', ['RTX 4090', 'GeForce RTX 4090', 'NVIDIA RTX 4090', 'RTX4090']],
    [hardware, 'hardware:xilinx-zcu102', ['ZCU102', 'Xilinx ZCU102', 'AMD ZCU102']],
    [datasets, 'dataset:coco', ['COCO', 'MS COCO', 'MS-COCO', 'Microsoft COCO']],
    [datasets, 'dataset:imagenet', ['ImageNet', 'Imagenet', 'ILSVRC2012']],
    [metrics, 'metric:time-to-first-token', ['TTFT', 'time to first token', 'time-to-first-token']],
    [metrics, 'metric:mean-average-precision', ['mAP', 'mean average precision']],
  ] as const)('%#', (rows, id, names) => {
    for (const name of names) expect(idsOf(rows, name)).toEqual([id]);
  });
});

describe('two things stay two', () => {
  it.each([
    [datasets, 'ImageNet', 'ImageNet-1k'],
    [datasets, 'CIFAR-10', 'CIFAR-100'],
    [datasets, 'AIME 2024', 'AIME 2025'],
    [metrics, 'Top-1 accuracy', 'Top-5 accuracy'],
    [hardware, 'NVIDIA H100', 'NVIDIA H200'],
    [concepts, 'GPT-4', 'GPT-4o'],
  ] as const)('%#', (rows, one, other) => {
    expect(idsOf(rows, one)).not.toEqual(idsOf(rows, other));
  });
});

function ancestors(rows: readonly HardwareRow[], id: string): string[] {
  const parents = rows.find((row) => row.id === id)?.parents ?? [];
  return parents.flatMap((parent) => [parent, ...ancestors(rows, parent)]);
}

describe('hardware', () => {
  it('stands under its architecture, its maker’s GPUs and GPUs', () => {
    expect(ancestors(hardware, 'hardware:nvidia-gh200')).toEqual(
      expect.arrayContaining(['hardware:nvidia-hopper', 'hardware:nvidia-gpu', 'hardware:gpu']),
    );
  });

  it('has figures in base units with their source', () => {
    const card = hardware.find((row) => row.id === 'hardware:nvidia-rtx-4090');
    expect(card).toMatchObject({
      memoryBytes: 24 * 2 ** 30,
      thermalDesignPowerWatts: 450,
      processNanometres: 5,
    });
    expect(card?.memoryBandwidthBytesPerSecond).toBeGreaterThan(1e12);
    expect(card?.specificationSource).toBeDefined();
  });

  it('has no figure out of all proportion', () => {
    for (const row of hardware) {
      if (row.memoryBytes !== undefined) expect(row.memoryBytes).toBeGreaterThanOrEqual(2 ** 23);
      if (row.thermalDesignPowerWatts !== undefined) expect(row.thermalDesignPowerWatts).toBeLessThan(25_000);
      if (row.fp32FlopPerSecond !== undefined) expect(row.fp32FlopPerSecond).toBeGreaterThan(1e10);
      if (row.releasedOn !== undefined) expect(row.releasedOn).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
    }
  });
});

describe('words of everyday language', () => {
  it.each([
    [datasets, 'MATH'],
    [datasets, 'MultiPL-E'],
    [datasets, 'The Stack'],
    [concepts, 'Mamba'],
  ] as const)('counts only as written: %#', (rows, name) => {
    const row = rows.find((candidate) => [candidate.name, ...candidate.aliases].includes(name));
    const exact = name.length <= 4 || name === name.toUpperCase() ? 'EXACT' : undefined;
    expect(row?.match?.[name] ?? exact).toBe('EXACT');
  });
});
