import { canonicalName } from '../../../src/ingestion/canonicalisation/canonical-name';

test.each([
  ['the proposed gradient folding methods', 'gradient folding'],
  ['Gradient Folding', 'gradient folding'],
  ['LLMs', 'LLM'],
  ['large language models (LLMs)', 'large language model'],
  ['state-of-the-art diffusion models', 'diffusion model'],
  ['FooNet framework', 'FooNet'],
  ['FooNet-based methods', 'FooNet-based method'],
  ['Lake~Folding~', 'lake folding'],
  ['“quoted” names,', 'quoted name'],
  ['bias', 'bias'],
  ['Vision-Language Policies', 'vision-language policy'],
])('concept %s', (printed, expected) => {
  expect(canonicalName(printed, 'CONCEPT')).toBe(expected);
});

test.each([
  ['the FooSet dataset', 'FooSet'],
  ['Big Questions Benchmark', 'Big Questions'],
  ['Mars Rover Images', 'Mars Rover Images'],
])('dataset %s', (printed, expected) => {
  expect(canonicalName(printed, 'DATASET', true)).toBe(expected);
});

test.each([
  ['GH300 GPUs', 'GH300'],
  ['Modern GPUs', 'Modern GPU'],
  ['HBM-based GPUs', 'HBM-based GPU'],
])('hardware %s', (printed, expected) => {
  expect(canonicalName(printed, 'HARDWARE', true)).toBe(expected);
});

it('gives a name the same form whether or not there is something to clean', () => {
  for (const name of [
    'Gradient Folding',
    'FooNet-v2.1 models',
    'x',
    'R&D lakes',
    'the C++ method',
    '3D folding',
  ])
    expect(canonicalName(`“${name}”.`, 'CONCEPT')).toBe(canonicalName(name, 'CONCEPT'));
});
