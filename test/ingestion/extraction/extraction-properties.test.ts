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

test.each([
  ['LaTeX', 'It cuts \\textbf{latency} by $2.4\\times$ on \\emph{GH200}.', 'GH200'],
  ['a ligature', 'It runs on the GH200 with an eﬃcient low-rank adaptation.', 'low-rank adaptation'],
  ['a line broken at a hyphen', 'It uses low- rank adaptation.', 'low- rank adaptation'],
  ['words of the language itself', 'We \\constructor 5 constructor and 3 toString on GH200.', 'GH200'],
  ['combining marks', 'It trains on Imáge\u0301Net and on GH200.', 'GH200'],
])('%s does not move what is read', (_name, abstract, mention) => {
  const graph = reader.read(paper('A title', abstract));
  expectSound(graph);
  expect(graph.links.map((link) => link.mention)).toContain(mention);
  for (const { value } of graph.results) expect(Number.isFinite(value)).toBe(true);
});

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
});
