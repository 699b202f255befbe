import { makeId } from '../../domain/ids';
import { nameKey, slugify } from '../../domain/names';
import { type PaperRecord } from '../../domain/paper';
import { type GraphTransaction } from '../graph-store';
import { type Statement } from '../statement';
import { readByIds } from './row-batches';
import { decodeStoredPaper, STORED_PAPER, type StoredPaper } from './stored-paper';

const lookup = (property: 'arxivId' | 'doi' | 'titleKey'): Statement => ({
  name: `papers by ${property}`,
  text: `UNWIND $ids AS key MATCH (p:Paper {${property}: key}) RETURN ${STORED_PAPER} ORDER BY p.id`,
});
const BY_ARXIV_ID = lookup('arxivId');
const BY_DOI = lookup('doi');
const BY_TITLE_KEY = lookup('titleKey');
const PAPER_IDS: Statement = {
  name: 'paper ids',
  text: 'UNWIND $ids AS id MATCH (p:Paper {id: id}) RETURN p.id AS id ORDER BY id',
};

/** Says which paper in the graph a record is about. */
export type Identify = (record: PaperRecord) => StoredPaper | undefined;

/**
 * Looks up the papers that the records may be about. A record and a paper are one by arXiv id, then by DOI, then by
 * title; two different arXiv ids are always two papers. Among several of one title it is the one with the first id.
 */
export async function identifyPapers(
  transaction: GraphTransaction,
  records: readonly PaperRecord[],
): Promise<Identify> {
  const find = async (statement: Statement, keys: (string | undefined)[]): Promise<StoredPaper[]> => {
    const wanted = [...new Set(keys)].filter((key) => key !== undefined);
    return (await readByIds(transaction, statement, wanted)).map(decodeStoredPaper);
  };
  const byArxivId = grouped(
    await find(
      BY_ARXIV_ID,
      records.map(({ arxivId }) => arxivId),
    ),
    (paper) => paper.arxivId,
  );
  const byDoi = grouped(
    await find(
      BY_DOI,
      records.map(({ doi }) => doi),
    ),
    (paper) => paper.doi,
  );
  const byTitle = grouped(
    await find(
      BY_TITLE_KEY,
      records.map(({ title }) => nameKey(title)),
    ),
    (paper) => paper.titleKey,
  );
  return ({ arxivId, doi, title }) => {
    const compatible = (paper: StoredPaper): boolean =>
      arxivId === undefined || paper.arxivId === undefined || paper.arxivId === arxivId;
    return (
      byArxivId.get(arxivId ?? '')?.[0] ??
      byDoi.get(doi ?? '')?.find(compatible) ??
      byTitle.get(nameKey(title))?.find(compatible)
    );
  };
}

/**
 * How many of the records, from the first on, surely are about different papers as far as the records alone tell:
 * the rest must wait until these are written.
 */
export function distinctPrefix(records: readonly PaperRecord[]): number {
  const seen = new Set<string>();
  for (const [index, { arxivId, doi, title }] of records.entries()) {
    const keys = [`title ${nameKey(title)}`];
    if (arxivId !== undefined) keys.push(`arxiv ${arxivId}`);
    if (doi !== undefined) keys.push(`doi ${doi}`);
    if (keys.some((key) => seen.has(key))) return index;
    for (const key of keys) seen.add(key);
  }
  return records.length;
}

/** A new id for each record: the slug of its title, and where another paper has that, its arXiv id or a number behind it. */
export async function newPaperIds(
  transaction: GraphTransaction,
  records: readonly PaperRecord[],
): Promise<ReadonlyMap<PaperRecord, string>> {
  const ids = new Map<PaperRecord, string>();
  let waiting = records;
  for (let attempt = 0; waiting.length > 0; attempt++) {
    const proposed = new Map(waiting.map((record) => [record, proposedId(record, attempt)]));
    const rows = await readByIds(transaction, PAPER_IDS, [...new Set(proposed.values())]);
    const taken = new Set([...rows.map((row) => row['id']), ...ids.values()]);
    for (const [record, id] of proposed) {
      if (taken.has(id)) continue;
      ids.set(record, id);
      taken.add(id);
    }
    waiting = waiting.filter((record) => !ids.has(record));
  }
  return ids;
}

function proposedId({ title, arxivId }: PaperRecord, attempt: number): string {
  const slug = slugify(title);
  if (attempt === 0) return makeId('PAPER', slug);
  if (attempt === 1 && arxivId !== undefined) return makeId('PAPER', `${slug}-${slugify(arxivId)}`);
  return makeId('PAPER', `${slug}-${attempt + 1}`);
}

function grouped(
  papers: readonly StoredPaper[],
  keyOf: (paper: StoredPaper) => string | undefined,
): ReadonlyMap<string, readonly StoredPaper[]> {
  const groups = new Map<string, StoredPaper[]>();
  for (const paper of papers) {
    const key = keyOf(paper);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), paper]);
  }
  return groups;
}
