/** Things that cannot be merged as asked. Not a fault of the graph: the message names the ids and what to change. */
export class MergeError extends Error {
  override readonly name = 'MergeError';
  constructor(
    /** What was asked for wrongly. */
    readonly argument: 'into' | 'from',
    message: string,
  ) {
    super(message);
  }
}
