import { type ConceptKind } from '../../domain/concept';
import { type HardwareKind } from '../../domain/hardware';
import { type MetricDirection } from '../../domain/metric';
import { type DateRange, type NumberRange, type SortDirection, type StringFilter } from './conditions';

export interface ConceptFilter {
  readonly name?: StringFilter | null;
  readonly conceptKinds?: readonly ConceptKind[] | null;
  readonly paperCount?: NumberRange | null;
  /** Id of a concept: only what stands under it, at any depth, without itself. */
  readonly under?: string | null;
}
export interface HardwareFilter {
  readonly name?: StringFilter | null;
  readonly hardwareKinds?: readonly HardwareKind[] | null;
  /** Upper and lower case do not matter. */
  readonly vendors?: readonly string[] | null;
  readonly paperCount?: NumberRange | null;
  readonly memoryBytes?: NumberRange | null;
  readonly thermalDesignPowerWatts?: NumberRange | null;
  readonly releasedOn?: DateRange | null;
  /** Id of a platform: only its parts, at any depth, without itself. */
  readonly under?: string | null;
}
export interface DatasetFilter {
  readonly name?: StringFilter | null;
  readonly modality?: readonly string[] | null;
  readonly paperCount?: NumberRange | null;
}
export interface MetricFilter {
  readonly name?: StringFilter | null;
  readonly direction?: MetricDirection | null;
  readonly paperCount?: NumberRange | null;
}
export interface ThingFilters {
  readonly CONCEPT: ConceptFilter;
  readonly HARDWARE: HardwareFilter;
  readonly DATASET: DatasetFilter;
  readonly METRIC: MetricFilter;
}

export const THING_ORDER_FIELDS = ['PAPER_COUNT', 'NAME', 'FIRST_SEEN_ON'] as const;
export type ThingOrderField = (typeof THING_ORDER_FIELDS)[number];
export interface ThingOrder {
  readonly field: ThingOrderField;
  readonly direction: SortDirection;
}
export const DEFAULT_THING_ORDER: ThingOrder = { field: 'PAPER_COUNT', direction: 'DESC' };
