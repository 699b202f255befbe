export function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

/** The items until the signal is aborted; one that is still being waited for then is given up. */
export async function* untilAborted<T>(
  items: AsyncIterable<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T, void, undefined> {
  const iterator = items[Symbol.asyncIterator]();
  let giveUp: (() => void) | undefined;
  const wake = (): void => giveUp?.();
  signal?.addEventListener('abort', wake);
  try {
    while (!isAborted(signal)) {
      // Not Promise.race: its losing side would keep a reaction for every item of a long source.
      const next = await new Promise<IteratorResult<T, unknown> | undefined>((resolve, reject) => {
        giveUp = () => resolve(undefined);
        iterator.next().then(resolve, reject);
      });
      if (next === undefined || next.done === true) return;
      yield next.value;
    }
  } finally {
    signal?.removeEventListener('abort', wake);
    const closed = iterator.return?.();
    // While an item is being waited for, a generator cannot close: it closes when that item comes, if ever.
    if (isAborted(signal)) closed?.catch(() => undefined);
    else await closed;
  }
}
