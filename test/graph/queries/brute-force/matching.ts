import { foldText } from '../../../../src/domain/names';
import { type PaperLink } from '../../../../src/domain/paper';
import { type Result } from '../../../../src/domain/result';
import {
  type DateRange,
  type NumberRange,
  type StringFilter,
} from '../../../../src/graph/filters/conditions';
import { type PaperFilter, type ThingMatch } from '../../../../src/graph/filters/paper-filter';
import { type ResultFilter } from '../../../../src/graph/filters/result-filter';
import { type ThingFilters } from '../../../../src/graph/filters/thing-filters';
import { searchText } from '../../../../src/graph/search-text';
import { type ThingKind } from '../../../../src/domain/ids';
import { above, type GraphModel, type ModelPaper, type ModelThing } from './graph-model';

/** Levels that the queries follow up and down a hierarchy. */
export const LEVELS = 8;

/** The meaning of a filter, one paper at a time. */
export function matchesPaper(
  model: GraphModel,
  paper: ModelPaper,
  filter: PaperFilter | null | undefined,
): boolean {
  if (filter === null || filter === undefined) return true;
  const { record, links } = paper;
  const platforms = links
    .filter(({ relation }) => relation === 'RUNS_ON')
    .flatMap(({ thingId }) => {
      const thing = model.things.get(thingId)?.thing;
      return thing?.kind === 'HARDWARE' ? [thing] : [];
    });
  const checks: boolean[] = [
    inList(paper.id, filter.ids),
    matchesText(record.title, filter.title),
    holdsWords(`${record.title} ${record.abstract}`, filter.text),
    inDates(record.publishedOn, filter.publishedOn),
    inRange(record.upvotes, filter.upvotes),
    inRange(record.authorCount, filter.authorCount),
    given(filter.hasCode, (wanted) => record.codeUrls.length > 0 === wanted),
    given(filter.concepts, (match) => matchesThings(model, links, 'concept:', match)),
    given(filter.hardware, (match) => matchesThings(model, links, 'hardware:', match)),
    given(filter.datasets, (match) => matchesThings(model, links, 'dataset:', match)),
    given(filter.metrics, (match) => matchesThings(model, links, 'metric:', match)),
    given(filter.hardwareKinds, (kinds) =>
      platforms.some(({ hardwareKind }) => kinds.includes(hardwareKind)),
    ),
    given(filter.vendors, (vendors) => {
      const lower = vendors.map((vendor) => vendor.toLowerCase());
      return platforms.some(({ vendor }) => vendor !== undefined && lower.includes(vendor.toLowerCase()));
    }),
    given(filter.authors, (match) =>
      matchesIds((ids) => ids.some((id) => paper.authorIds.includes(id)), match),
    ),
    given(filter.organizations, (match) =>
      matchesIds((ids) => ids.some((id) => paper.organizationIds.includes(id)), match),
    ),
    given(filter.result, (one) => paper.results.some((result) => matchesResult(model, paper, result, one))),
    (filter.and ?? []).every((one) => matchesPaper(model, paper, one)),
    given(filter.or, (all) => all.some((one) => matchesPaper(model, paper, one))),
    given(filter.not, (one) => !matchesPaper(model, paper, one)),
  ];
  return checks.every((check) => check);
}

export function matchesResult(
  model: GraphModel,
  paper: ModelPaper,
  result: Result,
  filter: ResultFilter | null | undefined,
): boolean {
  if (filter === null || filter === undefined) return true;
  const isAmong = (id: string | undefined, asked: readonly string[] | null | undefined): boolean =>
    inList(id, asked) ||
    (filter.includeNarrower === true &&
      id !== undefined &&
      [...above(model, id, LEVELS)].some((top) => inList(top, asked)));
  return (
    inList(result.metricId, filter.metric) &&
    isAmong(result.datasetId, filter.dataset) &&
    isAmong(result.hardwareId, filter.hardware) &&
    isAmong(result.subjectId, filter.subject) &&
    inList(result.kind, filter.kinds) &&
    inList(result.unit, filter.unit) &&
    inRange(result.value, filter.value) &&
    given(filter.minConfidence, (least) => result.confidence >= least) &&
    inDates(paper.record.publishedOn, filter.publishedOn)
  );
}

export function matchesThing(
  model: GraphModel,
  { thing, paperCount }: ModelThing,
  filter: ThingFilters[ThingKind],
): boolean {
  const asked: ThingFilters['CONCEPT'] &
    ThingFilters['HARDWARE'] &
    ThingFilters['DATASET'] &
    ThingFilters['METRIC'] = filter;
  return (
    matchesText(thing.name, asked.name) &&
    inRange(paperCount, asked.paperCount) &&
    given(asked.under, (top) => above(model, thing.id, LEVELS).has(top)) &&
    given(asked.conceptKinds, (kinds) => thing.kind === 'CONCEPT' && kinds.includes(thing.conceptKind)) &&
    given(asked.hardwareKinds, (kinds) => thing.kind === 'HARDWARE' && kinds.includes(thing.hardwareKind)) &&
    given(
      asked.vendors,
      (vendors) =>
        thing.kind === 'HARDWARE' &&
        inList(
          thing.vendor?.toLowerCase(),
          vendors.map((one) => one.toLowerCase()),
        ),
    ) &&
    given(asked.memoryBytes, (range) => thing.kind === 'HARDWARE' && inRange(thing.memoryBytes, range)) &&
    given(
      asked.thermalDesignPowerWatts,
      (range) => thing.kind === 'HARDWARE' && inRange(thing.thermalDesignPowerWatts, range),
    ) &&
    given(asked.releasedOn, (range) => thing.kind === 'HARDWARE' && inDates(thing.releasedOn, range)) &&
    given(asked.modality, (all) => thing.kind === 'DATASET' && inList(thing.modality, all)) &&
    given(asked.direction, (one) => thing.kind === 'METRIC' && thing.direction === one)
  );
}

export function matchesText(text: string, filter: StringFilter | null | undefined): boolean {
  if (filter === null || filter === undefined) return true;
  const lower = text.toLowerCase();
  return (
    given(filter.eq, (one) => lower === one.toLowerCase()) &&
    given(filter.in, (all) => all.some((one) => lower === one.toLowerCase())) &&
    given(filter.contains, (one) => lower.includes(one.toLowerCase())) &&
    given(filter.startsWith, (one) => lower.startsWith(one.toLowerCase()))
  );
}

function matchesThings(
  model: GraphModel,
  links: readonly PaperLink[],
  prefix: string,
  match: ThingMatch,
): boolean {
  const reached = links
    .filter(
      ({ thingId, relation, confidence }) =>
        thingId.startsWith(prefix) &&
        given(match.relations, (relations) => relations.includes(relation)) &&
        given(match.minConfidence, (least) => confidence >= least),
    )
    .flatMap(({ thingId }) =>
      match.includeNarrower === true ? [thingId, ...above(model, thingId, LEVELS)] : [thingId],
    );
  return matchesIds((ids) => ids.some((id) => reached.includes(id)), match);
}

function matchesIds(linkedToAny: (ids: readonly string[]) => boolean, match: ThingMatch): boolean {
  return (
    given(match.any, linkedToAny) &&
    (match.all ?? []).every((id) => linkedToAny([id])) &&
    !linkedToAny(match.none ?? [])
  );
}

/** Words as a person would compare them; `a-b` also stands for `ab`. */
function holdsWords(text: string, query: string | null | undefined): boolean {
  if (query === null || query === undefined) return true;
  const held = new Set(searchText(text).split(' '));
  const wanted = query.split(' ').filter((word) => searchText(word) !== '');
  return (
    wanted.length > 0 &&
    wanted.every((word) => {
      const joined = foldText(word).replaceAll('-', '');
      if (!word.includes('-')) return held.has(joined);
      const apart = foldText(word).split('-');
      return (
        held.has(joined) || (apart.every((part) => part.length > 1) && apart.every((part) => held.has(part)))
      );
    })
  );
}

function inRange(value: number | undefined, range: NumberRange | null | undefined): boolean {
  const min = range?.min ?? undefined;
  const max = range?.max ?? undefined;
  if (min === undefined && max === undefined) return true;
  return value !== undefined && (min === undefined || value >= min) && (max === undefined || value <= max);
}

function inDates(day: string | undefined, range: DateRange | null | undefined): boolean {
  const from = range?.from ?? undefined;
  const to = range?.to ?? undefined;
  if (from === undefined && to === undefined) return true;
  return day !== undefined && (from === undefined || day >= from) && (to === undefined || day <= to);
}

function inList<T>(value: T | undefined, list: readonly T[] | null | undefined): boolean {
  return list === null || list === undefined || (value !== undefined && list.includes(value));
}

function given<T>(value: T | null | undefined, check: (value: T) => boolean): boolean {
  return value === null || value === undefined || check(value);
}
