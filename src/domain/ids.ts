/** The kinds of node that have a public, readable, global id such as `dataset:imagenet`. */
export const NODE_KINDS = [
  'PAPER',
  'CONCEPT',
  'HARDWARE',
  'DATASET',
  'METRIC',
  'RESULT',
  'AUTHOR',
  'ORGANIZATION',
] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** What a paper can be linked to. */
export const THING_KINDS = ['CONCEPT', 'HARDWARE', 'DATASET', 'METRIC'] as const;
export type ThingKind = (typeof THING_KINDS)[number];

const PREFIXES: Readonly<Record<NodeKind, string>> = {
  PAPER: 'paper',
  CONCEPT: 'concept',
  HARDWARE: 'hardware',
  DATASET: 'dataset',
  METRIC: 'metric',
  RESULT: 'result',
  AUTHOR: 'author',
  ORGANIZATION: 'organization',
};
const KINDS = new Map<string, NodeKind>(NODE_KINDS.map((kind) => [PREFIXES[kind], kind]));

/** Longest id accepted anywhere, in characters. */
export const MAX_ID_LENGTH = 200;
const ID = /^([a-z]+):[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;

/** `makeId('DATASET', 'imagenet')` is `dataset:imagenet`; the slug must come from {@link slugify}. */
export function makeId(kind: NodeKind, slug: string): string {
  return `${PREFIXES[kind]}:${slug}`;
}

/** The kind that a well-formed id names, or undefined where the id is malformed. */
export function kindOfId(id: string): NodeKind | undefined {
  if (id.length > MAX_ID_LENGTH) return undefined;
  const prefix = ID.exec(id)?.[1];
  return prefix === undefined ? undefined : KINDS.get(prefix);
}

/** The prefixes that ids start with, for messages. */
export const ID_PREFIXES: readonly string[] = Object.values(PREFIXES);
