const MAX_ITEMS = 200;
const MAX_BYTES = 16 * 1024 * 1024;

/** Gathers items into batches of at most 200, fewer where they are large. */
export async function* inBatches<T extends { readonly bytes: number }>(
  items: AsyncIterable<T>,
): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  let bytes = 0;
  for await (const item of items) {
    batch.push(item);
    bytes += item.bytes;
    if (batch.length < MAX_ITEMS && bytes < MAX_BYTES) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}
