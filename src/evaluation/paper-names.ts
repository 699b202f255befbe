import { ENTITY_LISTS, type EntityList, type NamedEntity } from './gold-paper';
import { entityKeys, singularKey } from './matching-keys';

/** What the things of one paper are called, as its annotation or its reading tells. */
export class PaperNames {
  private readonly keys = new Map<string, Set<string>>();

  constructor(paper: Readonly<Record<EntityList, readonly NamedEntity[]>>) {
    for (const list of ENTITY_LISTS)
      for (const entity of paper[list]) {
        const names = entityKeys(entity);
        for (const name of names) {
          const all = this.keys.get(name) ?? new Set<string>();
          for (const other of names) all.add(other);
          this.keys.set(name, all);
        }
      }
  }

  /** The keys of everything that the thing of a name is called; of a name that no thing has, its own key. */
  keysOf(name: string): ReadonlySet<string> {
    const key = singularKey(name);
    return this.keys.get(key) ?? new Set([key]);
  }
}
