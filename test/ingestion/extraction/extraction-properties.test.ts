import fc from 'fast-check';
import { type PaperGraph } from '../../../src/domain/paper';
import { createPaperReader } from '../../../src/ingestion/create-paper-reader';
import { paper } from './reading';
import { SMALL_LEXICON } from './small-lexicon';

const reader = createPaperReader({ lexicons: SMALL_LEXICON, tagger: false });

/** Text as papers have it: known names, numbers, LaTeX, brackets and any Unicode between. */
const fragment = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    'We propose ',
    'FooNet',
    ' (FN) ',
    ': ',
    '. ',
    ', ',
    ' and ',
    'GH200',
    'MS-COCO',
    'large language models (LLMs)',
    '2.7$\\times$',
    ' faster ',
    '43\\%',
    ' by up to ',
    ' latency ',
    'from 3 to 5 ms',
    ' respectively',
    '\\textbf{',
    '}',
    '(',
    ')',
    ' on ',
    ' datasets ',
    '\u00AD',
    'ﬁ',
    '10^{3}',
    ' accuracy of ',
    '76.3',
    ' over ',
    'vLLM',
    ' called ',
    '-',
    '/',
    '"',
  ),
);
const text = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(''));

function expectSound(graph: PaperGraph): void {
  const { record, things, links, results } = graph;
  const ids = new Set(things.map(({ id }) => id));
  expect(ids.size).toBe(things.length);
  for (const reading of [...links, ...results]) {
    const section = reading.section === 'TITLE' ? record.title : record.abstract;
    expect(section.slice(reading.start, reading.end)).toBe(reading.mention);
    expect(section).toContain(reading.sentence);
    expect(reading.sentence).toContain(reading.mention);
    expect(reading.confidence).toBeGreaterThanOrEqual(0);
    expect(reading.confidence).toBeLessThanOrEqual(1);
  }
  expect(new Set(links.map(({ thingId }) => thingId)).size).toBe(links.length);
  expect(new Set(results.map(({ id }) => id)).size).toBe(results.length);
  for (const { thingId } of links) expect(ids).toContain(thingId);
  for (const result of results) {
    for (const id of [
      result.metricId,
      result.datasetId,
      result.hardwareId,
      result.subjectId,
      result.baselineId,
    ]) {
      if (id !== undefined) expect(ids).toContain(id);
    }
  }
  for (const thing of things) {
    expect(thing.id).toMatch(/^(concept|hardware|dataset|metric):[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/);
    for (const parent of thing.parents) expect(ids).toContain(parent);
  }
}

describe('reading any text', () => {
  test('never throws, and every offset, id and number is right', () => {
    fc.assert(
      fc.property(text, text, (title, abstract) => expectSound(reader.read(paper(title, abstract)))),
      { numRuns: 300 },
    );
  });

  test('is a function of the record alone', () => {
    fc.assert(
      fc.property(text, text, text, (title, abstract, other) => {
        const before = createPaperReader({ lexicons: SMALL_LEXICON, tagger: false }).read(
          paper(title, abstract),
        );
        reader.read(paper(other, other));
        expect(reader.read(paper(title, abstract))).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['one word', 'a'.repeat(300_000)],
    ['digits', '1'.repeat(300_000)],
    ['brackets', '('.repeat(200_000)],
    ['numbers', '1,000 '.repeat(60_000)],
    ['backslashes', '\\'.repeat(200_000)],
    ['names', 'GH200 NVIDIA Grace Hopper '.repeat(10_000)],
    ['capitals', 'RTX A B C D 4090 '.repeat(15_000)],
    ['entities', '&'.repeat(200_000)],
  ])('takes time linear in the text: %s', (_name, abstract) => {
    const short = abstract.slice(0, abstract.length / 8);
    reader.read(paper('A title', short));
    const time = (value: string): number => {
      const start = performance.now();
      reader.read(paper('A title', value));
      return performance.now() - start;
    };
    const [once, eight] = [time(short), time(abstract)];
    // Eight times the text; a quadratic pass would take 64 times as long.
    expect(eight).toBeLessThan(once * 32 + 1500);
  });
});
