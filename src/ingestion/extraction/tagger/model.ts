import { type Gazetteer } from './gazetteer';

/** What training makes and tagging needs. */
export interface TaggerModel {
  /** Weights of the chain's arcs, in the order of labels.ts. */
  readonly transitions: Float32Array;
  readonly states: StateWeights;
  readonly gazetteer: Gazetteer;
}

/**
 * Weights of features: feature `i`, of hash `hashes[i]`, adds `weights[k]` to label `labels[k]` for every k from
 * `rows[i]` up to `rows[i + 1]`. Hashes ascend.
 */
export interface StateWeights {
  readonly hashes: Int32Array;
  readonly rows: Int32Array;
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
}
