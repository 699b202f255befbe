/**
 * A question whose answer would need more work than one question may cause. Not a fault of the graph: the message
 * names the limit and what to narrow.
 */
export class LimitError extends Error {
  override readonly name = 'LimitError';
  constructor(
    /** Short and stable, e.g. `hierarchySize`. */
    readonly limit: string,
    /** The highest number allowed. */
    readonly allowed: number,
    message: string,
  ) {
    super(message);
  }
}
