import { type SortDirection } from '../../../../src/graph/filters/conditions';
import { type PaperOrder } from '../../../../src/graph/filters/paper-filter';
import { type ResultOrder } from '../../../../src/graph/filters/result-filter';
import { type ThingOrder } from '../../../../src/graph/filters/thing-filters';
import { type Positioned } from '../../../../src/graph/page';
import { nameKey } from '../../../../src/domain/names';
import { type Result } from '../../../../src/domain/result';
import { ordered } from './expected-page';
import { resultNode } from './expected-nodes';
import { sortDate, type ModelPaper, type ModelThing } from './graph-model';
import { type ResultNode } from '../../../../src/graph/nodes';

/** A whole list in its order, and the direction of that order. */
export interface Listed<T> {
  readonly items: readonly Positioned<T>[];
  readonly direction: SortDirection;
}

export function listed<T>(items: readonly Positioned<T>[], direction: SortDirection): Listed<T> {
  return { items: ordered(items, direction), direction };
}

export function listedPapers<T>(
  papers: readonly ModelPaper[],
  { field, direction }: PaperOrder,
  item: (paper: ModelPaper) => T,
): Listed<T> {
  const keyOf = (paper: ModelPaper): string | number => {
    switch (field) {
      case 'PUBLISHED_ON':
        return sortDate(paper);
      case 'UPVOTES':
        return paper.record.upvotes ?? -1;
      case 'TITLE':
        return nameKey(paper.record.title);
      case 'INGESTED_AT':
        return paper.ingestedAt;
    }
  };
  return listed(
    papers.map((paper) => ({ position: { key: keyOf(paper), id: paper.id }, item: item(paper) })),
    direction,
  );
}

export function listedThings<T>(
  things: readonly ModelThing[],
  { field, direction }: ThingOrder,
  item: (thing: ModelThing) => T,
): Listed<T> {
  const keyOf = ({ thing, paperCount, firstSeenOn }: ModelThing): string | number => {
    switch (field) {
      case 'PAPER_COUNT':
        return paperCount;
      case 'NAME':
        return nameKey(thing.name);
      case 'FIRST_SEEN_ON':
        return firstSeenOn ?? '0000-00-00';
    }
  };
  return listed(
    things.map((one) => ({ position: { key: keyOf(one), id: one.thing.id }, item: item(one) })),
    direction,
  );
}

export function listedResults(
  results: readonly { readonly paper: ModelPaper; readonly result: Result }[],
  { field, direction }: ResultOrder,
): Listed<ResultNode> {
  return listed(
    results.map(({ paper, result }) => ({
      position: {
        key: field === 'VALUE' ? result.value : field === 'CONFIDENCE' ? result.confidence : sortDate(paper),
        id: result.id,
      },
      item: resultNode(result),
    })),
    direction,
  );
}
