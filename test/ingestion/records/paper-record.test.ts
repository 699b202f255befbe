import fc from 'fast-check';
import { type PaperRecord } from '../../../src/domain/paper';
import { type Rejection } from '../../../src/domain/rejection';
import { isRejection, toPaperRecord } from '../../../src/ingestion/records/paper-record';
import { type RawFields } from '../../../src/ingestion/sources/source';
import { rawRecord, RETRIEVED_AT } from '../sources/read-items';

const PAPER = { title: 'A Title', abstract: 'An abstract.' };

function read(fields: RawFields): PaperRecord {
  const outcome = toPaperRecord(rawRecord(fields));
  if (isRejection(outcome)) throw new Error(outcome.reason);
  return outcome;
}
function refuse(fields: RawFields): Rejection {
  const outcome = toPaperRecord(rawRecord(fields));
  if (!isRejection(outcome)) throw new Error(`taken: ${JSON.stringify(outcome)}`);
  return outcome;
}

describe('toPaperRecord', () => {
  it('leaves out what a source does not tell', () => {
    const bare = {
      ...PAPER,
      authors: [],
      organizations: [],
      codeUrls: [],
      origin: { name: 'paper-jsonl', retrievedAt: RETRIEVED_AT },
    };
    expect(read(PAPER)).toEqual(bare);
    expect(read({ ...PAPER, doi: null, url: '', upvotes: null, organization: ' ', authors: null })).toEqual(
      bare,
    );
  });

  it('takes every field', () => {
    expect(
      read({
        ...PAPER,
        publishedOn: '2024-02-29T23:30:00.000Z',
        authors: ['Ada Example', ' Ben  Sample '],
        authorCount: 3,
        arxivId: 'https://arxiv.org/pdf/2402.01234v3.pdf',
        doi: 'https://doi.org/10.1234/ABC.5',
        url: 'https://example.org/paper',
        codeUrls: ['https://github.com/a/b'],
        upvotes: 0,
        organization: { name: 'Example Lab', slug: 'exlab' },
        sourceName: 'my-list',
        sourceUrl: 'https://example.org/list',
        retrievedAt: '2024-03-01T00:00:00+01:00',
        unknown: true,
      }),
    ).toEqual({
      ...PAPER,
      publishedOn: '2024-02-29',
      authors: ['Ada Example', 'Ben Sample'],
      authorCount: 3,
      organizations: [{ name: 'Example Lab', slug: 'exlab' }],
      upvotes: 0,
      arxivId: '2402.01234',
      doi: '10.1234/abc.5',
      url: 'https://example.org/paper',
      codeUrls: ['https://github.com/a/b'],
      origin: { name: 'my-list', url: 'https://example.org/list', retrievedAt: '2024-02-29T23:00:00.000Z' },
    });
  });

  it('decodes entities, collapses white space and drops what has no width', () => {
    const { title, abstract } = read({
      title: ' A\n  Title&nbsp;&amp; more ',
      abstract: 'x\u00A0&lt;\t5 caf\u0065\u0301 so\u00ADft\u200B AT&T R&D &notanentity; \u0007bell',
    });
    expect(title).toBe('A Title & more');
    expect(abstract).toBe('x < 5 café soft AT&T R&D &notanentity; bell');
  });

  it.each<[string, RawFields, RegExp]>([
    ['no title', { abstract: 'A' }, /^no title: add one$/],
    ['a blank title', { title: ' \n', abstract: 'A' }, /^no title: add one$/],
    ['a title without letters', { title: '…!', abstract: 'A' }, /^title has no letter or digit: mend it$/],
    ['no abstract', { title: 'T' }, /^no abstract: add one$/],
    ['a title that is a number', { ...PAPER, title: 5 }, /^title is not text/],
    ['NUL characters', { ...PAPER, abstract: 'a\0b' }, /^abstract holds NUL characters: take them out$/],
    ['half a surrogate pair', { ...PAPER, title: 'a\uD83D b' }, /^title holds half a surrogate pair/],
    [
      'an impossible day',
      { ...PAPER, publishedOn: '2023-02-29' },
      /^publishedOn is not a day of the calendar/,
    ],
    ['an impossible month', { ...PAPER, publishedOn: '2023-13-01' }, /^publishedOn is not a day/],
    ['a date in words', { ...PAPER, publishedOn: 'May 5, 2024' }, /write it as 2024-05-28/],
    ['a date as a number', { ...PAPER, publishedOn: 20240505 }, /^publishedOn is not text/],
    ['negative upvotes', { ...PAPER, upvotes: -1 }, /^upvotes is not a whole number from 0 to 2147483647/],
    ['half an upvote', { ...PAPER, upvotes: 0.5 }, /^upvotes is not a whole number/],
    ['upvotes in quotes', { ...PAPER, upvotes: '7' }, /^upvotes is not a whole number/],
    ['more upvotes than an Int holds', { ...PAPER, upvotes: 2 ** 31 }, /^upvotes is not a whole number/],
    [
      'fewer authors than are named',
      { ...PAPER, authors: ['A', 'B'], authorCount: 1 },
      /^authorCount is less/,
    ],
    ['authors as one text', { ...PAPER, authors: 'A, B' }, /^authors is not a list of texts/],
    ['authors that are no texts', { ...PAPER, authors: [1] }, /^authors is not a list of texts/],
    ['NUL in an author', { ...PAPER, authors: ['A\0'] }, /^authors holds NUL/],
    [
      'an organisation without a name',
      { ...PAPER, organization: { slug: 'x' } },
      /^organization has no name/,
    ],
    ['an organisation that is a number', { ...PAPER, organization: 5 }, /^organization is not text/],
    [
      'a name of an organisation that is none',
      { ...PAPER, organization: { name: [] } },
      /^organization.name is not/,
    ],
    [
      'no arXiv id',
      { ...PAPER, arxivId: '2413.00001' },
      /^arxivId is not an arXiv id: write it as 2405.21060/,
    ],
    ['no DOI', { ...PAPER, doi: '11.1/x' }, /^doi is not a DOI/],
    ['no address', { ...PAPER, url: 'javascript:alert(1)' }, /^url is not an http or https address/],
    ['no code address', { ...PAPER, codeUrls: ['nowhere'] }, /^codeUrls holds something that is not/],
    ['a source name with spaces', { ...PAPER, sourceName: 'My List' }, /^sourceName is not a short name/],
    [
      'a time that is none',
      { ...PAPER, retrievedAt: '2024-01-01T99:00:00Z' },
      /^retrievedAt is not an ISO instant/,
    ],
    ['a title too long', { ...PAPER, title: 'x'.repeat(1001) }, /^title is longer than 1000 characters/],
    [
      'an abstract too long',
      { ...PAPER, abstract: 'x '.repeat(600_000) },
      /^abstract is longer than 1000000/,
    ],
  ])('refuses %s', (_, fields, reason) => {
    const rejection = refuse(fields);
    expect(rejection).toMatchObject({ stage: 'RECORD', index: 0, raw: fields });
    expect(rejection.reason).toMatch(reason);
  });

  it('tells all faults of a record at once', () => {
    expect(refuse({ upvotes: -1, publishedOn: 'x' }).reason.split('; ')).toEqual([
      'no title: add one',
      expect.stringMatching(/^publishedOn/),
      expect.stringMatching(/^upvotes/),
      'no abstract: add one',
    ]);
  });

  it('finds the arXiv id in an address or a DOI, and the address by the arXiv id', () => {
    expect(read({ ...PAPER, url: 'https://huggingface.co/papers/2405.21060' }).arxivId).toBe('2405.21060');
    expect(read({ ...PAPER, doi: '10.48550/arXiv.2405.21060' }).arxivId).toBe('2405.21060');
    expect(read({ ...PAPER, arxivId: 'cs/0112017v2' })).toMatchObject({
      arxivId: 'cs/0112017',
      url: 'https://arxiv.org/abs/cs/0112017',
    });
    expect(read({ ...PAPER, url: 'https://example.org/2405.21060' }).arxivId).toBeUndefined();
  });

  it('counts authors of one name and names them once', () => {
    const record = read({ ...PAPER, authors: ['Wei Example', 'Li Sample', 'Wei Example'] });
    expect(record).toMatchObject({ authors: ['Wei Example', 'Li Sample'], authorCount: 3 });
  });

  it('takes or refuses any JSON value, and what it takes it takes again unchanged', () => {
    const fields = fc.record(
      {
        title: fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue()),
        abstract: fc.oneof(fc.string({ unit: 'grapheme' }), fc.jsonValue()),
        publishedOn: fc.oneof(
          fc.string(),
          fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
        ),
        authors: fc.oneof(fc.array(fc.string()), fc.jsonValue()),
        upvotes: fc.oneof(fc.integer(), fc.jsonValue()),
        organization: fc.jsonValue(),
        codeUrls: fc.oneof(fc.array(fc.webUrl()), fc.jsonValue()),
        url: fc.oneof(fc.webUrl(), fc.string()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fields, (raw) => {
        const outcome = toPaperRecord(rawRecord(raw));
        if (isRejection(outcome)) {
          expect(outcome.reason).not.toBe('');
          return;
        }
        const again = read({
          ...outcome,
          organization: outcome.organizations[0],
          sourceName: outcome.origin.name,
          retrievedAt: outcome.origin.retrievedAt,
        });
        // An entity that was spelled out twice is decoded once a time.
        if (!`${outcome.title}${outcome.abstract}`.includes('&')) expect(again).toEqual(outcome);
      }),
      { numRuns: 300 },
    );
  });
});
