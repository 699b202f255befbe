import { existsSync, readFileSync } from 'node:fs';
import { THING_KINDS, type ThingKind } from '../../domain/ids';
import { nameKey } from '../../domain/names';

/** Names that must not become things of a kind, whoever reads them out of a text, and what some of them mean instead. */
export class DeniedNames {
  static readonly NONE = new DeniedNames(new Map());

  private constructor(private readonly names: ReadonlyMap<string, string>) {}

  /**
   * Lines of kind, name, reason and, where the name stands for a thing, the name that this goes by, with tabs between;
   * lines that start with `#` say nothing.
   */
  static of(text: string): DeniedNames {
    const names = text.split('\n').flatMap((line): [string, string][] => {
      const [kindName = '', name = '', , meant = ''] = line.split('\t');
      const kind = THING_KINDS.find((one) => one === kindName);
      const key = nameKey(name);
      return kind === undefined || key === '' ? [] : [[`${kind} ${key}`, meant.trim()]];
    });
    return new DeniedNames(new Map(names));
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
    return this.names.size === 0 ? undefined : this.names.get(`${kind} ${nameKey(name)}`);
  }
}
