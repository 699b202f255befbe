import { type NamedEntity, type StatedResult } from './gold-paper';

/** The form under which two spellings of a name meet: ASCII letters and digits in lower case. */
export function matchingKey(name: string | number | null | undefined): string {
  return String(name ?? '')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^a-z0-9]+/g, '');
}

/** {@link matchingKey} without a plural's last letter. */
export function singularKey(name: string | number | null | undefined): string {
  const key = matchingKey(name);
  return key.length > 3 && key.endsWith('s') && !key.endsWith('ss') ? key.slice(0, -1) : key;
}

/** The keys of everything that an entity is called. */
export function entityKeys({ name, mention, aliases = [] }: NamedEntity): ReadonlySet<string> {
  return new Set([name, mention, ...aliases].map(singularKey).filter((key) => key !== ''));
}

export function shareKey(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const key of a) if (b.has(key)) return true;
  return false;
}

/** The keys of everything that the metric of a result is called. */
export function metricKeys({ metric, metricAliases = [] }: StatedResult): Set<string> {
  return new Set([metric, ...metricAliases].map(singularKey));
}
