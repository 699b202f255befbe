import { type GraphStore } from '../../graph/graph-store';
import { type Page, type PageRequest, type Position } from '../../graph/page';
import { type Ranking, rankHits, type SearchHit } from '../../graph/queries/search';
import { type NamedNodeKind } from '../node/node-kind.enum';

export interface SearchQuery {
  readonly query: string;
  readonly kinds?: readonly NamedNodeKind[] | null;
}

/**
 * The pages of a search. Scores are no stable key, so cursors name a hit and where it stood: a page goes on from where
 * the hit stands now, and where it is gone, from where it stood. Paging and counting share one look.
 */
export class SearchPages {
  private ranking: Promise<Ranking> | undefined;

  constructor(
    private readonly store: GraphStore,
    private readonly query: SearchQuery,
  ) {}

  async page({ after, before, size, from }: PageRequest): Promise<Page<SearchHit>> {
    const { ids, read } = await this.look();
    const first = after === undefined ? 0 : placeAfter(ids, after);
    const last = before === undefined ? ids.length : placeOf(ids, before);
    const start = from === 'FORWARD' ? first : Math.max(first, last - size);
    const end = from === 'FORWARD' ? Math.min(last, first + size) : last;
    const hits = end > start ? await read(start, end) : [];
    return {
      items: hits.map((item, index) => ({ item, position: { key: start + index, id: item.node.id } })),
      hasNextPage: hits.length > 0 && start + hits.length < ids.length,
      hasPreviousPage: hits.length > 0 && start > 0,
    };
  }

  /** Hits that can be reached by paging. */
  async count(): Promise<number> {
    return (await this.look()).ids.length;
  }

  private look(): Promise<Ranking> {
    this.ranking ??= rankHits(this.store, this.query.query, this.query.kinds);
    return this.ranking;
  }
}

/** Where the hit of a cursor stands, or stood. */
function placeOf(ids: readonly string[], { key, id }: Position): number {
  const place = ids.indexOf(id);
  if (place >= 0) return place;
  return typeof key === 'number' ? Math.min(Math.max(Math.trunc(key), 0), ids.length) : 0;
}

function placeAfter(ids: readonly string[], position: Position): number {
  return placeOf(ids, position) + (ids.includes(position.id) ? 1 : 0);
}
