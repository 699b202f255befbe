import { isNoName } from '../../../src/ingestion/canonicalisation/no-name';

test.each([
  'our simulator',
  'Ours',
  'these lakes',
  '16B',
  '319/366',
  '12.5 %',
  'O',
  'p_',
  'under $0.1',
  'X->Y translation',
  'p < 0.05',
  'and other lakes',
  'lakes of the',
  'lakes are the bottleneck',
  'fold when a lake cannot freeze',
  'dynamic 3D) lake folding',
  'a way to find and fold the small lakes within a forest',
])('"%s" names nothing', (name) => {
  expect(isNoName(name, 'CONCEPT')).toBe(true);
});

test.each([
  'This&That',
  'M3',
  'C++',
  '3D folding',
  'R2',
  'q8',
  'IT ticket automation',
  'through-silicon via',
  'From Lakes to Rivers',
  'It-Net',
  'folding (lakes)',
  'Content and Graphic Balance Layout Generation with Transformer-based Lake Model',
  'are',
])('"%s" may be a name', (name) => {
  expect(isNoName(name, 'CONCEPT')).toBe(false);
});
