/** What a statement may be given: values only, never text of the statement. */
export type Parameter =
  | string
  | number
  | boolean
  | null
  | readonly Parameter[]
  | { readonly [name: string]: Parameter | undefined };
export type Parameters = Readonly<Record<string, Parameter | undefined>>;

/** A row as both engines return it: plain maps, lists and scalars; integers are JavaScript numbers. */
export type Row = Readonly<Record<string, unknown>>;

/** One Cypher text that both engines take, named for logs and for counting in tests. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}
