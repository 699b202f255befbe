import { Kind, type GraphQLScalarType } from 'graphql';

import { DateTimeScalar } from '../../../src/api/scalars/date-time.scalar';
import { DateScalar } from '../../../src/api/scalars/date.scalar';
import { UrlScalar } from '../../../src/api/scalars/url.scalar';

function literal(scalar: GraphQLScalarType, value: string): unknown {
  return scalar.parseLiteral({ kind: Kind.STRING, value });
}

describe('Date', () => {
  it.each(['2024-05-28', '2024-02-29', '2000-02-29', '1999-12-31'])('takes %s', (date) => {
    expect(DateScalar.parseValue(date)).toBe(date);
    expect(literal(DateScalar, date)).toBe(date);
    expect(DateScalar.serialize(date)).toBe(date);
  });

  it.each([
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-05-00',
    '2024-5-28',
    '24-05-28',
    '2024-05-28T00:00:00Z',
    ' 2024-05-28',
    '',
    20240528,
    null,
    true,
  ])('refuses %p, saying what a date looks like', (value) => {
    expect(() => DateScalar.parseValue(value)).toThrow(/YYYY-MM-DD.*2024-05-28/);
  });

  it('refuses literals of other kinds', () => {
    expect(() => DateScalar.parseLiteral({ kind: Kind.INT, value: '20240528' })).toThrow(/YYYY-MM-DD/);
  });
});

describe('DateTime', () => {
  it.each([
    ['2024-05-28T09:30:00Z', '2024-05-28T09:30:00.000Z'],
    ['2024-05-28T09:30:00.5Z', '2024-05-28T09:30:00.500Z'],
    ['2024-05-28T01:30:00+02:00', '2024-05-27T23:30:00.000Z'],
    ['2024-05-28T09:30:00-05:30', '2024-05-28T15:00:00.000Z'],
  ])('takes %s as %s', (given, kept) => {
    expect(DateTimeScalar.parseValue(given)).toBe(kept);
    expect(literal(DateTimeScalar, given)).toBe(kept);
  });

  it.each([
    '2024-05-28',
    '2024-05-28T09:30:00',
    '2024-02-30T09:30:00Z',
    '2024-05-28T25:00:00Z',
    'now',
    0,
    null,
  ])('refuses %p', (value) => {
    expect(() => DateTimeScalar.parseValue(value)).toThrow(/with its offset/);
  });
});

describe('URL', () => {
  it.each(['https://arxiv.org/abs/2405.21060', 'http://x.example', 'HTTPS://x.example/a?b=c#d'])(
    'takes %s',
    (url) => {
      expect(UrlScalar.parseValue(url)).toBe(url);
      expect(literal(UrlScalar, url)).toBe(url);
    },
  );

  it.each([
    'arxiv.org/abs/2405.21060',
    'ftp://x.example',
    'javascript:alert(1)',
    'https://',
    'https://x.example/a b',
    `https://x.example/${'a'.repeat(2_000)}`,
    '',
    7,
  ])('refuses %p', (value) => {
    expect(() => UrlScalar.parseValue(value)).toThrow(/absolute http or https address/);
  });

  it('gives out what the graph holds as it is', () => {
    expect(UrlScalar.serialize('arxiv.org/abs/1')).toBe('arxiv.org/abs/1');
  });
});
