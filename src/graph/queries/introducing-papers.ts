import { THING_KINDS } from '../../domain/ids';
import { type GraphStore } from '../graph-store';
import { LABELS, THING_RELATIONS } from '../labels';
import { decodeNode, projection } from '../node-decoders';
import { type PaperNode } from '../nodes';
import { textOf } from '../row-values';
import { byThingKind } from './by-kind';

/** The earliest paper that introduces each thing: by date (unknown dates last), then by id. */
export async function introducingPaperOfThings(
  store: GraphStore,
  thingIds: readonly string[],
): Promise<ReadonlyMap<string, PaperNode>> {
  return byThingKind<PaperNode>(
    [...new Set(thingIds)],
    async (kind, ids) => {
      if (!INTRODUCED.includes(kind)) return new Map<string, PaperNode>();
      const rows = await store.read(
        { name: `introducing papers ${kind}`, text: introducingText(LABELS[kind]) },
        { ids },
      );
      return new Map(rows.map((row) => [textOf(row, 'parent'), decodeNode('PAPER', row['node'])]));
    },
    () => new Map<string, PaperNode>(),
  );
}

const INTRODUCED = THING_KINDS.filter((kind) => THING_RELATIONS[kind].includes('INTRODUCES'));

function introducingText(label: string): string {
  return [
    `UNWIND $ids AS id MATCH (t:${label} {id: id}) CALL (t) {`,
    'MATCH (t)<-[:INTRODUCES]-(p:Paper)',
    "WITH p, CASE p.sortDate WHEN '0000-00-00' THEN '9999-99-99' ELSE p.sortDate END AS day",
    'ORDER BY day, p.id LIMIT 1',
    `RETURN ${projection('PAPER', 'p')} AS node`,
    '}',
    'RETURN id AS parent, node ORDER BY parent',
  ].join('\n');
}
