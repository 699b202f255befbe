import { type NodeKind } from '../../domain/ids';
import { enumType } from '../enum-type';

/** The kinds of node that a search looks through; results of measurements have no name to be found by. */
export type NamedNodeKind = Exclude<NodeKind, 'RESULT'>;

export const NodeKindEnum = enumType<NamedNodeKind>(
  'NodeKind',
  'The kinds of node that carry a name and can be searched for.',
  {
    PAPER: 'A paper; its name is its title.',
    CONCEPT: 'A task, method, architecture, technique, field, problem, model or system.',
    HARDWARE: 'A hardware platform, from a single chip to a class of chips.',
    DATASET: 'A dataset or benchmark.',
    METRIC: 'A metric that results are given in.',
    AUTHOR: 'A person who wrote a paper.',
    ORGANIZATION: 'An organization that published a paper.',
  },
);
