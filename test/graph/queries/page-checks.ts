import fc from 'fast-check';
import { type Page, type PageRequest, type Position, type Positioned } from '../../../src/graph/page';
import { expectedPage } from './brute-force/expected-page';
import { type Listed } from './brute-force/listed';

/** What to ask for, as shares of a list, so that one request can be made of any list. */
export interface Stretch {
  readonly size: number;
  readonly from: 'FORWARD' | 'BACKWARD';
  /** 0 to 1: how far into the list; absent for no bound. */
  readonly after?: number | undefined;
  readonly before?: number | undefined;
}

export const stretch: fc.Arbitrary<Stretch> = fc.record(
  {
    size: fc.integer({ min: 1, max: 12 }),
    from: fc.constantFrom('FORWARD' as const, 'BACKWARD' as const),
    after: fc.double({ min: 0, max: 1, noNaN: true }),
    before: fc.double({ min: 0, max: 1, noNaN: true }),
  },
  { requiredKeys: ['size', 'from'] },
);

/** A request with bounds at items of the list. */
export function requestIn(list: Listed<unknown>, { size, from, after, before }: Stretch): PageRequest {
  const at = (share: number | undefined): Position | undefined =>
    share === undefined ? undefined : list.items[Math.floor(share * (list.items.length - 1))]?.position;
  const [start, end] = [at(after), at(before)];
  return {
    size,
    from,
    ...(start === undefined ? {} : { after: start }),
    ...(end === undefined ? {} : { before: end }),
  };
}

/** The page is what the whole list says it is: items, positions and whether there are more. */
export function expectPage<T>(page: Page<T> | undefined, list: Listed<T>, request: PageRequest): void {
  expect(page).toEqual(expectedPage(list.items, list.direction, request));
}

/** All items of a list, page by page, from either end. */
export async function walk<T>(
  read: (request: PageRequest) => Promise<Page<T> | undefined>,
  size: number,
  from: 'FORWARD' | 'BACKWARD',
  betweenPages: () => Promise<void> = () => Promise.resolve(),
): Promise<readonly Positioned<T>[]> {
  const items: Positioned<T>[] = [];
  let bound: Position | undefined;
  for (let turn = 0; turn < 10_000; turn++) {
    const bounds = bound === undefined ? {} : from === 'FORWARD' ? { after: bound } : { before: bound };
    const page = await read({ size, from, ...bounds });
    if (page === undefined) throw new Error('There is no page.');
    if (from === 'FORWARD') items.push(...page.items);
    else items.unshift(...page.items);
    bound = page.items.at(from === 'FORWARD' ? -1 : 0)?.position;
    const more = from === 'FORWARD' ? page.hasNextPage : page.hasPreviousPage;
    if (!more) return items;
    await betweenPages();
  }
  throw new Error('The walk does not end.');
}
