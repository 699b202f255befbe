import { paperLines } from '../filters/paper-lines';
import { planFilter } from '../filters/paper-selection';
import { type GraphStore } from '../graph-store';
import { decodeNode, projection } from '../node-decoders';
import { type CoauthorEdge, type OrganizationNode, type PaperAuthorEdge, type PaperNode } from '../nodes';
import { type PageRequest } from '../page';
import { numberOf } from '../row-values';
import { nestedPages, nestedTotals, type NestedQuery } from './nested-query';
import { type PagesByParent, type TotalsByParent } from './pages';
import { paperKeyset, type PapersArgs } from './papers-page';

const AUTHORS_OF_PAPERS: NestedQuery = {
  name: 'authors of papers',
  parent: 'PAPER',
  pattern: '(t)-[r:AUTHORED_BY]->(x:Author)',
  variables: ['r', 'x'],
  order: { key: 'r.position', direction: 'ASC', id: 'x.id' },
  item: 'x',
  columns: { position: 'r.position', node: projection('AUTHOR', 'x') },
};
const ORGANIZATIONS_OF_PAPERS: NestedQuery = {
  name: 'organizations of papers',
  parent: 'PAPER',
  pattern: '(t)-[:PUBLISHED_BY]->(x:Organization)',
  variables: ['x'],
  order: { key: 'x.nameKey', direction: 'ASC', id: 'x.id' },
  item: 'x',
  columns: { node: projection('ORGANIZATION', 'x') },
};

/** In printed order. */
export async function authorsOfPapers(
  store: GraphStore,
  paperIds: readonly string[],
  page: PageRequest,
): Promise<PagesByParent<PaperAuthorEdge>> {
  return nestedPages(store, AUTHORS_OF_PAPERS, paperIds, page, (row) => ({
    position: numberOf(row, 'position'),
    node: decodeNode('AUTHOR', row['node']),
  }));
}

export async function authorsOfPapersTotals(
  store: GraphStore,
  paperIds: readonly string[],
): Promise<TotalsByParent> {
  return nestedTotals(store, AUTHORS_OF_PAPERS, paperIds);
}

/** In the order of names. */
export async function organizationsOfPapers(
  store: GraphStore,
  paperIds: readonly string[],
  page: PageRequest,
): Promise<PagesByParent<OrganizationNode>> {
  return nestedPages(store, ORGANIZATIONS_OF_PAPERS, paperIds, page, (row) =>
    decodeNode('ORGANIZATION', row['node']),
  );
}

export async function organizationsOfPapersTotals(
  store: GraphStore,
  paperIds: readonly string[],
): Promise<TotalsByParent> {
  return nestedTotals(store, ORGANIZATIONS_OF_PAPERS, paperIds);
}

export async function papersOfAuthors(
  store: GraphStore,
  authorIds: readonly string[],
  args: PapersArgs,
  page: PageRequest,
): Promise<PagesByParent<PaperNode>> {
  return papersOf(store, 'AUTHOR', authorIds, args, page);
}

export async function papersOfAuthorsTotals(
  store: GraphStore,
  authorIds: readonly string[],
  args: PapersArgs,
): Promise<TotalsByParent> {
  return nestedTotals(store, await papersQuery(store, 'AUTHOR', args), authorIds);
}

export async function papersOfOrganizations(
  store: GraphStore,
  organizationIds: readonly string[],
  args: PapersArgs,
  page: PageRequest,
): Promise<PagesByParent<PaperNode>> {
  return papersOf(store, 'ORGANIZATION', organizationIds, args, page);
}

export async function papersOfOrganizationsTotals(
  store: GraphStore,
  organizationIds: readonly string[],
  args: PapersArgs,
): Promise<TotalsByParent> {
  return nestedTotals(store, await papersQuery(store, 'ORGANIZATION', args), organizationIds);
}

const COAUTHORS: NestedQuery = {
  name: 'coauthors',
  parent: 'AUTHOR',
  pattern: '(t)<-[:AUTHORED_BY]-(p:Paper)-[:AUTHORED_BY]->(x:Author)',
  conditions: ['x.id <> t.id'],
  lines: (kept) => [`WITH ${[...kept, 'x'].join(', ')}, count(DISTINCT p) AS shared`],
  variables: ['x', 'shared'],
  orderedAfterLines: true,
  order: { key: 'shared', direction: 'DESC', id: 'x.id' },
  item: 'x',
  columns: { shared: 'shared', node: projection('AUTHOR', 'x') },
};

/** Those who wrote most papers together with each author first, then by id. */
export async function coauthors(
  store: GraphStore,
  authorIds: readonly string[],
  page: PageRequest,
): Promise<PagesByParent<CoauthorEdge>> {
  return nestedPages(store, COAUTHORS, authorIds, page, (row) => ({
    sharedPaperCount: numberOf(row, 'shared'),
    node: decodeNode('AUTHOR', row['node']),
  }));
}

export async function coauthorsTotals(
  store: GraphStore,
  authorIds: readonly string[],
): Promise<TotalsByParent> {
  return nestedTotals(store, COAUTHORS, authorIds);
}

async function papersOf(
  store: GraphStore,
  parent: 'AUTHOR' | 'ORGANIZATION',
  ids: readonly string[],
  args: PapersArgs,
  page: PageRequest,
): Promise<PagesByParent<PaperNode>> {
  const query = await papersQuery(store, parent, args);
  return nestedPages(store, query, ids, page, (row) => decodeNode('PAPER', row['node']));
}

async function papersQuery(
  store: GraphStore,
  parent: 'AUTHOR' | 'ORGANIZATION',
  args: PapersArgs,
): Promise<NestedQuery> {
  const { parts, parameters } = await planFilter(store, args.filter);
  return {
    name: `papers of ${parent}`,
    parent,
    pattern: `(t)<-[:${parent === 'AUTHOR' ? 'AUTHORED_BY' : 'PUBLISHED_BY'}]-(p:Paper)`,
    conditions: parts.fields,
    lines: (kept) => paperLines(parts, [...kept, 'p']),
    variables: ['p'],
    order: paperKeyset(args.order),
    item: 'p',
    columns: { node: projection('PAPER', 'p') },
    parameters,
  };
}
