export const HARDWARE_KINDS = [
  'GPU',
  'CPU',
  'TPU',
  'NPU',
  'DSP',
  'FPGA',
  'ASIC',
  'MCU',
  'SOC',
  'EDGE_BOARD',
  'MOBILE',
  'MEMORY',
  'INTERCONNECT',
  'CLUSTER',
  'CLASS',
] as const;
export type HardwareKind = (typeof HARDWARE_KINDS)[number];

/** Published figures of a platform, in base units; a figure that is not known is left out. */
export interface HardwareSpecifications {
  /** ISO calendar date. */
  readonly releasedOn?: string;
  readonly processNanometres?: number;
  readonly memoryBytes?: number;
  readonly memoryBandwidthBytesPerSecond?: number;
  readonly thermalDesignPowerWatts?: number;
  readonly fp32FlopPerSecond?: number;
  readonly fp16FlopPerSecond?: number;
  readonly int8OpPerSecond?: number;
  /** Where the figures were published. */
  readonly specificationSource?: string;
}
