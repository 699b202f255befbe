import { makeId } from '../../domain/ids';
import { nameKey, slugify } from '../../domain/names';
import { type PaperRecord } from '../../domain/paper';
import { type GraphTransaction } from '../graph-store';
import { searchText } from '../search-text';
import { type Parameter, type Statement } from '../statement';
import { writeRows } from './row-batches';

const WRITE_AUTHORS: Statement = {
  name: 'write authors',
  text: 'UNWIND $rows AS row MERGE (n:Author {id: row.id}) ON CREATE SET n += row.properties',
};
const WRITE_ORGANIZATIONS: Statement = {
  name: 'write organizations',
  text: 'UNWIND $rows AS row MERGE (n:Organization {id: row.id}) ON CREATE SET n += row.properties',
};
const WRITE_SLUGS: Statement = {
  name: 'write organization slugs',
  text: 'UNWIND $rows AS row MATCH (n:Organization {id: row.id}) WHERE n.slug IS NULL SET n.slug = row.slug',
};
const WRITE_AUTHORED_BY: Statement = {
  name: 'write AUTHORED_BY',
  text:
    'UNWIND $rows AS row MATCH (p:Paper {id: row.from}) MATCH (n:Author {id: row.to}) ' +
    'MERGE (p)-[r:AUTHORED_BY]->(n) SET r.position = row.position',
};
const WRITE_PUBLISHED_BY: Statement = {
  name: 'write PUBLISHED_BY',
  text:
    'UNWIND $rows AS row MATCH (p:Paper {id: row.from}) MATCH (n:Organization {id: row.to}) ' +
    'MERGE (p)-[:PUBLISHED_BY]->(n)',
};

export interface AuthorsOfPaper {
  readonly paperId: string;
  readonly record: PaperRecord;
}

/** Ids of the authors in printed order, each once. */
export function authorIds(record: PaperRecord): readonly string[] {
  return [...new Set(record.authors.map((name) => makeId('AUTHOR', slugify(name))))];
}

export function organizationIds(record: PaperRecord): readonly string[] {
  return [...new Set(record.organizations.map(({ name }) => makeId('ORGANIZATION', slugify(name))))];
}

/** Authors and organizations of papers that have none yet. A person or organization keeps the name it came with first. */
export async function writeAuthorship(
  transaction: GraphTransaction,
  papers: readonly AuthorsOfPaper[],
): Promise<void> {
  const authors = new Map<string, string>();
  const organizations = new Map<string, string>();
  const slugs = new Map<string, string>();
  for (const { record } of papers) {
    for (const name of record.authors) addFirst(authors, makeId('AUTHOR', slugify(name)), name);
    for (const { name, slug } of record.organizations) {
      const id = makeId('ORGANIZATION', slugify(name));
      addFirst(organizations, id, name);
      if (slug !== undefined) addFirst(slugs, id, slug);
    }
  }
  await writeRows(transaction, WRITE_AUTHORS, namedRows(authors));
  await writeRows(transaction, WRITE_ORGANIZATIONS, namedRows(organizations));
  await writeRows(
    transaction,
    WRITE_SLUGS,
    [...slugs].map(([id, slug]) => ({ id, slug })),
  );
  const authored = papers.flatMap(({ paperId, record }) =>
    authorIds(record).map((to, position) => ({ from: paperId, to, position })),
  );
  await writeRows(transaction, WRITE_AUTHORED_BY, authored);
  const published = papers.flatMap(({ paperId, record }) =>
    organizationIds(record).map((to) => ({ from: paperId, to })),
  );
  await writeRows(transaction, WRITE_PUBLISHED_BY, published);
}

function addFirst(names: Map<string, string>, id: string, name: string): void {
  if (!names.has(id)) names.set(id, name);
}

function namedRows(names: ReadonlyMap<string, string>): Parameter[] {
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, name]) => ({
      id,
      properties: { name, nameKey: nameKey(name), paperCount: 0, searchText: searchText(name) },
    }));
}
