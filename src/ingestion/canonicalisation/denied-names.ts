import { existsSync, readFileSync } from 'node:fs';
import { THING_KINDS, type ThingKind } from '../../domain/ids';
import { nameKey } from '../../domain/names';

/** Names that must not become things of a kind, whoever reads them out of a text. */
export class DeniedNames {
  static readonly NONE = new DeniedNames(new Set());

  private constructor(private readonly keys: ReadonlySet<string>) {}

  /** Lines of kind, name and reason with tabs between; lines that start with `#` say nothing. */
  static of(text: string): DeniedNames {
    const keys = text.split('\n').flatMap((line) => {
      const [kindName = '', name = ''] = line.split('\t');
      const kind = THING_KINDS.find((one) => one === kindName);
      const key = nameKey(name);
      return kind === undefined || key === '' ? [] : [`${kind} ${key}`];
    });
    return new DeniedNames(new Set(keys));
  }

  /** None where there is no such file. */
  static load(path: string): DeniedNames {
    return existsSync(path) ? DeniedNames.of(readFileSync(path, 'utf8')) : DeniedNames.NONE;
  }

  has(kind: ThingKind, name: string): boolean {
    return this.keys.size > 0 && this.keys.has(`${kind} ${nameKey(name)}`);
  }
}
