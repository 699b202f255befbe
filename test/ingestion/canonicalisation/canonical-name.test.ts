import { canonicalName, idForm } from '../../../src/ingestion/canonicalisation/canonical-name';

test.each([
  ['the proposed gradient folding methods', 'gradient folding'],
  ['Gradient Folding', 'gradient folding'],
  ['LLMs', 'LLM'],
  ['large language models (LLMs)', 'large language model'],
  ['state-of-the-art diffusion models', 'diffusion model'],
  ['FooNet framework', 'FooNet'],
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
  ['multi-lake routing', 'multilake routing'],
  ['Pre-Folded Trees', 'PreFolded Tree'],
  ['lake colour folding', 'lake color folding'],
  ['lake tokenisation', 'lake tokenization'],
  ['labelled lakes', 'labeled lake'],
  ['Graph of Skills', 'Graph of Skill'],
  ['self-folding trees', 'self-folding tree'],
  ['supervised folding', 'supervised folding'],
  ['Vegas', 'Vegas'],
  ['multi-8B', 'multi-8B'],
])('the id of "%s" is made of "%s"', (name, form) => {
  expect(idForm(name)).toBe(form);
});
