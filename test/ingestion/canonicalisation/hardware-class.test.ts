import { hardwareClass } from '../../../src/ingestion/canonicalisation/hardware-class';

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
