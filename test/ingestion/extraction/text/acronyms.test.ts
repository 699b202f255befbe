import { findAcronyms } from '../../../../src/ingestion/extraction/text/acronyms';
import { plainView } from '../../../../src/ingestion/extraction/text/plain-view';
import { tokenise } from '../../../../src/ingestion/extraction/text/token';

function definitions(text: string): readonly string[] {
  const tokens = tokenise(plainView(text));
  return findAcronyms(tokens).map(({ shortName, long }) => {
    const printed = text.slice(tokens[long.from]?.start, tokens[long.to - 1]?.end);
    return `${shortName} = ${printed}`;
  });
}

test.each([
  ['We use low-rank adaptation (LoRA).', ['LoRA = low-rank adaptation']],
  ['All large language models (LLMs) do.', ['LLM = large language models']],
  ['With LoRA (low-rank adaptation) it fits.', ['LoRA = low-rank adaptation']],
  ['The area under the curve (AUC) grows.', ['AUC = area under the curve']],
  ['A time to first token (TTFT, in ms) of five.', ['TTFT = time to first token']],
  ['Some text (see Fig. 3) and (however) more (GPU).', []],
  ['Nothing (XYZ) fits here.', []],
  ['An unclosed (bracket', []],
])('%s', (text, expected) => {
  expect(definitions(text)).toEqual(expected);
});
