import { splitSentences } from '../../../../src/ingestion/extraction/text/sentences';
import { tokenise } from '../../../../src/ingestion/extraction/text/token';

function sentences(text: string): readonly string[] {
  const tokens = tokenise(text);
  return splitSentences(tokens, 0, tokens.length).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['One ends here. Two ends there.', ['One ends here.', 'Two ends there.']],
  ['It is 2.7 times faster, e.g. on CPUs. Good.', ['It is 2.7 times faster, e.g. on CPUs.', 'Good.']],
  ['As Doe et al. Say, it works.', ['As Doe et al. Say, it works.']],
  ['Does it? Yes! (It does.) Fine.', ['Does it?', 'Yes!', '(It does.)', 'Fine.']],
  ['Version 3.5 and v1.2 differ', ['Version 3.5 and v1.2 differ']],
  ['', []],
])('%s', (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});
