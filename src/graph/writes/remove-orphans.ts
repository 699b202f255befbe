import { kindOfId, THING_KINDS, type NodeKind, type ThingKind } from '../../domain/ids';
import { type GraphTransaction } from '../graph-store';
import { LABELS, PARENT_RELATION, RESULT_RELATIONS } from '../labels';
import { type Statement } from '../statement';
import { readByIds, writeRows } from './row-batches';
import { parentsOf } from './write-hierarchy';

const RESULT_RELATIONS_OF: Readonly<Record<ThingKind, readonly string[]>> = {
  CONCEPT: [RESULT_RELATIONS.subject, RESULT_RELATIONS.baseline],
  HARDWARE: [RESULT_RELATIONS.hardware],
  DATASET: [RESULT_RELATIONS.dataset],
  METRIC: [RESULT_RELATIONS.metric],
};

const ORPHANS = new Map<NodeKind, Statement>([
  ...THING_KINDS.map((kind) => [kind, orphanedThings(kind)] as const),
  ...(['AUTHOR', 'ORGANIZATION'] as const).map((kind) => [kind, orphanedNames(kind)] as const),
]);

/**
 * Deletes, of the nodes with these ids, those that nothing stands for any more: authors and organizations without
 * papers; unlisted things without papers, that nothing stands under, no result names and nothing was merged into. Then
 * what those stood under, if nothing else is there for it.
 */
export async function removeOrphans(transaction: GraphTransaction, ids: readonly string[]): Promise<void> {
  for (const [kind, orphans] of ORPHANS) {
    let candidates: readonly string[] = ids.filter((id) => kindOfId(id) === kind).sort();
    while (candidates.length > 0) {
      const found = (await readByIds(transaction, orphans, candidates)).map((row) => String(row['id']));
      if (found.length === 0) break;
      candidates = isThingKind(kind) ? await parentsOf(transaction, kind, found) : [];
      await writeRows(transaction, remove(kind), found);
    }
  }
}

/**
 * What is asked of a node comes after the WITH: before it Neo4j may look the node up by its paperCount, and that index
 * still gives nodes that the same transaction has deleted, on which the statement fails.
 */
function orphanedThings(kind: ThingKind): Statement {
  const label = LABELS[kind];
  const below =
    kind === 'METRIC'
      ? ''
      : `OPTIONAL MATCH (n)<-[:${PARENT_RELATION[kind]}]-(below:${label}) ` +
        'WITH n, count(below) AS belows WHERE belows = 0 ';
  return {
    name: `orphaned ${label}`,
    text:
      `UNWIND $ids AS id MATCH (n:${label} {id: id}) ` +
      'WITH n, n.paperCount AS papers, n.listed AS listed, size(n.formerIds) AS merged ' +
      `WHERE papers = 0 AND listed IS NULL AND merged = 0 ${below}` +
      `OPTIONAL MATCH (n)<-[:${RESULT_RELATIONS_OF[kind].join('|')}]-(r:Result) ` +
      'WITH n, count(r) AS results WHERE results = 0 RETURN n.id AS id ORDER BY id',
  };
}

function orphanedNames(kind: 'AUTHOR' | 'ORGANIZATION'): Statement {
  return {
    name: `orphaned ${LABELS[kind]}`,
    text:
      `UNWIND $ids AS id MATCH (n:${LABELS[kind]} {id: id}) ` +
      'WITH n, n.paperCount AS papers WHERE papers = 0 RETURN n.id AS id ORDER BY id',
  };
}

function remove(kind: NodeKind): Statement {
  const label = LABELS[kind];
  return { name: `remove ${label}`, text: `UNWIND $rows AS id MATCH (n:${label} {id: id}) DETACH DELETE n` };
}

function isThingKind(kind: NodeKind): kind is ThingKind {
  return THING_KINDS.some((one) => one === kind);
}
