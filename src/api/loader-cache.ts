import DataLoader from 'dataloader';

export type BatchByIds<V> = (ids: readonly string[]) => Promise<ReadonlyMap<string, V>>;

/**
 * The loaders of one request. All look-ups of one level that name the same key become one batch. A key stands for one
 * function with one set of arguments, so a loader is always asked for the type that it was made for.
 */
export class LoaderCache {
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();

  /** What `batch` has for the id; undefined where it has nothing. */
  async load<V>(key: string, id: string, batch: BatchByIds<V>): Promise<V | undefined> {
    let loader = this.loaders.get(key);
    if (loader === undefined) {
      loader = new DataLoader<string, unknown>(async (ids) => {
        const values = await batch(ids);
        return ids.map((each) => values.get(each));
      });
      this.loaders.set(key, loader);
    }
    return (await loader.load(id)) as V | undefined;
  }

  /** After a write: what was read before may no longer stand. */
  clear(): void {
    this.loaders.clear();
  }
}
