import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dailyPapersPage } from '../../../src/ingestion/sources/daily-papers-page';
import { bytesInput, readFields, readItems, RETRIEVED_AT } from './read-items';

const PAGE = readFileSync(join(__dirname, '../../fixtures/daily-papers-page.txt'), 'utf8');
const LONG = 'A sentence that goes on for a while, so that the paragraph is told from a title. '
  .repeat(4)
  .trim();

function fieldsOf(page: string, year?: number) {
  const options = { retrievedAt: RETRIEVED_AT, ...(year === undefined ? {} : { year }) };
  return readFields(dailyPapersPage(bytesInput(page, 1000), options));
}

describe('the daily papers page', () => {
  it('gives every paper with what is printed under it, and nothing of the page around them', async () => {
    const papers = await fieldsOf(PAGE);
    expect(papers.map(({ abstract: _, ...fields }) => fields)).toEqual([
      {
        title: 'TinyGate: Gated Convolutions for Wake-Word Spotting on Microcontrollers',
        authorCount: 3,
        publishedOn: '2021-03-02',
      },
      { title: 'Do Long Prompts Help?', authorCount: 1, publishedOn: '2024-02-07', upvotes: 12 },
      {
        title: 'HarborNet: Counting Ships in Radar Images',
        organization: { name: 'Example Lab of Ports', slug: 'exlab' },
        publishedOn: '2023-11-30',
        upvotes: 1,
      },
      { title: 'A Paper Without Anything Under It' },
      { title: 'Sorting Cables by Sound', authorCount: 12, publishedOn: '2024-12-31' },
    ]);
    expect(papers[4]?.['abstract']).toMatch(/^Cables make sounds .* plots them all\.$/);
    expect(papers[0]?.['abstract']).toContain('38% less energy');
  });

  it('takes the year of the listing from --year where it is given', async () => {
    const papers = await fieldsOf(PAGE, 2019);
    expect(papers.map(({ publishedOn }) => publishedOn)).toEqual([
      '2021-03-02',
      '2019-02-07',
      '2023-11-30',
      undefined,
      '2019-12-31',
    ]);
  });

  it('takes the year of retrieval where the page prints none at all', async () => {
    expect(await fieldsOf(`Title\n\n${LONG}\n\n• 2 authors\n·\nFeb 7\n`)).toMatchObject([
      { publishedOn: '2026-02-07' },
    ]);
  });

  it.each([
    ['CRLF line ends', PAGE.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${PAGE}`],
    ['no blank lines', PAGE.replaceAll(/\n\n+/g, '\n')],
    ['blank lines between all lines', PAGE.replaceAll('\n', '\n\n')],
    ['spaces at line ends', PAGE.replaceAll('\n', '  \n')],
  ])('reads the same from a page with %s', async (_, page) => {
    expect(await fieldsOf(page)).toEqual(await fieldsOf(PAGE));
  });

  it('puts together an abstract that stands in several paragraphs or short lines', async () => {
    const wrapped = LONG.replaceAll(/(.{60,70}) /g, '$1\n');
    const page = `First\n\n${LONG}\n\n${LONG}\n\nCode: https://github.com/a/b\n\n• 1 authors\n·\nMay 1, 2020\n\nSecond\n\n${wrapped}\n\n• 2 authors\n·\nMay 2, 2020\n`;
    expect(await fieldsOf(page)).toEqual([
      {
        title: 'First',
        abstract: `${LONG} ${LONG} Code: https://github.com/a/b`,
        authorCount: 1,
        publishedOn: '2020-05-01',
      },
      { title: 'Second', abstract: LONG, authorCount: 2, publishedOn: '2020-05-02' },
    ]);
  });

  it('lists a paper without its abstract, so that it is refused and not lost', async () => {
    const page = `First\n\n${LONG}\n\n• 1 authors\n·\nMay 1, 2020\n\nOnly a Title\n\n• 2 authors\n·\nMay 2, 2020\n`;
    expect((await fieldsOf(page))[1]).toEqual({
      title: 'Only a Title',
      authorCount: 2,
      publishedOn: '2020-05-02',
    });
  });

  it('reads a short abstract where metadata says that it is one', async () => {
    const page = `A Title\n\nWe show that eight short words are quite enough.\n\n• 2 authors\n·\nMay 2, 2020 1,024\n`;
    expect(await fieldsOf(page)).toEqual([
      {
        title: 'A Title',
        abstract: 'We show that eight short words are quite enough.',
        authorCount: 2,
        publishedOn: '2020-05-02',
        upvotes: 1024,
      },
    ]);
  });

  it('hands on an impossible day, which the record refuses', async () => {
    expect(await fieldsOf(`Title\n\n${LONG}\n\n• 2 authors\n·\nFeb 30, 2021\n`)).toMatchObject([
      { publishedOn: '2021-02-30' },
    ]);
  });

  it('finds nothing in a page without papers, and refuses one that is not UTF-8', async () => {
    expect(await fieldsOf('Daily Papers\n\nSubscribe\n\nJan 9\n')).toEqual([]);
    const source = dailyPapersPage(bytesInput(Buffer.from([0x41, 0xff, 0xfe])), {
      retrievedAt: RETRIEVED_AT,
    });
    await expect(readItems(source)).rejects.toMatchObject({ code: 'SOURCE_FORMAT' });
  });
});
