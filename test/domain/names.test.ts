import { assert, constantFrom, property, string, array } from 'fast-check';
import { nameKey, slugify } from '../../src/domain/names';

const words = array(constantFrom('Foo', 'bar', '7b', 'é', 'C++', 'C#', 'R&D', 'v1.5', '-', ' ', '  ', '_'), {
  minLength: 1,
  maxLength: 6,
}).map((parts) => parts.join(''));

it.each([words, string()])('a name has one key and one slug, whatever marks stand around it', (names) => {
  assert(
    property(names, (name) => {
      expect(nameKey(`(${name})`)).toBe(nameKey(name));
      if (/[a-z0-9]/i.test(name)) expect(slugify(`"${name}"`)).toBe(slugify(name));
    }),
  );
});

test.each([
  ['MS-COCO', 'mscoco', 'ms-coco'],
  ['LLaMA 3 8B', 'llama38b', 'llama-3-8b'],
  ['v1.5', 'v15', 'v1.5'],
  ['a--b  c', 'abc', 'a-b-c'],
  ['C++', 'cplusplus', 'cplusplus'],
  ['R&D', 'randd', 'r-and-d'],
])('"%s" has the key %s and the slug %s', (name, key, slug) => {
  expect(nameKey(name)).toBe(key);
  expect(slugify(name)).toBe(slug);
});

it('cuts a long slug and tells it from others by its hash', () => {
  const long = 'lake '.repeat(30).trim();
  expect(slugify(long)).toHaveLength(80);
  expect(slugify(long)).not.toBe(slugify(`${long} lake`));
});
