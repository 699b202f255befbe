/** What one request may ask for. Each limit's name is what `extensions.limit.name` of the error says. */
export interface Limits {
  /** Lexical tokens of the whole document. */
  readonly tokens: number;
  /** Levels of fields below the operation. */
  readonly depth: number;
  /** Fields with an alias, after fragments are put in. */
  readonly aliases: number;
  /** Fields altogether, after fragments are put in. */
  readonly fields: number;
  /** Look-ups and nodes that the answer can have, see operation-cost.ts. */
  readonly cost: number;
}

export const DEFAULT_LIMITS: Limits = { tokens: 4_000, depth: 18, aliases: 60, fields: 5_000, cost: 20_000 };
