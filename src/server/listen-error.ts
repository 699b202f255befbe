/** A server that could not listen; the message names the variable to change. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}
