import { type ThingKind } from '../../domain/ids';
import {
  authorsOfPapers,
  authorsOfPapersTotals,
  organizationsOfPapers,
  organizationsOfPapersTotals,
} from '../../graph/queries/authorship';
import { resultsOfPapers, resultsOfPapersTotals } from '../../graph/queries/results-of-parents';
import { type ResultsArgs } from '../../graph/queries/results-page';
import {
  introducedByPapers,
  type IntroducedByPapersArgs,
  introducedByPapersTotals,
  thingsOfPapers,
  type ThingsOfPapersArgs,
  thingsOfPapersTotals,
} from '../../graph/queries/things-of-papers';
import {
  type OrganizationNode,
  type PaperAuthorEdge,
  type PaperThingEdge,
  type ResultNode,
  type ThingNodeOf,
} from '../../graph/nodes';
import { type NestedList, plainEdge, sameEdge } from '../connection/lists';

function thingsOfKind<K extends ThingKind>(
  name: string,
): NestedList<ThingsOfPapersArgs<K>, PaperThingEdge<ThingNodeOf<K>>> {
  return { name, edge: sameEdge, pages: thingsOfPapers, totals: thingsOfPapersTotals };
}

export const CONCEPTS_OF_PAPERS = thingsOfKind<'CONCEPT'>('paperConcepts');
export const HARDWARE_OF_PAPERS = thingsOfKind<'HARDWARE'>('paperHardware');
export const DATASETS_OF_PAPERS = thingsOfKind<'DATASET'>('paperDatasets');
export const METRICS_OF_PAPERS = thingsOfKind<'METRIC'>('paperMetrics');

export const INTRODUCED_BY_PAPERS: NestedList<IntroducedByPapersArgs, PaperThingEdge> = {
  name: 'paperIntroduces',
  edge: sameEdge,
  pages: introducedByPapers,
  totals: introducedByPapersTotals,
};

export const RESULTS_OF_PAPERS: NestedList<ResultsArgs, ResultNode> = {
  name: 'paperResults',
  edge: plainEdge,
  pages: resultsOfPapers,
  totals: resultsOfPapersTotals,
};

export const AUTHORS_OF_PAPERS: NestedList<object, PaperAuthorEdge> = {
  name: 'paperAuthors',
  edge: sameEdge,
  pages: (store, ids, _, page) => authorsOfPapers(store, ids, page),
  totals: authorsOfPapersTotals,
};

export const ORGANIZATIONS_OF_PAPERS: NestedList<object, OrganizationNode> = {
  name: 'paperOrganizations',
  edge: plainEdge,
  pages: (store, ids, _, page) => organizationsOfPapers(store, ids, page),
  totals: organizationsOfPapersTotals,
};
