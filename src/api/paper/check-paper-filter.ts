import { type PaperFilter } from '../../graph/filters/paper-filter';
import { limitExceeded } from '../errors';
import {
  checkDateRange,
  checkIds,
  checkList,
  checkRange,
  checkStringFilter,
  checkText,
  checkTexts,
} from '../filters/checks';
import { checkIdMatch, checkThingMatch } from '../filters/match.input';
import { checkResultFilter } from '../result/result-filter.input';
import { MAX_FILTER_DEPTH, MAX_FILTERS } from './paper-filter.input';

/** Throws BAD_ARGUMENT, BAD_ID or LIMIT_EXCEEDED with the path of what is wrong. */
export function checkPaperFilter(argument: string, filter: PaperFilter | null | undefined): void {
  if (filter == null) return;
  checkSize(filter, 0, { filters: 0 });
  checkBranch(argument, filter);
}

function branches(filter: PaperFilter): readonly PaperFilter[] {
  return [...(filter.and ?? []), ...(filter.or ?? []), ...(filter.not ? [filter.not] : [])];
}

/** Before anything else, so that a large tree costs nothing. */
function checkSize(filter: PaperFilter, depth: number, count: { filters: number }): void {
  count.filters += 1;
  if (depth > MAX_FILTER_DEPTH) {
    const advice = `A filter may nest "and", "or" and "not" at most ${MAX_FILTER_DEPTH} deep; join inner ones.`;
    throw limitExceeded('filterDepth', depth, MAX_FILTER_DEPTH, advice);
  }
  if (count.filters > MAX_FILTERS) {
    const advice = `A filter may hold at most ${MAX_FILTERS} filters in "and", "or" and "not"; use lists of ids instead.`;
    throw limitExceeded('filters', count.filters, MAX_FILTERS, advice);
  }
  for (const branch of branches(filter)) checkSize(branch, depth + 1, count);
}

function checkBranch(argument: string, filter: PaperFilter): void {
  filter.and?.forEach((branch, index) => {
    checkBranch(`${argument}.and[${index}]`, branch);
  });
  filter.or?.forEach((branch, index) => {
    checkBranch(`${argument}.or[${index}]`, branch);
  });
  if (filter.not) checkBranch(`${argument}.not`, filter.not);
  checkIds(`${argument}.ids`, filter.ids, 'PAPER');
  checkStringFilter(`${argument}.title`, filter.title);
  checkText(`${argument}.text`, filter.text);
  checkDateRange(`${argument}.publishedOn`, filter.publishedOn);
  checkRange(`${argument}.upvotes`, filter.upvotes);
  checkRange(`${argument}.authorCount`, filter.authorCount);
  checkThingMatch(`${argument}.concepts`, filter.concepts, 'CONCEPT');
  checkThingMatch(`${argument}.hardware`, filter.hardware, 'HARDWARE');
  checkList(`${argument}.hardwareKinds`, filter.hardwareKinds);
  checkTexts(`${argument}.vendors`, filter.vendors);
  checkThingMatch(`${argument}.datasets`, filter.datasets, 'DATASET');
  checkThingMatch(`${argument}.metrics`, filter.metrics, 'METRIC');
  checkIdMatch(`${argument}.authors`, filter.authors, 'AUTHOR');
  checkIdMatch(`${argument}.organizations`, filter.organizations, 'ORGANIZATION');
  checkResultFilter(`${argument}.result`, filter.result);
}
