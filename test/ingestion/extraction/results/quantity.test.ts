import { findQuantities } from '../../../../src/ingestion/extraction/results/quantity';
import { plainView } from '../../../../src/ingestion/extraction/text/plain-view';
import { tokenise } from '../../../../src/ingestion/extraction/text/token';

function quantities(text: string): readonly string[] {
  const tokens = tokenise(plainView(text));
  return findQuantities(tokens, 0, tokens.length).map(({ value, valueHigh, unit }) =>
    [valueHigh === undefined ? value : `${value}..${valueHigh}`, unit ?? ''].join(' ').trim(),
  );
}

test.each([
  ['2.7x', ['2.7 x']],
  ['2.7 times', ['2.7 x']],
  ['1,024.5 ms', ['1024.5 ms']],
  ['87–89%', ['87..89 %']],
  ['1.23x-3.83x', ['1.23..3.83 x']],
  ['from 12 to 20 ms', ['12 ms', '20 ms']],
  ['ranging from 12 to 20 ms', ['12..20 ms']],
  ['24.1 and 10.2 points', ['24.1 pp', '10.2 pp']],
  ['+4.79/+2.18 pp', ['4.79 pp', '2.18 pp']],
  ['3.1 TOPS/W', ['3.1 TOPS/W']],
  ['1.05 pJ/SOP', ['1.05 pJ/SOP']],
  ['9.7 million', ['9700000']],
  ['3-5 million', ['3000000..5000000']],
  ['Llama 3.2-1B', []],
  ['1.4K', ['1400']],
  ['2.5×10^{3}', ['2500']],
  ['two orders of magnitude', ['100 x']],
  ['five-fold', ['5 x']],
  ['twice', ['2 x']],
  ['93.2 ± 0.4%', ['93.2 %']],
  ['93.2% ± 0.4', ['93.2 %']],
  ['speedups of x17.8 and ×3', ['17.8 x', '3 x']],
  ['between 1.08x and 1.88x', ['1.08..1.88 x']],
  ['66%-to-75%', ['66..75 %']],
  ['only half the cost', ['0.5 x']],
  ['by half', ['50 %']],
  ['doubles', ['2 x']],
  ['halves', ['0.5 x']],
  ['256 x 256 x 3 and 400×720', []],
  ['2/3 of them, 1:2, x86', []],
  ['7.89~tokens/s', ['7.89 tokens/s']],
  ['2.31 TOPS/mm$^2$', ['2.31 TOPS/mm2']],
  ['20 GSamples/s/W', ['20 GSamples/s/W']],
  ['$12', ['12 $']],
  ['GPT-4, top-1, v2.5, Qwen2.5-7B, pass@1, H100', []],
  ['95 percent', ['95 %']],
  ['0.127\\,mm$^2$', ['0.127 mm^2']],
])('%s', (text, expected) => {
  expect(quantities(text)).toEqual(expected);
});
