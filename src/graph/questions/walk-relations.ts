import { type NodeKind } from '../../domain/ids';
import { PAPER_RELATIONS } from '../../domain/paper';
import { PARENT_RELATION, RESULT_RELATIONS } from '../labels';
import { LINK_TYPES } from './thing-links';

/** Every relation that a path or a drawing can follow. */
export const WALK_RELATIONS: readonly string[] = [
  ...PAPER_RELATIONS,
  'AUTHORED_BY',
  'PUBLISHED_BY',
  ...Object.values(PARENT_RELATION),
  'REPORTS',
  ...Object.values(RESULT_RELATIONS),
];

/** One way to leave the nodes of a kind: relationships of some types in one direction to nodes of some kind. */
export interface Way {
  readonly types: readonly string[];
  readonly outward: boolean;
  readonly to: NodeKind;
}

const links = (types: string): readonly string[] => types.split('|');
const parents = (kind: keyof typeof PARENT_RELATION): readonly Way[] => [
  { types: [PARENT_RELATION[kind]], outward: true, to: kind },
  { types: [PARENT_RELATION[kind]], outward: false, to: kind },
];
const results = (...types: readonly string[]): Way => ({ types, outward: false, to: 'RESULT' });
const papersBy = (types: string): Way => ({ types: links(types), outward: false, to: 'PAPER' });

export const WAYS: Readonly<Record<NodeKind, readonly Way[]>> = {
  PAPER: [
    { types: links(LINK_TYPES.CONCEPT), outward: true, to: 'CONCEPT' },
    { types: links(LINK_TYPES.HARDWARE), outward: true, to: 'HARDWARE' },
    { types: links(LINK_TYPES.DATASET), outward: true, to: 'DATASET' },
    { types: links(LINK_TYPES.METRIC), outward: true, to: 'METRIC' },
    { types: ['AUTHORED_BY'], outward: true, to: 'AUTHOR' },
    { types: ['PUBLISHED_BY'], outward: true, to: 'ORGANIZATION' },
    { types: ['REPORTS'], outward: true, to: 'RESULT' },
  ],
  CONCEPT: [
    papersBy(LINK_TYPES.CONCEPT),
    ...parents('CONCEPT'),
    results(RESULT_RELATIONS.subject, RESULT_RELATIONS.baseline),
  ],
  HARDWARE: [papersBy(LINK_TYPES.HARDWARE), ...parents('HARDWARE'), results(RESULT_RELATIONS.hardware)],
  DATASET: [papersBy(LINK_TYPES.DATASET), ...parents('DATASET'), results(RESULT_RELATIONS.dataset)],
  METRIC: [papersBy(LINK_TYPES.METRIC), results(RESULT_RELATIONS.metric)],
  AUTHOR: [papersBy('AUTHORED_BY')],
  ORGANIZATION: [papersBy('PUBLISHED_BY')],
  RESULT: [
    { types: ['REPORTS'], outward: false, to: 'PAPER' },
    { types: [RESULT_RELATIONS.metric], outward: true, to: 'METRIC' },
    { types: [RESULT_RELATIONS.dataset], outward: true, to: 'DATASET' },
    { types: [RESULT_RELATIONS.hardware], outward: true, to: 'HARDWARE' },
    { types: [RESULT_RELATIONS.subject, RESULT_RELATIONS.baseline], outward: true, to: 'CONCEPT' },
  ],
};

/** The ways from a kind that the asked relations leave open, each with these relations only. */
export function openWays(kind: NodeKind, relations: readonly string[] | null | undefined): readonly Way[] {
  if (relations === null || relations === undefined) return WAYS[kind];
  return WAYS[kind].flatMap((way) => {
    const types = way.types.filter((type) => relations.includes(type));
    return types.length === 0 ? [] : [{ ...way, types }];
  });
}
