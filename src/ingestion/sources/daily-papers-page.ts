import { type ByteInput } from './byte-input';
import { parseListing } from './listing-page';
import { readDocument } from './read-document';
import { type ReadingOptions, type Source, type SourceItem } from './source';

const ORIGIN = 'daily-papers-page';

/**
 * The daily papers page as its text is copied from a browser. Dates of the listing's own year stand without one: it is
 * taken to be the year after the latest one printed, where none is printed the year of retrieval, unless
 * `options.year` says otherwise.
 */
export function dailyPapersPage(input: ByteInput, options: ReadingOptions): Source {
  async function* items(): AsyncGenerator<SourceItem> {
    const text = await readDocument(input.name, input.chunks());
    const listed = parseListing(text);
    const printed = listed.flatMap(({ date }) => (date?.year === undefined ? [] : [date.year]));
    const year =
      options.year ??
      (printed.length > 0 ? Math.max(...printed) + 1 : Number(options.retrievedAt.slice(0, 4)));
    for (const [index, { date, ...fields }] of listed.entries()) {
      const publishedOn = date === undefined ? undefined : isoDate(date.year ?? year, date.month, date.day);
      const raw = { ...fields, ...(publishedOn === undefined ? {} : { publishedOn }) };
      const origin = { name: ORIGIN, retrievedAt: options.retrievedAt };
      yield { kind: 'RECORD', index, fields: raw, raw, bytes: fields.abstract?.length ?? 0, origin };
    }
  }
  return { name: input.name, items, progress: () => input.progress() };
}

function isoDate(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}
