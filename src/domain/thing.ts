import { type ConceptKind } from './concept';
import { type HardwareKind, type HardwareSpecifications } from './hardware';
import { type MetricDirection } from './metric';

interface NamedThing {
  readonly id: string;
  /** What the field calls it. */
  readonly name: string;
  /** Every other name it goes by, without the name itself. */
  readonly aliases: readonly string[];
  readonly description?: string;
  /** Ids of the same kind that this one stands under: broader concepts, the platform it is part of, the dataset it is a variant of. */
  readonly parents: readonly string[];
  /** True where the lexicon lists it: then these properties are the whole truth about it. */
  readonly listed?: boolean;
}

export interface ConceptThing extends NamedThing {
  readonly kind: 'CONCEPT';
  readonly conceptKind: ConceptKind;
}
export interface HardwareThing extends NamedThing, HardwareSpecifications {
  readonly kind: 'HARDWARE';
  readonly hardwareKind: HardwareKind;
  readonly vendor?: string;
}
export interface DatasetThing extends NamedThing {
  readonly kind: 'DATASET';
  /** What its items are: `image`, `text`, `audio`, `video`, `graph`, `tabular`, `code`, `multimodal`. */
  readonly modality?: string;
  readonly homepage?: string;
}
export interface MetricThing extends NamedThing {
  readonly kind: 'METRIC';
  /** The unit that values are usually given in; absent where there is none. */
  readonly unit?: string;
  readonly direction: MetricDirection;
}

/** A concept, hardware platform, dataset or metric as canonicalisation hands it to the graph: one per id. */
export type Thing = ConceptThing | HardwareThing | DatasetThing | MetricThing;
