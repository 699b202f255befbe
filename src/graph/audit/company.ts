import { type ThingKind } from '../../domain/ids';
import { type GraphStore } from '../graph-store';
import { LABELS, PARENT_RELATION } from '../labels';
import { LINK_TYPES } from '../questions/thing-links';
import { numberOf, textOf } from '../row-values';
import { type Statement } from '../statement';

/** Papers of a thing whose other links are looked at. */
const PAPERS_LOOKED_AT = 200;
/** Things whose company one statement reads. */
const THINGS_A_STATEMENT = 40;

/** The concepts that stand in the same papers as a thing, each with its weight. */
export type Company = ReadonlyMap<string, number>;

/**
 * The company of things of one kind. The weight of a concept is its papers with the thing times the logarithm of its
 * rarity (Spärck Jones, 1972); at most 200 papers a thing are looked at.
 */
export async function readCompany(
  store: GraphStore,
  kind: ThingKind,
  ids: readonly string[],
  papers: number,
): Promise<ReadonlyMap<string, Company>> {
  const found = new Map<string, Map<string, number>>();
  for (let from = 0; from < ids.length; from += THINGS_A_STATEMENT) {
    const parameters = { ids: ids.slice(from, from + THINGS_A_STATEMENT), papers: PAPERS_LOOKED_AT };
    for (const row of await store.read(companyOf(kind), parameters)) {
      const [id, other] = [textOf(row, 'id'), textOf(row, 'other')];
      const company = found.get(id) ?? new Map<string, number>();
      found.set(id, company);
      company.set(other, numberOf(row, 'together') * Math.log(1 + papers / numberOf(row, 'others')));
    }
  }
  return found;
}

/** How much alike the company of two things is, the two themselves left out: the cosine, 0 to 1. */
export function likeness(
  one: { readonly id: string; readonly company: Company | undefined },
  other: { readonly id: string; readonly company: Company | undefined },
): number {
  if (one.company === undefined || other.company === undefined) return 0;
  const [a, b] = [without(one.company, other.id), without(other.company, one.id)];
  let product = 0;
  for (const [id, weight] of a) product += weight * (b.get(id) ?? 0);
  return product === 0 ? 0 : product / (lengthOf(a) * lengthOf(b));
}

/** Of pairs of ids of one kind, those of which one stands directly under the other, as `one other` in the order given. */
export async function directlyAbove(
  store: GraphStore,
  kind: ThingKind,
  pairs: readonly (readonly [one: string, other: string])[],
): Promise<ReadonlySet<string>> {
  if (kind === 'METRIC' || pairs.length === 0) return new Set();
  const rows = pairs.map(([one, other]) => ({ one, other }));
  const found = [
    ...(await store.read(standingUnder(kind, '->'), { rows })),
    ...(await store.read(standingUnder(kind, '<-'), { rows })),
  ];
  return new Set(found.map((row) => `${textOf(row, 'one')} ${textOf(row, 'other')}`));
}

function without(company: Company, id: string): Company {
  if (!company.has(id)) return company;
  const rest = new Map(company);
  rest.delete(id);
  return rest;
}

function lengthOf(company: Company): number {
  let sum = 0;
  for (const weight of company.values()) sum += weight * weight;
  return Math.sqrt(sum);
}

function companyOf(kind: ThingKind): Statement {
  return {
    name: `company of ${LABELS[kind]}`,
    text: [
      `UNWIND $ids AS id MATCH (t:${LABELS[kind]} {id: id})`,
      `CALL (t) { MATCH (t)<-[:${LINK_TYPES[kind]}]-(p:Paper) RETURN p ORDER BY p.id LIMIT $papers }`,
      `MATCH (p)-[:${LINK_TYPES.CONCEPT}]->(o:Concept) WHERE o.id <> id`,
      'WITH id, o, count(*) AS together',
      'RETURN id, o.id AS other, together, o.paperCount AS others ORDER BY id, other',
    ].join('\n'),
  };
}

function standingUnder(kind: Exclude<ThingKind, 'METRIC'>, direction: '->' | '<-'): Statement {
  const [label, relation] = [LABELS[kind], PARENT_RELATION[kind]];
  const pattern = direction === '->' ? `-[:${relation}]->` : `<-[:${relation}]-`;
  return {
    name: `${relation} ${direction} among pairs`,
    text:
      `UNWIND $rows AS row MATCH (a:${label} {id: row.one})${pattern}(b:${label}) WHERE b.id = row.other ` +
      'RETURN row.one AS one, row.other AS other ORDER BY one, other',
  };
}
