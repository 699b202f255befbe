import { type GraphStore } from '../graph-store';
import { type Statement } from '../statement';
import { countPapers } from './count-papers';
import { deletePapers, readAttachments } from './paper-attachments';
import { readByIds } from './row-batches';
import { decodeStoredPaper, STORED_PAPER } from './stored-paper';
import { countedBefore } from './upsert-papers';

const PAPERS: Statement = {
  name: 'papers to remove',
  text: `UNWIND $ids AS id MATCH (p:Paper {id: id}) RETURN ${STORED_PAPER} ORDER BY p.id`,
};

/**
 * Deletes papers with their results, and what stood in the graph for them alone, in one transaction. Gives the ids that
 * were there, in the order of ids. Throws GraphError.
 */
export async function removePapers(store: GraphStore, ids: readonly string[]): Promise<readonly string[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  return store.write(async (transaction) => {
    const papers = (await readByIds(transaction, PAPERS, wanted)).map(decodeStoredPaper);
    const found = papers.map(({ id }) => id);
    if (found.length === 0) return [];
    const before = await readAttachments(transaction, found);
    await deletePapers(transaction, found);
    await countPapers(
      transaction,
      papers.map((paper) => countedBefore(paper, before)),
      [],
      before.namedByResults,
    );
    return found.sort();
  });
}
