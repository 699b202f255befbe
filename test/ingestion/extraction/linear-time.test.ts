import { createPaperReader } from '../../../src/ingestion/create-paper-reader';
import { paper } from './reading';
import { SMALL_LEXICON } from './small-lexicon';

const reader = createPaperReader({ lexicons: SMALL_LEXICON, tagger: false });

test.each([
  ['one word', 'a'.repeat(150_000)],
  ['digits', '1'.repeat(150_000)],
  ['brackets', '('.repeat(100_000)],
  ['numbers', '1,000 '.repeat(30_000)],
  ['backslashes', '\\'.repeat(100_000)],
  ['names', 'GH200 NVIDIA Grace Hopper '.repeat(5_000)],
  ['capitals', 'RTX A B C D 4090 '.repeat(7_500)],
  ['entities', '&'.repeat(100_000)],
  ['a list of numbers', '1,'.repeat(50_000)],
  ['dollars', '$'.repeat(100_000)],
  ['hyphens', '-'.repeat(100_000)],
  ['numbers with hyphens', '-1'.repeat(30_000)],
  ['shares', '5% '.repeat(20_000)],
  ['changes', 'from 1 to 1 to 1 '.repeat(4_000)],
  ['multiples', '3×'.repeat(30_000)],
  ['findings', 'a latency of 5 ms and '.repeat(2_500)],
  ['sentences', 'GH200 has a latency of 5 ms on MMLU. '.repeat(1_500)],
  ['metrics', 'accuracy, latency, '.repeat(3_000)],
  ['acronyms', 'low-rank adaptation (LoRA) '.repeat(2_000)],
  ['new names', 'on FooBar, BazQux and BarBaz datasets '.repeat(1_500)],
  ['introductions', 'We propose FooBar, a framework. '.repeat(2_000)],
  ['dots', 'a.'.repeat(30_000)],
  ['LaTeX', '\\textbf{$5\\times$} '.repeat(3_000)],
  ['surrogates', '\u{1F600}'.repeat(30_000)],
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
  expect(eight).toBeLessThan(once * 32 + 1000);
});

test('an abstract of one megabyte is read', () => {
  const finding = 'We propose FooNet (FN), which gives a 2.4x speedup over vLLM on MS-COCO with an A100. ';
  const abstract = (finding + 'Words and more words follow here. '.repeat(26)).repeat(1_040);
  const { links } = reader.read(paper('FooNet: a title', abstract));
  expect(abstract.length).toBeGreaterThan(1_000_000);
  expect(links.map(({ thingId }) => thingId)).toEqual(
    expect.arrayContaining(['concept:vllm', 'dataset:coco', 'hardware:nvidia-a100']),
  );
  for (const { section, start, end, mention } of links)
    expect((section === 'TITLE' ? 'FooNet: a title' : abstract).slice(start, end)).toBe(mention);
});
