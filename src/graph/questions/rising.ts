import { THING_KINDS, type ThingKind } from '../../domain/ids';
import { type GraphStore } from '../graph-store';
import { LABELS } from '../labels';
import { decodeNode, projection } from '../node-decoders';
import { type ThingNode } from '../nodes';
import { numberOf } from '../row-values';
import { latestDate } from './latest-date';
import { monthName, monthNumber } from './periods';
import { MAX_LISTED, MAX_RISING_MONTHS, refuseAbove } from './question-limits';
import { LINK_TYPES } from './thing-links';

export interface RisingArgs {
  /** All kinds where absent. */
  readonly kinds?: readonly ThingKind[] | null;
  /** Length of the two stretches that are compared: whole calendar months. */
  readonly months: number;
  /** Things with fewer papers in the recent stretch are left out. */
  readonly minPapers: number;
  readonly first: number;
  /** The last day, ISO; that of the latest paper of the graph where absent. */
  readonly asOf?: string | null;
}

export interface RisingThing {
  readonly thing: ThingNode;
  readonly recentCount: number;
  readonly previousCount: number;
  /** (recent + 5) / (previous + 5), above 1. */
  readonly growth: number;
}

/**
 * Added to both counts (additive smoothing): few papers prove little, so that 1 and then 3 papers (growth 1.3) stand
 * behind 40 and then 80 (growth 1.9).
 */
const SMOOTHING = 5;

/**
 * Things with more papers in the last `months` calendar months, that of `asOf` included, than in as many before:
 * highest growth first, then more recent papers, then by id. Throws LimitError.
 */
export async function risingThings(store: GraphStore, args: RisingArgs): Promise<readonly RisingThing[]> {
  refuseAbove('risingMonths', MAX_RISING_MONTHS, args.months, 'The number of months');
  refuseAbove('listed', MAX_LISTED, args.first, 'The number of things');
  if (args.months < 1 || args.first < 1) return [];
  const asOf = args.asOf ?? (await latestDate(store));
  if (asOf === null) return [];
  const month = monthNumber(asOf);
  const parameters = {
    from: `${monthName(Math.max(0, month - 2 * args.months + 1))}-01`,
    middle: `${monthName(Math.max(0, month - args.months + 1))}-01`,
    to: asOf,
    minPapers: args.minPapers,
    smoothing: SMOOTHING,
    limit: args.first,
  };
  const kinds = [...new Set(args.kinds ?? THING_KINDS)];
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const rows = await store.read({ name: `rising ${kind}`, text: risingText(kind) }, parameters);
      return rows.map((row) => ({
        thing: decodeNode<ThingKind>(kind, row['node']),
        recentCount: numberOf(row, 'recent'),
        previousCount: numberOf(row, 'previous'),
        growth: numberOf(row, 'growth'),
      }));
    }),
  );
  return found
    .flat()
    .sort(
      (a, b) => b.growth - a.growth || b.recentCount - a.recentCount || (a.thing.id < b.thing.id ? -1 : 1),
    )
    .slice(0, args.first);
}

function risingText(kind: ThingKind): string {
  return [
    'MATCH (p:Paper) WHERE p.sortDate >= $from AND p.sortDate <= $to',
    // Once a paper, not once a link.
    'WITH p, CASE WHEN p.sortDate >= $middle THEN 1 ELSE 0 END AS isRecent',
    `MATCH (p)-[:${LINK_TYPES[kind]}]->(t:${LABELS[kind]})`,
    'WITH t, sum(isRecent) AS recent, count(p) AS both',
    'WITH t, recent, both - recent AS previous',
    'WITH t, recent, previous, 1.0 * (recent + $smoothing) / (previous + $smoothing) AS growth',
    'WHERE recent >= $minPapers AND recent > previous',
    'WITH t, recent, previous, growth ORDER BY growth DESC, recent DESC, t.id LIMIT $limit',
    `RETURN ${projection(kind, 't')} AS node, recent, previous, growth, t.id AS item ORDER BY growth DESC, recent DESC, item`,
  ].join('\n');
}
