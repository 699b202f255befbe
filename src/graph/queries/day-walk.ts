import { whereOf, withinLabel } from '../filters/where';
import { DAY_LABEL } from '../labels';
import { type PageRequest } from '../page';
import { type Parameters } from '../statement';
import { keysetConditions, type Keyset } from './keyset';

/** Above every number of papers: a sum counts days in multiples of it and papers below. */
const DAY = 1_000_000_000;

/** The beginning of a statement. */
export interface DayWalk {
  /** Lines that bind `p` to the papers of the days that hold the page, bounds included. */
  readonly text: string;
  readonly parameters: Parameters;
}

/**
 * All papers by date, for the page that `order` (over `p.sortDate`) asks for: from its first day on, as many days as it
 * takes to fill the page, so that neither engine looks at more. `$limit` is the page's size and one.
 */
export function walkDays(order: Keyset, page: PageRequest): DayWalk {
  const edges = [page.after, page.before].flatMap((one) => (one === undefined ? [] : [`${one.key}`]));
  const newestFirst = (order.direction === 'DESC') === (page.from === 'FORWARD');
  const text = [
    `MATCH (d:${DAY_LABEL}) WHERE ${withinLabel(dayConditions(order, page).join(' AND '))}`,
    `WITH d ORDER BY d.id ${newestFirst ? 'DESC' : 'ASC'} LIMIT $days`,
    // Of a day at an edge of the page some papers may lie outside: they are not counted on.
    'WITH collect(d.id) AS days, collect(CASE WHEN d.id IN $edges THEN 0 ELSE d.paperCount END) AS counts',
    `WITH days, reduce(sum = 0, papers IN counts | CASE WHEN sum % ${DAY} >= $limit THEN sum ELSE sum + ${DAY} + papers END) / ${DAY} AS wanted`,
    'UNWIND days[0..wanted] AS day',
    `MATCH (p:Paper {sortDate: day})${whereOf(keysetConditions(order, page))}`,
  ].join('\n');
  return { text, parameters: { days: page.size + 1 + edges.length, edges } };
}

function dayConditions({ direction }: Keyset, { after, before }: PageRequest): readonly string[] {
  const [onwards, back] = direction === 'ASC' ? ['>=', '<='] : ['<=', '>='];
  return [
    "d.id >= ''",
    ...(after === undefined ? [] : [`d.id ${onwards} $afterKey`]),
    ...(before === undefined ? [] : [`d.id ${back} $beforeKey`]),
  ];
}
