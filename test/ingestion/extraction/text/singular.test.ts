import { singular } from '../../../../src/ingestion/extraction/text/singular';

test.each([
  ['models', 'model'],
  ['matrices', 'matrix'],
  ['batches', 'batch'],
  ['gpus', 'gpu'],
  ['edgetpus', 'edgetpu'],
  ['npus', 'npu'],
  ['mcus', 'mcu'],
  ['corpus', 'corpus'],
  ['campus', 'campus'],
  ['focus', 'focus'],
  ['locus', 'locus'],
  ['opus', 'opus'],
  ['loss', 'loss'],
])('%s is of one %s', (word, one) => {
  expect(singular(word)).toBe(one);
});
