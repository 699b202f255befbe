import { existsSync, readFileSync } from 'node:fs';
import { THING_KINDS, type ThingKind } from '../../domain/ids';
import { nameKey } from '../../domain/names';

/** Names that must not become things of a kind, whoever reads them out of a text, and what some of them mean instead. */
export class DeniedNames {
  static readonly NONE = new DeniedNames(new Map());

  /** By kind: what each denied key means instead, nothing where it is empty. */
  private constructor(private readonly names: ReadonlyMap<ThingKind, ReadonlyMap<string, string>>) {}

  /**
   * Lines of kind, name, reason and, where the name stands for a thing, the name that this goes by, with tabs between;
   * lines that start with `#` say nothing.
   */
  static of(text: string): DeniedNames {
    const names = new Map(THING_KINDS.map((kind) => [kind, new Map<string, string>()]));
    for (const line of text.split('\n')) {
      const [kindName = '', name = '', , meant = ''] = line.split('\t');
      const kind = THING_KINDS.find((one) => one === kindName);
      const key = nameKey(name);
      if (kind !== undefined && key !== '') names.get(kind)?.set(key, meant.trim());
    }
    return new DeniedNames(names);
  }

  /** None where there is no such file. */
  static load(path: string): DeniedNames {
    return existsSync(path) ? DeniedNames.of(readFileSync(path, 'utf8')) : DeniedNames.NONE;
  }

  /** Whether a name stands for nothing. */
  has(kind: ThingKind, name: string): boolean {
    return this.look(kind, name) === '';
  }

  /** The name that a thing goes by which is meant by this one: `fine-tuning` for "fine-tune". */
  meant(kind: ThingKind, name: string): string | undefined {
    const meant = this.look(kind, name);
    return meant === '' ? undefined : meant;
  }

  private look(kind: ThingKind, name: string): string | undefined {
    const names = this.names.get(kind);
    return names === undefined || names.size === 0 ? undefined : names.get(nameKey(name));
  }
}
