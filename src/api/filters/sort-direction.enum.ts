import { type SortDirection } from '../../graph/filters/conditions';
import { enumType } from '../enum-type';

export const SortDirectionEnum = enumType<SortDirection>(
  'SortDirection',
  'Which end of an order comes first.',
  {
    ASC: 'Lowest first: oldest date, smallest number, A before Z. What is not known comes first.',
    DESC: 'Highest first: newest date, largest number, Z before A. What is not known comes last.',
  },
);
