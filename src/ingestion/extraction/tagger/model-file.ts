import { Gazetteer } from './gazetteer';
import { ARC_COUNT, LABEL_COUNT } from './labels';
import { type TaggerModel } from './model';

/**
 * The model file, little-endian:
 *
 *     8 bytes     "pgcrf-2\n"
 *     4 x uint32  number of arcs a, features f, weights w, gazetteer entries g
 *     float32[a]  weights of the arcs
 *     int32[f]    hashes of the features, ascending
 *     int32[g]    hashes of the gazetteer, ascending
 *     int16[w]    weights in steps of 1/1024, feature by feature
 *     uint8[w]    their labels
 *     uint8[f]    number of weights of each feature
 *     uint8[g]    bits of the gazetteer
 */
const MAGIC = 'pgcrf-2\n';
const HEADER_BYTES = MAGIC.length + 16;
/** Weights are kept as whole numbers of this fraction. */
export const STEPS_A_UNIT = 1024;
export const LARGEST_STEPS = 32767;

/** What a weight becomes in the file. */
export function quantise(weight: number): number {
  return Math.max(-LARGEST_STEPS, Math.min(LARGEST_STEPS, Math.round(weight * STEPS_A_UNIT))) / STEPS_A_UNIT;
}

const sizeOf = (arcs: number, features: number, weights: number, listed: number): number =>
  HEADER_BYTES + 4 * arcs + 5 * features + 3 * weights + 5 * listed;

export function encodeModel({ transitions, states, gazetteer }: TaggerModel): Buffer {
  const { hashes, masks } = gazetteer.entries();
  const counts = [transitions.length, states.hashes.length, states.weights.length, hashes.length] as const;
  const file = Buffer.alloc(sizeOf(...counts));
  let at = file.write(MAGIC, 'latin1');
  for (const count of counts) at = file.writeUInt32LE(count, at);
  for (const weight of transitions) at = file.writeFloatLE(weight, at);
  for (const hash of states.hashes) at = file.writeInt32LE(hash, at);
  for (const hash of hashes) at = file.writeInt32LE(hash, at);
  for (const weight of states.weights) at = file.writeInt16LE(quantise(weight) * STEPS_A_UNIT, at);
  at += Buffer.from(states.labels).copy(file, at);
  for (let feature = 0; feature < states.hashes.length; feature++)
    at = file.writeUInt8((states.rows[feature + 1] ?? 0) - (states.rows[feature] ?? 0), at);
  Buffer.from(masks).copy(file, at);
  return file;
}

/** Throws for anything that {@link encodeModel} did not write. */
export function decodeModel(file: Buffer): TaggerModel {
  const refuse = (what: string): never => {
    throw new Error(`The tagger model ${what}; write a new one with "npm run train".`);
  };
  if (file.length < HEADER_BYTES || file.toString('latin1', 0, MAGIC.length) !== MAGIC)
    return refuse('is no file of this format');
  const [arcs = 0, features = 0, weights = 0, listed = 0] = [0, 1, 2, 3].map((i) =>
    file.readUInt32LE(MAGIC.length + 4 * i),
  );
  if (file.length !== sizeOf(arcs, features, weights, listed)) return refuse('is cut short or too long');
  if (arcs !== ARC_COUNT) return refuse('was made for other labels');
  let at = HEADER_BYTES;
  const take = (bytes: number): ArrayBuffer => {
    const copy = new ArrayBuffer(bytes);
    new Uint8Array(copy).set(file.subarray(at, at + bytes));
    at += bytes;
    return copy;
  };
  const transitions = new Float32Array(take(4 * arcs));
  const hashes = new Int32Array(take(4 * features));
  const listedHashes = new Int32Array(take(4 * listed));
  const steps = new Int16Array(take(2 * weights));
  const labels = new Uint8Array(take(weights));
  const lengths = new Uint8Array(take(features));
  const masks = new Uint8Array(take(listed));
  const rows = new Int32Array(features + 1);
  for (let feature = 0; feature < features; feature++)
    rows[feature + 1] = (rows[feature] as number) + (lengths[feature] as number);
  if (rows[features] !== weights || labels.some((label) => label >= LABEL_COUNT)) return refuse('is damaged');
  const values = new Float32Array(weights);
  for (let k = 0; k < weights; k++) values[k] = (steps[k] as number) / STEPS_A_UNIT;
  return {
    transitions,
    states: { hashes, rows, labels, weights: values },
    gazetteer: new Gazetteer(listedHashes, masks),
  };
}
