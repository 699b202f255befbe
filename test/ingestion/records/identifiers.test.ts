import { calendarDate } from '../../../src/ingestion/records/calendar-date';
import { arxivId, arxivIdOfDoi, doi } from '../../../src/ingestion/records/paper-identifiers';

describe('arxivId', () => {
  it.each([
    ['2405.21060', '2405.21060'],
    ['2405.21060v12', '2405.21060'],
    ['arXiv:2405.21060v1', '2405.21060'],
    ['0704.0001', '0704.0001'],
    ['cs/0112017', 'cs/0112017'],
    ['math.GT/0309136v1', 'math/0309136'],
    ['hep-th/9901001', 'hep-th/9901001'],
    ['https://arxiv.org/abs/2405.21060', '2405.21060'],
    ['http://www.arxiv.org/pdf/2405.21060v2.pdf', '2405.21060'],
    ['https://arxiv.org/html/2405.21060v2#S1', '2405.21060'],
    ['https://arxiv.org/abs/cs/0112017v1', 'cs/0112017'],
    ['https://huggingface.co/papers/2405.21060', '2405.21060'],
    ['https://ar5iv.labs.arxiv.org/html/2405.21060', '2405.21060'],
  ])('%s', (text, id) => expect(arxivId(text)).toBe(id));

  it.each([
    '',
    '2400.00001',
    '2405.210',
    '2405.2106011',
    'cs/01120',
    'https://example.org/abs/2405.21060',
    '24051',
  ])('not %j', (text) => expect(arxivId(text)).toBeUndefined());

  it('stands in the DOIs of arXiv', () => {
    expect(arxivIdOfDoi('10.48550/arxiv.2405.21060')).toBe('2405.21060');
    expect(arxivIdOfDoi('10.1109/cvpr.2016.90')).toBeUndefined();
  });
});

describe('doi', () => {
  it.each([
    ['10.1109/CVPR.2016.90', '10.1109/cvpr.2016.90'],
    ['doi:10.1109/CVPR.2016.90', '10.1109/cvpr.2016.90'],
    ['http://dx.doi.org/10.1000/a(b)c', '10.1000/a(b)c'],
  ])('%s', (text, name) => expect(doi(text)).toBe(name));
  it.each(['10.1/x', '10.1109/', 'x10.1109/a', '10.1109/a b'])('not %j', (text) =>
    expect(doi(text)).toBeUndefined(),
  );
});

describe('calendarDate', () => {
  it.each([
    ['2024-02-29', '2024-02-29'],
    ['2024-05-28T17:50:01.000Z', '2024-05-28'],
    ['2024-05-28T17:50', '2024-05-28'],
  ])('%s', (text, day) => expect(calendarDate(text)).toBe(day));
  it.each([
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-1-1',
    '1799-12-31',
    '2200-01-01',
    '2024-05-28 17:50',
    '',
  ])('not %j', (text) => expect(calendarDate(text)).toBeUndefined());
});
