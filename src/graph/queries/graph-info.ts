import { NODE_KINDS } from '../../domain/ids';
import { PAPER_RELATIONS } from '../../domain/paper';
import { type GraphStore } from '../graph-store';
import { LABELS, PARENT_RELATION, RESULT_RELATIONS, SCHEMA_VERSION } from '../labels';
import { numberOf, textOrNull } from '../row-values';

export interface GraphInfo {
  /** By label, in the order of LABELS; labels without nodes count 0. */
  readonly counts: readonly { readonly kind: string; readonly count: number }[];
  /** By relationship type; types without relationships count 0. */
  readonly relationCounts: readonly { readonly relation: string; readonly count: number }[];
  /** ISO instant; null for a graph without papers. */
  readonly lastIngestedAt: string | null;
  readonly schemaVersion: number;
  readonly engine: 'neo4j' | 'embedded';
}

const NODE_LABELS = NODE_KINDS.map((kind) => LABELS[kind]);
const RELATIONSHIPS = [
  ...PAPER_RELATIONS,
  'REPORTS',
  'AUTHORED_BY',
  'PUBLISHED_BY',
  ...Object.values(RESULT_RELATIONS),
  ...Object.values(PARENT_RELATION),
];

export async function graphInfo(store: GraphStore): Promise<GraphInfo> {
  const count = async (name: string, text: string): Promise<number> => {
    const [row] = await store.read({ name, text });
    return row === undefined ? 0 : numberOf(row, 'total');
  };
  const [counts, relationCounts, last] = await Promise.all([
    Promise.all(
      NODE_LABELS.map(async (kind) => ({
        kind,
        count: await count(`count ${kind}`, `MATCH (n:${kind}) RETURN count(n) AS total`),
      })),
    ),
    Promise.all(
      RELATIONSHIPS.map(async (relation) => ({
        relation,
        count: await count(`count ${relation}`, `MATCH ()-[r:${relation}]->() RETURN count(r) AS total`),
      })),
    ),
    store.read({ name: 'last ingestion', text: 'MATCH (p:Paper) RETURN max(p.ingestedAt) AS last' }),
  ]);
  const [row] = last;
  return {
    counts,
    relationCounts,
    lastIngestedAt: row === undefined ? null : textOrNull(row, 'last'),
    schemaVersion: SCHEMA_VERSION,
    engine: store.engine,
  };
}
