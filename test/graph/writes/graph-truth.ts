import { type GraphStore } from '../../../src/graph/graph-store';
import { LABELS, THING_RELATIONS } from '../../../src/graph/labels';
import { THING_KINDS } from '../../../src/domain/ids';

/**
 * What is wrong in a graph, counted anew from its edges and dates: counts and first sights that are not what they say,
 * things that nothing stands for, papers with two relations to one thing. Empty for a graph that is right.
 */
export async function faultsOf(store: GraphStore): Promise<readonly string[]> {
  const faults: string[] = [];
  const edges = await store.read({
    name: 'edges',
    text:
      'MATCH (a)-[r]->(b) RETURN a.id AS from, type(r) AS type, b.id AS to, a.publishedOn AS day ' +
      'ORDER BY from, type, to',
  });
  for (const kind of [...THING_KINDS, 'AUTHOR', 'ORGANIZATION'] as const) {
    const counting: readonly string[] =
      kind === 'AUTHOR'
        ? ['AUTHORED_BY']
        : kind === 'ORGANIZATION'
          ? ['PUBLISHED_BY']
          : THING_RELATIONS[kind];
    const nodes = await store.read({
      name: 'nodes',
      text:
        `MATCH (n:${LABELS[kind]}) RETURN n.id AS id, n.paperCount AS count, n.firstSeenOn AS first, ` +
        'n.sortFirstSeen AS sortFirst, n.listed AS listed, n.formerIds AS formerIds ORDER BY id',
    });
    const papers = new Map<string, { from: unknown; day: unknown }[]>();
    const held = new Set<string>();
    for (const { from, type, to, day } of edges) {
      if (counting.includes(String(type)))
        papers.set(String(to), [...(papers.get(String(to)) ?? []), { from, day }]);
      else held.add(String(to));
    }
    for (const { id, count, first, sortFirst, listed, formerIds } of nodes) {
      const of = papers.get(String(id)) ?? [];
      if (new Set(of.map(({ from }) => from)).size !== of.length) faults.push(`${String(id)} linked twice`);
      if (count !== of.length) faults.push(`${String(id)} counts ${String(count)}, has ${of.length}`);
      const isKept = listed === true || (Array.isArray(formerIds) && formerIds.length > 0);
      if (of.length === 0 && !isKept && !held.has(String(id))) faults.push(`${String(id)} is an orphan`);
      if (kind === 'AUTHOR' || kind === 'ORGANIZATION') continue;
      const [earliest = null] = of.flatMap(({ day }) => (typeof day === 'string' ? [day] : [])).sort();
      if (first !== earliest || sortFirst !== (earliest ?? '0000-00-00')) {
        faults.push(`${String(id)} first seen ${String(first)}, really ${String(earliest)}`);
      }
    }
  }
  const days = await store.read({
    name: 'days',
    text: 'MATCH (d:PublicationDay) RETURN d.id AS day, d.paperCount AS count ORDER BY day',
  });
  const dated = await store.read({
    name: 'dates',
    text: 'MATCH (p:Paper) RETURN p.sortDate AS day, count(p) AS count ORDER BY day',
  });
  if (JSON.stringify(days) !== JSON.stringify(dated)) {
    faults.push(`days are ${JSON.stringify(days)}, really ${JSON.stringify(dated)}`);
  }
  const results = await store.read({
    name: 'results',
    text:
      'MATCH (r:Result) OPTIONAL MATCH (p:Paper)-[:REPORTS]->(r) WITH r, count(p) AS papers WHERE papers <> 1 ' +
      'RETURN r.id AS id, papers ORDER BY id',
  });
  for (const { id, papers } of results) faults.push(`${String(id)} is reported by ${String(papers)} papers`);
  return faults;
}
