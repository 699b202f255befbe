import {
  type GoldEntity,
  type GoldPaper,
  type GoldResult,
  type ReadPaper,
} from '../../src/evaluation/gold-paper';

const LISTS = {
  introduces: [],
  concepts: [],
  models: [],
  hardware: [],
  datasets: [],
  metrics: [],
  results: [],
};

/** An annotated paper with nothing in it but what is said. */
export function goldPaper(title: string, rest: Partial<GoldPaper> = {}): GoldPaper {
  return { title, ...LISTS, ...rest };
}

export function readPaper(title: string, rest: Partial<ReadPaper> = {}): ReadPaper {
  return { title, ...LISTS, ...rest };
}

export function must(name: string, ...aliases: string[]): GoldEntity {
  return { name, mention: name, aliases, must: true };
}

export function may(name: string, ...aliases: string[]): GoldEntity {
  return { name, mention: name, aliases, must: false };
}

/** An annotated result that must be found. */
export function finding(
  metric: string,
  value: number | [number, number],
  rest: Partial<GoldResult> = {},
): GoldResult {
  return { metric, value, unit: null, kind: 'absolute', must: true, ...rest };
}
