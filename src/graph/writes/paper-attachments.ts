import { type GraphTransaction } from '../graph-store';
import { type Statement } from '../statement';
import { readByIds, writeRows } from './row-batches';

const THING = '(t:Concept OR t:HardwarePlatform OR t:Dataset OR t:Metric)';
const LINKS = 'INTRODUCES|COMPARES_WITH|DISCUSSES|RUNS_ON|EVALUATES_ON|MEASURES';
const ABOUT = 'OF_METRIC|ON_DATASET|ON_HARDWARE|BY|AGAINST';

const LINKED: Statement = {
  name: 'things of papers',
  text:
    `UNWIND $ids AS id MATCH (p:Paper {id: id})-[:${LINKS}]->(t) WHERE ${THING} ` +
    'RETURN p.id AS paper, t.id AS id ORDER BY paper, id',
};
const AUTHORS: Statement = {
  name: 'authors of papers',
  text: 'UNWIND $ids AS id MATCH (p:Paper {id: id})-[:AUTHORED_BY]->(a:Author) RETURN p.id AS paper, a.id AS id ORDER BY paper, id',
};
const ORGANIZATIONS: Statement = {
  name: 'organizations of papers',
  text: 'UNWIND $ids AS id MATCH (p:Paper {id: id})-[:PUBLISHED_BY]->(o:Organization) RETURN p.id AS paper, o.id AS id ORDER BY paper, id',
};
const NAMED_BY_RESULTS: Statement = {
  name: 'things named by results of papers',
  text:
    `UNWIND $ids AS id MATCH (p:Paper {id: id})-[:REPORTS]->(r:Result)-[:${ABOUT}]->(t) WHERE ${THING} ` +
    'RETURN DISTINCT t.id AS id ORDER BY id',
};
const REMOVE_RESULTS: Statement = {
  name: 'remove results',
  text: 'UNWIND $rows AS id MATCH (p:Paper {id: id})-[:REPORTS]->(r:Result) DETACH DELETE r',
};
const REMOVE_LINKS: Statement = {
  name: 'remove links',
  text: `UNWIND $rows AS id MATCH (p:Paper {id: id})-[r:${LINKS}]->(t) DELETE r`,
};
const REMOVE_AUTHORS: Statement = {
  name: 'remove authorship',
  text: 'UNWIND $rows AS id MATCH (p:Paper {id: id})-[r:AUTHORED_BY]->(a:Author) DELETE r',
};
const REMOVE_ORGANIZATIONS: Statement = {
  name: 'remove organizations of papers',
  text: 'UNWIND $rows AS id MATCH (p:Paper {id: id})-[r:PUBLISHED_BY]->(o:Organization) DELETE r',
};
const REMOVE_PAPERS: Statement = {
  name: 'remove papers',
  text: 'UNWIND $rows AS id MATCH (p:Paper {id: id}) DETACH DELETE p',
};

/** Ids that hang on papers in the graph, by paper. */
type IdsByPaper = ReadonlyMap<string, readonly string[]>;

export interface PaperAttachments {
  readonly things: IdsByPaper;
  readonly authors: IdsByPaper;
  readonly organizations: IdsByPaper;
  /** Things that results of these papers are about. */
  readonly namedByResults: readonly string[];
}

export async function readAttachments(
  transaction: GraphTransaction,
  paperIds: readonly string[],
): Promise<PaperAttachments> {
  const named = await readByIds(transaction, NAMED_BY_RESULTS, paperIds);
  return {
    things: idsByPaper(await readByIds(transaction, LINKED, paperIds)),
    authors: idsByPaper(await readByIds(transaction, AUTHORS, paperIds)),
    organizations: idsByPaper(await readByIds(transaction, ORGANIZATIONS, paperIds)),
    namedByResults: named.map((row) => String(row['id'])),
  };
}

/** Takes links and results from papers, and authors or organizations from those that new ones come for. */
export async function detach(
  transaction: GraphTransaction,
  papers: readonly { readonly id: string; readonly authors: boolean; readonly organizations: boolean }[],
): Promise<void> {
  const ids = papers.map(({ id }) => id);
  await writeRows(transaction, REMOVE_RESULTS, ids);
  await writeRows(transaction, REMOVE_LINKS, ids);
  await writeRows(
    transaction,
    REMOVE_AUTHORS,
    papers.filter(({ authors }) => authors).map(({ id }) => id),
  );
  await writeRows(
    transaction,
    REMOVE_ORGANIZATIONS,
    papers.filter(({ organizations }) => organizations).map(({ id }) => id),
  );
}

export async function deletePapers(transaction: GraphTransaction, ids: readonly string[]): Promise<void> {
  await writeRows(transaction, REMOVE_RESULTS, ids);
  await writeRows(transaction, REMOVE_PAPERS, ids);
}

function idsByPaper(rows: readonly Readonly<Record<string, unknown>>[]): IdsByPaper {
  const ids = new Map<string, string[]>();
  for (const row of rows) {
    const paper = String(row['paper']);
    const group = ids.get(paper) ?? [];
    ids.set(paper, group);
    group.push(String(row['id']));
  }
  return ids;
}
