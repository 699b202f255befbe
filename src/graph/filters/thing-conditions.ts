import { type ThingKind } from '../../domain/ids';
import { anyOfConditions, dateConditions, rangeConditions, stringConditions } from './field-conditions';
import { type FilterParameters } from './filter-parameters';
import { type ThingFilters } from './thing-filters';

/** Conditions on the properties of a thing `n`; `under` is not among them. */
export const THING_CONDITIONS: {
  readonly [K in ThingKind]: (filter: ThingFilters[K], parameters: FilterParameters) => readonly string[];
} = {
  CONCEPT: (filter, parameters) => [
    ...named(filter, parameters),
    ...anyOfConditions('n.kind', filter.conceptKinds, parameters),
  ],
  HARDWARE: (filter, parameters) => [
    ...named(filter, parameters),
    ...anyOfConditions('n.kind', filter.hardwareKinds, parameters),
    ...anyOfConditions(
      'toLower(n.vendor)',
      filter.vendors?.map((vendor) => vendor.toLowerCase()),
      parameters,
    ),
    ...rangeConditions('n.memoryBytes', filter.memoryBytes, parameters, null),
    ...rangeConditions('n.thermalDesignPowerWatts', filter.thermalDesignPowerWatts, parameters, null),
    ...dateConditions('n.releasedOn', filter.releasedOn, parameters),
  ],
  DATASET: (filter, parameters) => [
    ...named(filter, parameters),
    ...anyOfConditions('n.modality', filter.modality, parameters),
  ],
  METRIC: (filter, parameters) => [
    ...named(filter, parameters),
    ...(filter.direction === null || filter.direction === undefined
      ? []
      : [`n.direction = ${parameters.add(filter.direction)}`]),
  ],
};

function named(
  filter: Pick<ThingFilters['CONCEPT'], 'name' | 'paperCount'>,
  parameters: FilterParameters,
): readonly string[] {
  return [
    ...stringConditions({ text: 'n.name', key: 'n.nameKey' }, filter.name, parameters),
    ...rangeConditions('n.paperCount', filter.paperCount, parameters, null),
  ];
}
