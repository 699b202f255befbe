import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';

import { type ResultNode } from '../../graph/nodes';
import {
  comparison,
  type Comparison as ComparisonValue,
  type ComparisonResult as ComparisonResultValue,
  type ComparisonRow as ComparisonRowValue,
  MAX_COMPARISON_ROWS,
} from '../../graph/questions/comparison';
import { MAX_COMPARED_PAPERS, MAX_LISTED } from '../../graph/questions/question-limits';
import { type Context } from '../context';
import { badArgument, limitExceeded } from '../errors';
import { checkCount, checkIds } from '../filters/checks';
import { Cost } from '../limits/field-cost';
import { Result } from '../result/result.type';
import { Comparison, ComparisonResult, ComparisonRow } from './comparison.type';

const DEFAULT_ROWS = 100;
const DEFAULT_RESULTS = 50;
const DEFAULT_CELL_RESULTS = 5;

@Resolver(() => Comparison)
export class ComparisonResolver {
  @Cost({ base: (sizes) => 20 + sizes('papers') })
  @Query(() => Comparison, {
    description: `Papers side by side, 2 to ${MAX_COMPARED_PAPERS} of them: what they share and what each has alone, with evidence, and their results lined up.`,
  })
  comparison(
    @Ctx() { store }: Context,
    @Arg('papers', () => [ID], { description: `The ids of 2 to ${MAX_COMPARED_PAPERS} different papers.` })
    papers: string[],
  ): Promise<ComparisonValue> {
    if (papers.length > MAX_COMPARED_PAPERS) {
      const advice = `Argument "papers": 2 to ${MAX_COMPARED_PAPERS} papers can be compared; got ${papers.length}, above the limit comparedPapers.`;
      throw limitExceeded('comparedPapers', papers.length, MAX_COMPARED_PAPERS, advice);
    }
    checkIds('papers', papers, 'PAPER');
    const different = new Set(papers).size;
    if (different < 2) {
      throw badArgument(
        'papers',
        `name 2 to ${MAX_COMPARED_PAPERS} different papers to compare; got ${different}.`,
      );
    }
    return comparison(store, papers);
  }

  @Cost({ base: 0, size: 'first' })
  @FieldResolver(() => [ComparisonRow], {
    description: 'The things that any of the papers links to: those of most papers first, equal ones by id.',
  })
  rows(
    @Root() { rows }: ComparisonValue,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_ROWS,
      description: `How many things to give, 1 to ${MAX_COMPARISON_ROWS}.`,
    })
    first?: number | null,
  ): readonly ComparisonRowValue[] {
    checkCount('first', first, { min: 1, max: MAX_COMPARISON_ROWS, limit: 'comparisonRows' });
    return rows.slice(0, first ?? DEFAULT_ROWS);
  }

  @Cost({ base: 0, size: 'first' })
  @FieldResolver(() => [ComparisonResult], {
    description:
      'The results of the papers, lined up where metric, dataset and hardware are the same: those of most papers first.',
  })
  results(
    @Root() { results }: ComparisonValue,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_RESULTS,
      description: `How many lines to give, 1 to ${MAX_COMPARISON_ROWS}.`,
    })
    first?: number | null,
  ): readonly ComparisonResultValue[] {
    checkCount('first', first, { min: 1, max: MAX_COMPARISON_ROWS, limit: 'comparisonRows' });
    return results.slice(0, first ?? DEFAULT_RESULTS);
  }
}

@Resolver(() => ComparisonResult)
export class ComparisonCellsResolver {
  @Cost({ base: 0, size: (sizes) => MAX_COMPARED_PAPERS * sizes('first') })
  @FieldResolver(() => [[Result]], {
    description:
      'One list of results a paper, in the papers’ order, by id; empty where a paper has no such result.',
  })
  cells(
    @Root() { cells }: ComparisonResultValue,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_CELL_RESULTS,
      description: `How many results of each paper to give, 1 to ${MAX_LISTED}.`,
    })
    first?: number | null,
  ): readonly (readonly ResultNode[])[] {
    checkCount('first', first, { min: 1, max: MAX_LISTED, limit: 'listed' });
    return cells.map((results) => results.slice(0, first ?? DEFAULT_CELL_RESULTS));
  }
}
