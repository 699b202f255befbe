import { foldText } from '../../domain/names';
import { searchText } from '../search-text';
import { type FilterParameters } from './filter-parameters';

/** The ways in which one word of a query can stand in a text: any of the lists, with all of its words. */
export type WordForms = readonly (readonly string[])[];

/**
 * What a text must hold to have every word of the query, compared as searchText keeps them: `low-rank` is `lowrank`
 * or both `low` and `rank`; `GPT-4` is `gpt4`. Empty where the query has no word worth looking for.
 */
export function queryWords(query: string): readonly WordForms[] {
  return query.split(/[\s,;:()[\]{}"]+/u).flatMap((piece): WordForms[] => {
    const kept = [...new Set(searchText(piece).split(' '))].filter((word) => word !== '');
    if (kept.length < 2) return kept.length === 0 ? [] : [[kept]];
    const parts = foldText(piece)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((part) => part !== '');
    const joined = parts.join('');
    if (!kept.includes(joined)) return kept.map((word) => [[word]]);
    const apart = kept.filter((word) => word !== joined);
    return [parts.some((part) => part.length === 1) ? [[joined]] : [[joined], apart]];
  });
}

/** Conditions on a property that holds searchText. */
export function wordConditions(
  field: string,
  query: string | null | undefined,
  parameters: FilterParameters,
): readonly string[] {
  if (query === null || query === undefined) return [];
  const words = queryWords(query);
  if (words.length === 0) return ['false'];
  const holds = (word: string): string => `(' ' + ${field} + ' ') CONTAINS ${parameters.add(` ${word} `)}`;
  return words.map((forms) => forms.map((form) => form.map(holds).join(' AND ')).join(' OR '));
}
