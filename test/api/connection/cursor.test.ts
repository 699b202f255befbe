import fc from 'fast-check';

import { decodeCursor, encodeCursor, type Ordering } from '../../../src/api/connection/cursor';
import { ApiError } from '../../../src/api/errors';

const BY_DATE: Ordering = { list: 'papers', by: 'PUBLISHED_ON DESC', key: 'string' };
const BY_VOTES: Ordering = { list: 'papers', by: 'UPVOTES DESC', key: 'number' };

function refusal(ordering: Ordering, cursor: string): ApiError {
  try {
    decodeCursor(ordering, cursor, 'after');
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error(`${cursor} was taken.`);
}

describe('a cursor', () => {
  it('comes back as the position that made it, whatever the key and id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (key, id) => {
        // Lone surrogates cannot stand in a graph, and JSON in UTF-8 does not keep them.
        fc.pre(Buffer.from(key, 'utf8').toString('utf8') === key);
        expect(decodeCursor(BY_DATE, encodeCursor(BY_DATE, { key, id }), 'after')).toEqual({ key, id });
      }),
    );
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (key) => {
        const position = { key: key === 0 ? 0 : key, id: 'paper:a' };
        expect(decodeCursor(BY_VOTES, encodeCursor(BY_VOTES, position), 'after')).toEqual(position);
      }),
    );
  });

  it('is opaque and can stand in an address', () => {
    expect(encodeCursor(BY_DATE, { key: '2024-05-28', id: 'paper:a' })).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it('is refused by another order of the same list, which is named', () => {
    const error = refusal(BY_VOTES, encodeCursor(BY_DATE, { key: '2024-05-28', id: 'paper:a' }));
    expect(error).toMatchObject({
      code: 'BAD_CURSOR',
      extensions: { code: 'BAD_CURSOR', argument: 'after' },
    });
    expect(error.message).toContain('PUBLISHED_ON DESC');
    expect(error.message).toContain('UPVOTES DESC');
  });

  it('is refused by another list', () => {
    const error = refusal(
      { ...BY_DATE, list: 'thingPapers' },
      encodeCursor(BY_DATE, { key: '2024-05-28', id: 'paper:a' }),
    );
    expect(error).toMatchObject({ code: 'BAD_CURSOR' });
    expect(error.message).toMatch(/another list \(papers\)/);
  });

  it('is refused with a key of another sort', () => {
    const forged = Buffer.from(JSON.stringify(['papers', 'UPVOTES DESC', 'many', 'paper:a'])).toString(
      'base64url',
    );
    expect(refusal(BY_VOTES, forged)).toMatchObject({ code: 'BAD_CURSOR' });
  });

  it('refuses everything else with the same code, and never fails otherwise', () => {
    const forged = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.json().map((json) => Buffer.from(json).toString('base64url')),
      fc
        .array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxLength: 6 })
        .map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url')),
    );
    fc.assert(
      fc.property(forged, (cursor) => {
        expect(refusal(BY_DATE, cursor)).toMatchObject({ code: 'BAD_CURSOR' });
      }),
    );
    expect(refusal(BY_DATE, 'A'.repeat(1_001))).toMatchObject({ code: 'BAD_CURSOR' });
  });
});
