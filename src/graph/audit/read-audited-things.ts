import { type ThingKind } from '../../domain/ids';
import { type GraphStore } from '../graph-store';
import { LABELS } from '../labels';
import { numberOf, textOf } from '../row-values';
import { type Statement } from '../statement';
import { type AuditedThing } from './audited-thing';

/** Most things of one kind that an audit looks at: those of most papers. */
export const MAX_AUDITED_THINGS = 100_000;

/** The things of one kind that papers link to, most papers first. */
export async function readAuditedThings(
  store: GraphStore,
  kind: ThingKind,
  limit = MAX_AUDITED_THINGS,
): Promise<readonly AuditedThing[]> {
  const rows = await store.read(thingsOf(kind), { limit });
  return rows.map((row) => ({
    id: textOf(row, 'id'),
    kind,
    name: textOf(row, 'name'),
    nameKey: textOf(row, 'nameKey'),
    aliasKeys: (row['aliasKeys'] as readonly unknown[]).map(String),
    paperCount: numberOf(row, 'papers'),
    listed: row['listed'] === true,
  }));
}

function thingsOf(kind: ThingKind): Statement {
  return {
    name: `audited ${LABELS[kind]}`,
    text: [
      `MATCH (n:${LABELS[kind]}) WHERE n.paperCount > 0`,
      'WITH n ORDER BY n.paperCount DESC, n.id LIMIT $limit',
      'RETURN n.id AS id, n.name AS name, n.nameKey AS nameKey, n.aliasKeys AS aliasKeys, n.paperCount AS papers,',
      'n.listed AS listed ORDER BY papers DESC, id',
    ].join('\n'),
  };
}
