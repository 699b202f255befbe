/** A unit and how many base units of its dimension it is worth. */
interface UnitRow {
  readonly dimension: string;
  readonly factor: number;
}

/**
 * Units that measure the same, by dimension, each with its worth in the dimension's base unit. Prefixes are decimal
 * (SI Brochure, 9th edition, table 7), binary ones as IEC 80000-13 has them. Spellings are those that extraction keeps.
 */
const DIMENSIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  share: { '%': 0.01, '‰': 0.001 },
  points: { pp: 1 },
  factor: { x: 1 },
  time: { ns: 1e-9, 'μs': 1e-6, 'µs': 1e-6, us: 1e-6, ms: 1e-3, s: 1, minutes: 60, min: 60, hours: 3600, h: 3600, days: 86_400 },
  computeTime: { 'GPU hours': 1, 'GPU days': 24 },
  energy: { fJ: 1e-15, pJ: 1e-12, nJ: 1e-9, 'μJ': 1e-6, 'µJ': 1e-6, uJ: 1e-6, mJ: 1e-3, J: 1, kJ: 1e3, MJ: 1e6, Wh: 3600, kWh: 3.6e6, MWh: 3.6e9 },
  power: { nW: 1e-9, 'μW': 1e-6, 'µW': 1e-6, uW: 1e-6, mW: 1e-3, W: 1, kW: 1e3, MW: 1e6 },
  memory: {
    bits: 0.125, bit: 0.125, Kb: 125, kb: 125, Mb: 125e3, Gb: 125e6, B: 1, bytes: 1, KB: 1e3, kB: 1e3, MB: 1e6, GB: 1e9,
    TB: 1e12, PB: 1e15, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40,
  },
  bandwidth: {
    Mbps: 125e3, 'Mb/s': 125e3, Gbps: 125e6, 'Gb/s': 125e6, Tbps: 125e9, 'Tb/s': 125e9, 'KB/s': 1e3, 'MB/s': 1e6,
    'GB/s': 1e9, 'TB/s': 1e12, 'MiB/s': 2 ** 20, 'GiB/s': 2 ** 30,
  },
  frequency: { Hz: 1, kHz: 1e3, MHz: 1e6, GHz: 1e9 },
  frames: { FPS: 1, fps: 1, 'frames/s': 1 },
  tokenRate: { 'tokens/s': 1, 'K tokens/s': 1e3, 'M tokens/s': 1e6 },
  imageRate: { 'images/s': 1, 'img/s': 1, 'million images/s': 1e6 },
  queryRate: { QPS: 1, 'queries/s': 1 },
  area: { 'μm2': 1e-6, 'µm2': 1e-6, um2: 1e-6, mm2: 1, 'mm^2': 1, 'mm²': 1 },
  length: { nm: 1e-9, mm: 1e-3, cm: 1e-2, m: 1, km: 1e3 },
  operations: { FLOP: 1, FLOPs: 1, MFLOP: 1e6, MFLOPs: 1e6, GFLOP: 1e9, GFLOPs: 1e9, TFLOP: 1e12, TFLOPs: 1e12, PFLOPs: 1e15 },
  multiplyAdds: { MACs: 1, MMACs: 1e6, MMac: 1e6, MAdds: 1, MMAdds: 1e6, GMACs: 1e9, GMac: 1e9 },
  floatRate: {
    MFLOPS: 1e6, GFLOPS: 1e9, 'GFLOP/s': 1e9, 'GFLOPs/s': 1e9, 'GFLOPS/s': 1e9, TFLOPS: 1e12, 'TFLOP/s': 1e12,
    'TFLOPs/s': 1e12, PFLOPS: 1e15, PetaFLOPS: 1e15, ExaFLOPS: 1e18,
  },
  operationRate: { GOPS: 1e9, GOPs: 1e9, TOPS: 1e12, TOPs: 1e12, POPS: 1e15 },
  operationsPerWatt: { 'GOPS/W': 1e9, 'GOPs/W': 1e9, 'TOPS/W': 1e12, 'TOPs/W': 1e12 },
  floatsPerWatt: { 'GFLOPS/W': 1e9, 'TFLOPS/W': 1e12 },
  operationsPerArea: { 'GOPS/mm2': 1e9, 'TOPS/mm2': 1e12 },
  parameters: { parameters: 1, params: 1, 'K parameters': 1e3, 'M parameters': 1e6, 'B parameters': 1e9 },
  tokens: { tokens: 1, 'K tokens': 1e3, 'M tokens': 1e6, 'B tokens': 1e9, 'T tokens': 1e12 },
  number: { K: 1e3, k: 1e3, M: 1e6, million: 1e6, billion: 1e9, G: 1e9, T: 1e12 },
  level: { dB: 1 },
  money: { $: 1 },
}; // prettier-ignore

const UNITS: ReadonlyMap<string, UnitRow> = new Map(
  Object.entries(DIMENSIONS).flatMap(([dimension, units]) =>
    Object.entries(units).map(([unit, factor]) => [unit, { dimension, factor }] as const),
  ),
);

/** Plain numbers: what has no unit. */
export const NUMBER = 'number';
/** Parts of a whole: percentages, and plain numbers of a metric that is given in percent. */
export const SHARE = 'share';

/** Every dimension with the units that measure it; a unit that stands nowhere here is a dimension of its own. */
export const UNITS_BY_DIMENSION: readonly (readonly [dimension: string, units: readonly string[]])[] =
  Object.entries(DIMENSIONS).map(([dimension, units]) => [dimension, Object.keys(units)]);

/**
 * What a value of this unit can be compared with. `metricUnit` is the unit in which values of the metric are usually
 * given: where that is `%`, a plain number is a share too.
 */
export function dimensionOf(unit: string | null, metricUnit: string | null): string {
  if (unit === null) return metricUnit === '%' ? SHARE : NUMBER;
  return UNITS.get(unit)?.dimension ?? unit;
}

/**
 * A value in the base unit of its dimension; in percent for shares, of which a plain number up to 1 is a fraction and
 * a greater one percent. Twelve significant digits, so that 300 ms and 0.3 s are equal.
 */
export function inBaseUnit(value: number, unit: string | null, metricUnit: string | null): number {
  if (dimensionOf(unit, metricUnit) === SHARE) {
    if (unit === null) return twelveDigits(Math.abs(value) <= 1 ? value * 100 : value);
    return twelveDigits(value * (UNITS.get(unit)?.factor ?? 0.01) * 100);
  }
  return twelveDigits(value * (unit === null ? 1 : (UNITS.get(unit)?.factor ?? 1)));
}

/** A value in the base unit of a dimension, as {@link inBaseUnit} gives it, in another unit of that dimension. */
export function fromBaseUnit(value: number, unit: string | null): number {
  if (unit === null) return value;
  const row = UNITS.get(unit);
  if (row === undefined) return value;
  return twelveDigits(row.dimension === SHARE ? value / (row.factor * 100) : value / row.factor);
}

function twelveDigits(value: number): number {
  return Number(value.toPrecision(12));
}
