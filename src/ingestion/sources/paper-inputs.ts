import { jsonRecord } from './json-record';
import { type RawFields, type ReadingOptions, type Source, type SourceItem } from './source';

/** Papers that are in memory already, in our own field names: what an API call brings. */
export function paperInputs(
  inputs: readonly RawFields[],
  options: ReadingOptions & { readonly origin: string },
): Source {
  async function* items(): AsyncGenerator<SourceItem> {
    for (const [index, input] of inputs.entries()) {
      yield await Promise.resolve(jsonRecord(input, { index, bytes: 0, ...options }));
    }
  }
  return { name: options.origin, items };
}
