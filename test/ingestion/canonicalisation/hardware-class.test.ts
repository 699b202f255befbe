import { describedClasses, hardwareClass } from '../../../src/ingestion/canonicalisation/hardware-class';

test.each([
  ['high-end GPU', 'gpu'],
  ['8 GPUs', 'gpu'],
  ['CPUs/GPUs', 'gpu'],
  ['HBM-based GPU', 'gpu'],
  ['modern server CPU', 'cpu'],
  ['edge NPU', 'npu'],
  ['gains over optimized CPU', 'cpu'],
])('"%s" is of the class "%s"', (name, expected) => {
  expect(hardwareClass(name)).toBe(expected);
});

test.each([
  'GPU',
  'RISC-V CPU',
  'AMD CPU',
  "NVIDIA's GPU",
  'GH300 GPU',
  'GPU memory',
  'language server',
  'Apple Silicon GPU',
])('"%s" is more than a class, or none', (name) => {
  expect(hardwareClass(name)).toBeUndefined();
});

test.each([
  ['low-cost edge device', ['edge device']],
  ['single 24 GB consumer GPU', ['24 GB consumer GPU', 'GB consumer GPU', 'consumer GPU', 'GPU']],
  ['16 standalone 48GB GPU', ['standalone 48GB GPU', '48GB GPU', 'GPU']],
  ['single-GPU', ['GPU']],
  ['media accelerator', []],
  ['Cmod A7 FPGA', []],
  ['GPU', []],
])('without describing words "%s" may be %j', (name, expected) => {
  expect(describedClasses(name)).toEqual(expected);
});
