import { type GraphStore } from '../../graph/graph-store';
import { type Page, type PageRequest } from '../../graph/page';
import { search, type SearchHit } from '../../graph/queries/search';
import { type NamedNodeKind } from '../node/node-kind.enum';

export interface SearchQuery {
  readonly query: string;
  readonly kinds?: readonly NamedNodeKind[] | null;
}

function offsetOf(position: PageRequest['after']): number | undefined {
  return typeof position?.key === 'number' && position.key >= 0 ? Math.trunc(position.key) : undefined;
}

/** A search and what is known of its length: paging and counting share one look. */
export class SearchPages {
  private total: number | undefined;

  constructor(
    private readonly store: GraphStore,
    private readonly query: SearchQuery,
  ) {}

  /**
   * A page of hits by their place in the answer: scores are no stable key, so cursors of a search count hits. A page
   * from the end asks for the number of hits first.
   */
  async page(request: PageRequest): Promise<Page<SearchHit>> {
    const start = (offsetOf(request.after) ?? -1) + 1;
    const before = offsetOf(request.before);
    let from = start;
    let to = Math.min(before ?? Infinity, start + request.size);
    if (request.from === 'BACKWARD') {
      to = Math.min(before ?? Infinity, await this.count());
      from = Math.max(start, to - request.size);
    }
    const hits = to > from ? await this.hits(from, to - from) : [];
    return {
      items: hits.map((item, index) => ({ item, position: { key: from + index, id: item.node.id } })),
      hasNextPage: hits.length > 0 && from + hits.length < (this.total ?? 0),
      hasPreviousPage: hits.length > 0 && from > 0,
    };
  }

  /** Hits that can be reached by paging. */
  async count(): Promise<number> {
    if (this.total === undefined) await this.hits(0, 1);
    return this.total ?? 0;
  }

  private async hits(offset: number, limit: number): Promise<readonly SearchHit[]> {
    const { query, kinds } = this.query;
    const answer = await search(this.store, query, { kinds, offset, limit });
    this.total = answer.total;
    return answer.hits;
  }
}
