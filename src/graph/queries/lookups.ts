import { type ThingKind } from '../../domain/ids';
import { nameKey } from '../../domain/names';
import { type GraphStore } from '../graph-store';
import { LABELS } from '../labels';
import { decodeNode, projection } from '../node-decoders';
import { type PaperNode, type ThingNodeOf } from '../nodes';
import { textOf } from '../row-values';
import { type Statement } from '../statement';

const PAPER_BY_ARXIV_ID = paperBy('arxivId');
const PAPER_BY_DOI = paperBy('doi');

/** `arxivId` without version, as stored. */
export async function paperByArxivId(store: GraphStore, arxivId: string): Promise<PaperNode | undefined> {
  return firstPaper(store, PAPER_BY_ARXIV_ID, [arxivId]);
}

/** As printed, or in lower case. */
export async function paperByDoi(store: GraphStore, doi: string): Promise<PaperNode | undefined> {
  return firstPaper(store, PAPER_BY_DOI, [...new Set([doi, doi.toLowerCase()])]);
}

/** The thing that goes by each name: its name before its aliases, then the one with more papers, then by id. */
export async function thingsByNames<K extends ThingKind>(
  store: GraphStore,
  kind: K,
  names: readonly string[],
): Promise<ReadonlyMap<string, ThingNodeOf<K>>> {
  const keys = new Map(names.map((name) => [name, nameKey(name)]));
  const found = new Map<string, ThingNodeOf<K>>();
  for (const source of ['name', 'alias'] as const) {
    const wanted = [...new Set(keys.values())].filter((key) => key !== '' && !found.has(key));
    if (wanted.length === 0) break;
    for (const row of await store.read(thingsByKeys(kind, source), { keys: wanted })) {
      const key = textOf(row, 'asked');
      if (!found.has(key)) found.set(key, decodeNode<ThingKind>(kind, row['node']) as ThingNodeOf<K>);
    }
  }
  return new Map(
    [...keys].flatMap(([name, key]) => {
      const thing = found.get(key);
      return thing === undefined ? [] : [[name, thing] as const];
    }),
  );
}

async function firstPaper(
  store: GraphStore,
  statement: Statement,
  values: readonly string[],
): Promise<PaperNode | undefined> {
  const [row] = await store.read(statement, { values });
  return row === undefined ? undefined : decodeNode('PAPER', row['node']);
}

function paperBy(property: 'arxivId' | 'doi'): Statement {
  return {
    name: `paper by ${property}`,
    text: [
      `UNWIND $values AS value MATCH (p:Paper {${property}: value})`,
      `WITH p ORDER BY p.id LIMIT 1 RETURN ${projection('PAPER', 'p')} AS node`,
    ].join('\n'),
  };
}

/** The best thing for a key comes first. */
function thingsByKeys(kind: ThingKind, source: 'name' | 'alias'): Statement {
  const label = LABELS[kind];
  const match =
    source === 'name'
      ? [`UNWIND $keys AS asked MATCH (n:${label} {nameKey: asked})`]
      : [
          `MATCH (n:${label}) WHERE any(x IN n.aliasKeys WHERE x IN $keys)`,
          'UNWIND n.aliasKeys AS asked WITH n, asked WHERE asked IN $keys',
        ];
  return {
    name: `things by ${source}`,
    text: [
      ...match,
      'WITH n, asked ORDER BY asked, n.paperCount DESC, n.id',
      `RETURN asked, ${projection(kind, 'n')} AS node, n.paperCount AS papers, n.id AS id`,
      'ORDER BY asked, papers DESC, id',
    ].join('\n'),
  };
}
