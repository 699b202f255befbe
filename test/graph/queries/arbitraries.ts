import fc from 'fast-check';
import { CONCEPT_KINDS } from '../../../src/domain/concept';
import { HARDWARE_KINDS } from '../../../src/domain/hardware';
import { kindOfId, type NodeKind, type ThingKind } from '../../../src/domain/ids';
import { METRIC_DIRECTIONS } from '../../../src/domain/metric';
import { PAPER_RELATIONS } from '../../../src/domain/paper';
import { RESULT_KINDS } from '../../../src/domain/result';
import { type DateRange, type NumberRange, type StringFilter } from '../../../src/graph/filters/conditions';
import {
  type IdMatch,
  PAPER_ORDER_FIELDS,
  type PaperFilter,
  type PaperOrder,
  type ThingMatch,
} from '../../../src/graph/filters/paper-filter';
import {
  RESULT_ORDER_FIELDS,
  type ResultFilter,
  type ResultOrder,
} from '../../../src/graph/filters/result-filter';
import {
  THING_ORDER_FIELDS,
  type ThingFilters,
  type ThingOrder,
} from '../../../src/graph/filters/thing-filters';
import { type GraphModel } from './brute-force/graph-model';

/** Random arguments that often, but not always, name what is in the graph. */
export interface Arbitraries {
  readonly paperFilter: fc.Arbitrary<PaperFilter>;
  readonly paperOrder: fc.Arbitrary<PaperOrder>;
  readonly resultFilter: fc.Arbitrary<ResultFilter>;
  readonly resultOrder: fc.Arbitrary<ResultOrder>;
  readonly thingFilters: { readonly [K in ThingKind]: fc.Arbitrary<ThingFilters[K]> };
  readonly thingOrder: fc.Arbitrary<ThingOrder>;
  readonly name: fc.Arbitrary<StringFilter>;
  readonly ids: (kind: NodeKind) => fc.Arbitrary<string[]>;
}

const direction = fc.constantFrom('ASC' as const, 'DESC' as const);
const confidence = fc.integer({ min: 20, max: 100 }).map((percent) => percent / 100);
const relations = fc.subarray([...PAPER_RELATIONS], { minLength: 1 });

export function arbitrariesFor(model: GraphModel): Arbitraries {
  const known = idsByKind(model);
  const ids = (kind: NodeKind): fc.Arbitrary<string[]> => {
    const all = known.get(kind) ?? [];
    // Hubs are listed first: drawing an index below a drawn bound picks them often.
    const id = fc
      .integer({ min: 1, max: all.length })
      .chain((bound) => fc.integer({ min: 0, max: bound - 1 }))
      .map((index) => all[index] ?? '');
    return fc.array(
      fc.oneof({ arbitrary: id, weight: 15 }, { arbitrary: fc.constant(unknownId(kind)), weight: 1 }),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
  };
  const name = stringFilter(model);
  const resultFilter = fc.oneof(...resultLeaves(ids), some(resultLeaves(ids)));
  const leaves = [
    ...paperLeaves(ids, stringFilter(model, 'titles')),
    resultFilter.map((result) => ({ result })),
  ];
  const { tree } = fc.letrec<{ tree: PaperFilter }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', maxDepth: 3 },
      { arbitrary: fc.oneof(...leaves), weight: 3 },
      { arbitrary: some(leaves), weight: 2 },
      { arbitrary: fc.array(tie('tree'), { maxLength: 3 }).map((and) => ({ and })), weight: 1 },
      { arbitrary: fc.array(tie('tree'), { maxLength: 3 }).map((or) => ({ or })), weight: 2 },
      { arbitrary: tie('tree').map((not) => ({ not })), weight: 1 },
    ),
  }));
  return {
    paperFilter: tree,
    paperOrder: fc.record({ field: fc.constantFrom(...PAPER_ORDER_FIELDS), direction }),
    resultFilter,
    resultOrder: fc.record({ field: fc.constantFrom(...RESULT_ORDER_FIELDS), direction }),
    thingFilters: thingFilters(ids, name),
    thingOrder: fc.record({ field: fc.constantFrom(...THING_ORDER_FIELDS), direction }),
    name,
    ids,
  };
}

function paperLeaves(
  ids: Arbitraries['ids'],
  title: fc.Arbitrary<StringFilter>,
): readonly fc.Arbitrary<PaperFilter>[] {
  const match = idMatch(ids);
  const things = (kind: ThingKind): fc.Arbitrary<ThingMatch> =>
    fc
      .tuple(
        match(kind),
        fc.record(
          { includeNarrower: fc.boolean(), relations, minConfidence: confidence },
          { requiredKeys: [] },
        ),
      )
      .map(([asked, qualities]) => ({ ...asked, ...qualities }));
  return [
    ids('PAPER').map((all) => ({ ids: all })),
    title.map((one) => ({ title: one })),
    fc
      .constantFrom('neural', 'Low-Rank attention', 'run on', 'naive', 'C++ case 12', 'the', 'nowhere')
      .map((text) => ({ text })),
    dates.map((publishedOn) => ({ publishedOn })),
    numbers(0, 60).map((upvotes) => ({ upvotes })),
    numbers(1, 12).map((authorCount) => ({ authorCount })),
    fc.boolean().map((hasCode) => ({ hasCode })),
    things('CONCEPT').map((concepts) => ({ concepts })),
    things('CONCEPT').map((concepts) => ({ concepts })),
    things('HARDWARE').map((hardware) => ({ hardware })),
    things('DATASET').map((datasets) => ({ datasets })),
    things('METRIC').map((metrics) => ({ metrics })),
    fc.subarray([...HARDWARE_KINDS], { maxLength: 3 }).map((hardwareKinds) => ({ hardwareKinds })),
    fc.subarray(['nvidia', 'AMD', 'Nobody']).map((vendors) => ({ vendors })),
    match('AUTHOR').map((authors) => ({ authors })),
    match('ORGANIZATION').map((organizations) => ({ organizations })),
  ];
}

function idMatch(ids: Arbitraries['ids']): (kind: NodeKind) => fc.Arbitrary<IdMatch> {
  return (kind) =>
    fc.oneof(
      ids(kind).map((any) => ({ any })),
      ids(kind).map((all) => ({ all: all.slice(0, 2) })),
      ids(kind).map((none) => ({ none })),
      fc.record(
        { any: ids(kind), all: ids(kind).map((all) => all.slice(0, 1)), none: ids(kind) },
        { requiredKeys: [] },
      ),
    );
}

function resultLeaves(ids: Arbitraries['ids']): readonly fc.Arbitrary<ResultFilter>[] {
  return [
    ids('METRIC').map((metric) => ({ metric })),
    ids('DATASET').map((dataset) => ({ dataset })),
    ids('HARDWARE').map((hardware) => ({ hardware })),
    ids('CONCEPT').map((subject) => ({ subject })),
    ids('DATASET').map((dataset) => ({ dataset, includeNarrower: true })),
    ids('HARDWARE').map((hardware) => ({ hardware, includeNarrower: true })),
    ids('CONCEPT').map((subject) => ({ subject, includeNarrower: true })),
    fc.subarray([...RESULT_KINDS]).map((kinds) => ({ kinds })),
    numbers(0, 100).map((value) => ({ value })),
    fc.subarray(['%', 'ms', 'tokens/s', 'nothing']).map((unit) => ({ unit })),
    confidence.map((minConfidence) => ({ minConfidence })),
    dates.map((publishedOn) => ({ publishedOn })),
  ];
}

function thingFilters(
  ids: Arbitraries['ids'],
  name: fc.Arbitrary<StringFilter>,
): Arbitraries['thingFilters'] {
  const paperCount = numbers(0, 30);
  const under = (kind: ThingKind): fc.Arbitrary<string | undefined> => ids(kind).map(([first]) => first);
  const optional = { requiredKeys: [] };
  return {
    CONCEPT: fc.record(
      { name, conceptKinds: fc.subarray([...CONCEPT_KINDS]), paperCount, under: under('CONCEPT') },
      optional,
    ),
    HARDWARE: fc.record(
      {
        name,
        hardwareKinds: fc.subarray([...HARDWARE_KINDS]),
        vendors: fc.subarray(['nvidia', 'AMD', 'Nobody']),
        paperCount,
        memoryBytes: numbers(0, 2 ** 36),
        thermalDesignPowerWatts: numbers(0, 700),
        releasedOn: dates,
        under: under('HARDWARE'),
      },
      optional,
    ),
    DATASET: fc.record({ name, modality: fc.subarray(['image', 'text', 'smell']), paperCount }, optional),
    METRIC: fc.record({ name, direction: fc.constantFrom(...METRIC_DIRECTIONS), paperCount }, optional),
  };
}

/** Some of the leaves at once, which must all hold. */
function some<T extends object>(leaves: readonly fc.Arbitrary<T>[]): fc.Arbitrary<T> {
  return fc
    .array(fc.oneof(...leaves), { minLength: 2, maxLength: 3 })
    .map((parts) => Object.assign({}, ...parts) as T);
}

function numbers(low: number, high: number): fc.Arbitrary<NumberRange> {
  const number = fc.oneof(
    fc.integer({ min: low, max: high }),
    fc.integer({ min: low * 4, max: high * 4 }).map((quarters) => quarters / 4),
  );
  return fc.record({ min: number, max: number }, { requiredKeys: [] });
}

const day = fc
  .tuple(fc.integer({ min: 2016, max: 2026 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-11`);
const dates: fc.Arbitrary<DateRange> = fc.record({ from: day, to: day }, { requiredKeys: [] });

/** Over the names of things and people, or over titles. */
function stringFilter(model: GraphModel, over: 'names' | 'titles' = 'names'): fc.Arbitrary<StringFilter> {
  const names =
    over === 'titles'
      ? model.papers.map(({ record }) => record.title)
      : [...[...model.things.values()].map(({ thing }) => thing), ...model.people.values()].map(
          ({ name }) => name,
        );
  const name = fc
    .constantFrom(...names)
    .chain((one) => fc.constantFrom(one, one.toUpperCase(), one.toLowerCase()));
  const part = fc
    .tuple(name, fc.nat({ max: 12 }), fc.integer({ min: 1, max: 5 }))
    .map(([one, start, length]) => one.slice(start, start + length));
  return fc.oneof(
    name.map((eq) => ({ eq })),
    fc.array(name, { maxLength: 3 }).map((all) => ({ in: all })),
    part.map((contains) => ({ contains })),
    fc
      .tuple(name, fc.integer({ min: 1, max: 6 }))
      .map(([one, length]) => ({ startsWith: one.slice(0, length) })),
    fc.record({ contains: part, startsWith: name.map((one) => one.slice(0, 2)) }),
  );
}

function idsByKind(model: GraphModel): ReadonlyMap<NodeKind, readonly string[]> {
  const counted = [
    ...[...model.things].map(([id, { paperCount }]) => ({ id, paperCount })),
    ...model.people.values(),
  ];
  const ids = [
    ...model.papers.map(({ id }) => id),
    ...counted.toSorted((a, b) => b.paperCount - a.paperCount).map(({ id }) => id),
  ];
  const byKind = new Map<NodeKind, string[]>();
  for (const id of ids) {
    const kind = kindOfId(id);
    if (kind !== undefined) byKind.set(kind, [...(byKind.get(kind) ?? []), id]);
  }
  return byKind;
}

function unknownId(kind: NodeKind): string {
  return `${kind.toLowerCase()}:nobody-knows`;
}
