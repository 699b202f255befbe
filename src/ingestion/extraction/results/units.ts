/** What a unit measures; decides which metrics it can belong to. */
export type Dimension =
  | 'SHARE'
  | 'POINTS'
  | 'FACTOR'
  | 'TIME'
  | 'RATE'
  | 'POWER'
  | 'ENERGY'
  | 'MEMORY'
  | 'FREQUENCY'
  | 'AREA'
  | 'COMPUTE'
  | 'COMPUTE_RATE'
  | 'EFFICIENCY'
  | 'DECIBEL'
  | 'MONEY'
  | 'SIZE'
  | 'LENGTH'
  | 'COUNT';

export interface Unit {
  readonly name: string;
  readonly dimension: Dimension;
}

const entries = (dimension: Dimension, names: string): [string, Unit][] =>
  names
    .split(' ')
    .map((name): [string, Unit] => [
      name.replaceAll('_', ' '),
      { name: name.replaceAll('_', ' '), dimension },
    ]);
const spelled = (dimension: Dimension, name: string, spellings: string): [string, Unit][] =>
  spellings
    .split(' ')
    .map((spelling): [string, Unit] => [spelling.replaceAll('_', ' '), { name, dimension }]);

/**
 * Units as printed, blanks inside as one space. One-letter units and those that are also words or scales are looked
 * up in their own case, the others in lower case too.
 */
export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...spelled('SHARE', '%', '% percent per_cent percents'),
  ...spelled(
    'POINTS',
    'pp',
    'pp pps pts %p p.p. percentage_points percentage_point %-points %-point %_points points point absolute_points absolute_percentage_points',
  ),
  ...spelled('FACTOR', 'x', 'x X × times fold -fold -times folds'),
  ...spelled('TIME', 's', 's sec secs second seconds'),
  ...spelled('TIME', 'ms', 'ms msec milliseconds millisecond'),
  ...spelled('TIME', 'μs', 'us μs µs microseconds microsecond'),
  ...spelled('TIME', 'ns', 'ns nanoseconds nanosecond'),
  ...spelled('TIME', 'minutes', 'min mins minute minutes'),
  ...spelled('TIME', 'hours', 'h hr hrs hour hours'),
  ...spelled('TIME', 'days', 'day days'),
  ...spelled('RATE', 'FPS', 'fps FPS frames/s frames_per_second frame/s'),
  ...spelled(
    'RATE',
    'tokens/s',
    'tokens/s tok/s tokens/sec tok/sec tps TPS tokens_per_second tokens/second t/s',
  ),
  ...spelled('RATE', 'Hz', 'Hz'),
  ...entries(
    'RATE',
    'images/s samples/s img/s queries/s GB/s TB/s MB/s Gb/s Gbps Tbps Mbps QPS inferences/s GiB/s',
  ),
  ...entries('POWER', 'W mW μW µW uW kW nW MW'),
  ...spelled('POWER', 'W', 'watts watt'),
  ...spelled('POWER', 'mW', 'milliwatts'),
  ...entries('ENERGY', 'J mJ μJ µJ uJ nJ pJ fJ kJ kWh Wh MWh'),
  ...spelled('ENERGY', 'J', 'joules'),
  ...entries('MEMORY', 'B KB MB GB TB PB KiB MiB GiB TiB kB Kb Mb Gb bytes'),
  ...entries('FREQUENCY', 'kHz MHz GHz'),
  ...entries('AREA', 'mm2 mm^2 mm² μm2 um2 µm2'),
  ...entries('COMPUTE', 'FLOPs GFLOPs MFLOPs TFLOPs PFLOPs MACs GMACs MMACs GMac MAdds FLOP GFLOP'),
  ...entries(
    'COMPUTE_RATE',
    'TOPS GOPS TFLOPS GFLOPS PFLOPS MFLOPS TFLOP/s TFLOPs/s GFLOP/s GFLOPs/s GFLOPS/s TOPs GOPs POPS PetaFLOPS ExaFLOPS',
  ),
  ...entries('EFFICIENCY', 'TOPS/W GOPS/W TFLOPS/W GFLOPS/W TOPs/W FPS/W tokens/J TSOPS/W GSOPS/W GOPs/W'),
  ...spelled('EFFICIENCY', 'TOPS/mm2', 'TOPS/mm2 TOPS/mm^2 TOPS/mm²'),
  ...spelled('EFFICIENCY', 'GOPS/mm2', 'GOPS/mm2 GOPS/mm^2 GOPS/mm²'),
  ...spelled('EFFICIENCY', 'TFLOPS/mm2', 'TFLOPS/mm2 TFLOPS/mm^2 TFLOPS/mm²'),
  ...spelled('DECIBEL', 'dB', 'dB'),
  ...spelled('MONEY', '$', 'USD dollars'),
  ...spelled('SIZE', 'parameters', 'parameters params parameter param'),
  ...entries('LENGTH', 'nm cm km mm'),
  ...spelled('COUNT', 'tokens', 'tokens'),
  ...spelled('COUNT', 'bits', 'bits bit'),
  ...spelled('COUNT', 'bpp', 'bpp bits_per_pixel'),
]);

/** Units that carry a metric of their own when no metric is named beside them. */
export const METRIC_OF_UNIT: ReadonlyMap<string, string> = new Map([
  ['FPS', 'frames per second'],
  ['tokens/s', 'throughput'],
  ['images/s', 'throughput'],
  ['img/s', 'throughput'],
  ['samples/s', 'throughput'],
  ['queries/s', 'throughput'],
  ['QPS', 'queries per second'],
  ['inferences/s', 'throughput'],
  ['GB/s', 'bandwidth'],
  ['TB/s', 'bandwidth'],
  ['MB/s', 'bandwidth'],
  ['Gb/s', 'bandwidth'],
  ['Gbps', 'bandwidth'],
  ['Tbps', 'bandwidth'],
  ['TOPS/mm2', 'area efficiency'],
  ['GOPS/mm2', 'area efficiency'],
  ['TFLOPS/mm2', 'area efficiency'],
]);
export const METRIC_OF_DIMENSION: Partial<Readonly<Record<Dimension, string>>> = {
  POWER: 'power',
  ENERGY: 'energy',
  AREA: 'area',
  COMPUTE: 'FLOPs',
  COMPUTE_RATE: 'throughput',
  EFFICIENCY: 'energy efficiency',
  FREQUENCY: 'clock frequency',
  DECIBEL: 'PSNR',
  MONEY: 'cost',
};

/** Words in a metric's name that fit a dimension; a metric with none of them costs more to choose. */
export const DIMENSION_WORDS: Partial<Readonly<Record<Dimension, RegExp>>> = {
  TIME: /time|latency|delay|duration|runtime|makespan|ttft|tpot|hours|step|rtf/i,
  RATE: /throughput|speed|rate|fps|frames|bandwidth|per second|qps|frequency|traffic/i,
  POWER: /power|energy/i,
  ENERGY: /energy|power|consumption/i,
  MEMORY: /memory|size|footprint|storage|vram|bandwidth|traffic|cache|ram/i,
  FREQUENCY: /frequency|clock|rate/i,
  AREA: /area/i,
  COMPUTE: /flop|mac|compute|madd|operations|cost|complexity/i,
  COMPUTE_RATE: /throughput|performance|compute|flop|tops|ops|peak|speed/i,
  EFFICIENCY: /efficiency/i,
  DECIBEL: /psnr|snr|sdr|sinr|noise|gain|si-|sndr|attenuation/i,
  MONEY: /cost|price/i,
  SIZE: /parameter|size/i,
};
