import { junkReasons } from '../../../src/graph/audit/junk-reasons';

const first = (name: string, listed = false): string | undefined => junkReasons({ name, listed })[0]?.why;

it.each([
  ['12 / 7', 'no letters'],
  ['our scheduler', 'points at something in its text'],
  ['these embeddings', 'points at something in its text'],
  ['prior approaches', 'nothing but generic words'],
  ['task performance', 'nothing but generic words'],
  ['quality', 'one generic word'],
  ['routing is hard to learn', 'reads like a sentence'],
  ['\\alpha-fold', 'markup'],
  ['planning with', 'cut out of something longer'],
  ['(sparse routing', 'cut out of something longer'],
  ['sparse routing,', 'cut out of something longer'],
  ['Foo-7B and Bar-13B', 'two names joined'],
  ['K', 'one letter'],
  ['2.5x', 'a quantity'],
  ['a speedup of 3.1x', 'holds a figure'],
  ['routing of many very small words in one long name', 'more than 7 words'],
])('%s: %s', (name, why) => {
  expect(first(name)).toBe(why);
});

it.each([
  'low-rank adaptation', 'YOLO', 'all-pairs shortest path', 'Try-on', 'Q&A', 'in-context learning', 'C++', 'R^3-Bench',
  'On-the-go corpus', 'question answering', 'vision and language navigation', 'IS score', '3D rendering',
])('%s is a name', (name) => {
  expect(junkReasons({ name, listed: false })).toEqual([]);
}); // prettier-ignore

it('doubts less what the lexicon lists', () => {
  const [unlisted] = junkReasons({ name: 'model size', listed: false });
  const [listed] = junkReasons({ name: 'model size', listed: true });
  expect(listed?.strength).toBeLessThan(0.5 * (unlisted?.strength ?? 0));
});
