import { hierarchySteps } from '../filters/resolved-ids';
import { withinLabel } from '../filters/where';
import { type GraphStore } from '../graph-store';
import { numberOf, textOf } from '../row-values';
import { conceptsUnder, pairsOf, type Bucket } from './buckets';
import { bucketLines, bucketStart } from './facet-dimensions';
import { type PaperSource } from './paper-source';
import { LINK_TYPES } from './thing-links';

const BROADER = `-[${hierarchySteps('CONCEPT')}]->`;

const EXACT_OF_ALL = {
  name: 'papers of concept buckets, all papers',
  text: [bucketStart('CONCEPT', 'key'), 'RETURN key, count(DISTINCT p) AS papers ORDER BY key'].join('\n'),
};

/**
 * The concepts with most papers, counting each paper of anything under them once. The sum over what stands under a
 * concept is an upper bound of its papers and cheap to have; only those that may be among the first are counted.
 */
export async function conceptBuckets(
  store: GraphStore,
  source: PaperSource,
  first: number,
): Promise<readonly Bucket[]> {
  for (let limit = 2 * first + 20; ; limit *= 4) {
    const bounds = await upperBounds(store, source, limit);
    const exact = await countExactly(
      store,
      source,
      bounds.filter(({ parts }) => parts > 1).map(({ key }) => key),
    );
    const buckets = bounds
      .map(({ key, papers }) => ({ key, papers: exact.get(key) ?? papers }))
      .sort((a, b) => b.papers - a.papers || (a.key < b.key ? -1 : 1))
      .slice(0, first);
    const unseen = bounds.length < limit ? 0 : (bounds.at(-1)?.papers ?? 0);
    const last = buckets[first - 1];
    if (unseen === 0 || (last !== undefined && last.papers > unseen)) return buckets;
  }
}

interface Bound extends Bucket {
  /** Ways by which papers are counted: with one, the bound is exact. */
  readonly parts: number;
}

async function upperBounds(store: GraphStore, source: PaperSource, limit: number): Promise<readonly Bound[]> {
  const counted = source.all
    ? `MATCH (n:Concept) WHERE ${withinLabel('n.paperCount > 0')} WITH n, n.paperCount AS own`
    : `${source.text}\nMATCH (p)-[:${LINK_TYPES.CONCEPT}]->(n:Concept) WITH n, count(p) AS own`;
  const text = [
    counted,
    `MATCH (n)${BROADER}(a:Concept)`,
    'WITH a, sum(own) AS papers, count(n) AS parts ORDER BY papers DESC, a.id LIMIT $limit',
    'RETURN a.id AS key, papers, parts ORDER BY papers DESC, key',
  ].join('\n');
  const rows = await store.read(
    { name: 'concept facet', text },
    { ...(source.all ? {} : source.parameters), limit },
  );
  return rows.map((row) => ({
    key: textOf(row, 'key'),
    papers: numberOf(row, 'papers'),
    parts: numberOf(row, 'parts'),
  }));
}

async function countExactly(
  store: GraphStore,
  source: PaperSource,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (keys.length === 0) return new Map();
  const groups = await conceptsUnder(store, keys);
  const rows = source.all
    ? await store.read(EXACT_OF_ALL, { keyPairs: pairsOf(groups) })
    : await store.read(
        {
          name: 'papers of concept buckets',
          text: `${source.text}\n${bucketLines('CONCEPT', ['p'], 'key')}\nRETURN key, count(DISTINCT p) AS papers ORDER BY key`,
        },
        { ...source.parameters, keyGroups: groups },
      );
  return new Map(rows.map((row) => [textOf(row, 'key'), numberOf(row, 'papers')]));
}
