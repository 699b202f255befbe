/** The parts of a paper that evidence points into. */
export const SECTIONS = ['TITLE', 'ABSTRACT'] as const;
export type Section = (typeof SECTIONS)[number];

/**
 * Where in the paper a link was read. Offsets count UTF-16 code units: `text.slice(start, end)` of the named
 * section is the mention, character for character.
 */
export interface Evidence {
  readonly section: Section;
  /** The whole sentence that holds the mention. */
  readonly sentence: string;
  readonly mention: string;
  readonly start: number;
  readonly end: number;
}
