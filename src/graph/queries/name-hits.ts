import { nameKey } from '../../domain/names';
import { type GraphStore } from '../graph-store';
import { LABELS } from '../labels';
import { numberOf, textOf, textsOf } from '../row-values';
import { type Parameters, type Row } from '../statement';
import { type SearchKind } from './search-kinds';
import { isOneMistakeAway } from './one-mistake';

/** A node that is found by what it is called. */
export interface NameHit {
  readonly id: string;
  readonly kind: SearchKind;
  /** The name itself; of a paper its title. */
  readonly name: string;
  /** The name or alias that was hit. */
  readonly matched: string;
  /** Papers that link to it; 1 for a paper. */
  readonly paperCount: number;
}

/** Most nodes that are looked at for each kind; those with most papers are kept. */
const CANDIDATES = 200;
/** The same for names with a mistake, of which the statement finds many more than there are. */
const MISTAKEN_CANDIDATES = 1000;
/** Shorter names are too close to too many others. */
const SHORTEST_MISTAKEN = 4;

/** Nodes one of whose names is exactly this, by nameKey; singular and plural are one. */
export async function exactNames(
  store: GraphStore,
  kind: SearchKind,
  key: string,
): Promise<readonly NameHit[]> {
  const keys = numberForms(key);
  const condition = overKeys(kind, (one) => `${one} IN $keys`);
  return nameHits(store, kind, 'exact', condition, { keys }, (name) => keys.includes(nameKey(name)));
}

/** Nodes one of whose names begins so, by nameKey. */
export async function namesStartingWith(
  store: GraphStore,
  kind: SearchKind,
  key: string,
): Promise<readonly NameHit[]> {
  const condition = overKeys(kind, (one) => `${one} STARTS WITH $key`);
  return nameHits(store, kind, 'prefix', condition, { key }, (name) => nameKey(name).startsWith(key));
}

/**
 * Nodes one of whose names is this but for one letter that is wrong, missing, too many or swapped with the next. One
 * mistake leaves the beginning or the end as it is, so only such names are looked at.
 */
export async function mistakenNames(
  store: GraphStore,
  kind: SearchKind,
  key: string,
): Promise<readonly NameHit[]> {
  if (key.length < SHORTEST_MISTAKEN || kind === 'PAPER') return [];
  const condition = overKeys(
    kind,
    (one) =>
      `size(${one}) >= $shortest AND size(${one}) <= $longest AND (${one} STARTS WITH $start OR ${one} ENDS WITH $end)`,
  );
  const parameters = { ...halvesOf(key), shortest: key.length - 1, longest: key.length + 1 };
  return nameHits(
    store,
    kind,
    'mistaken',
    condition,
    parameters,
    (name) => isOneMistakeAway(nameKey(name), key),
    MISTAKEN_CANDIDATES,
  );
}

/** Nodes one of whose names begins so but for one such letter. */
export async function namesStartingMistakenly(
  store: GraphStore,
  kind: SearchKind,
  key: string,
): Promise<readonly NameHit[]> {
  if (key.length < SHORTEST_MISTAKEN || kind === 'PAPER') return [];
  const condition = overKeys(
    kind,
    (one) => `size(${one}) >= $shortest AND (${one} STARTS WITH $start OR ${one} CONTAINS $end)`,
  );
  const parameters = { ...halvesOf(key), shortest: key.length - 1 };
  const lengths = [key.length - 1, key.length, key.length + 1];
  return nameHits(
    store,
    kind,
    'mistaken beginnings of',
    condition,
    parameters,
    (name) => {
      const whole = nameKey(name);
      return lengths.some((length) => isOneMistakeAway(whole.slice(0, length), key));
    },
    MISTAKEN_CANDIDATES,
  );
}

/** A mistake in one half of a name leaves the rest of the other, beside the middle, as it is. */
function halvesOf(key: string): { readonly start: string; readonly end: string } {
  const half = Math.floor(key.length / 2);
  return { start: key.slice(0, half - 1), end: key.slice(half + 1) };
}

/** The key itself first. */
function numberForms(key: string): readonly string[] {
  const forms = [key, `${key}s`, `${key}es`];
  if (key.endsWith('s') && key.length > 3) forms.push(key.slice(0, -1));
  if (key.endsWith('es') && key.length > 4) forms.push(key.slice(0, -2));
  if (key.endsWith('y')) forms.push(`${key.slice(0, -1)}ies`);
  if (key.endsWith('ies') && key.length > 5) forms.push(`${key.slice(0, -3)}y`);
  return forms;
}

/** Things have keys for all their names, others one. */
function overKeys(kind: SearchKind, condition: (key: string) => string): string {
  switch (kind) {
    case 'PAPER':
      return condition('n.titleKey');
    case 'AUTHOR':
    case 'ORGANIZATION':
      return condition('n.nameKey');
    default:
      return `any(x IN n.aliasKeys WHERE ${condition('x')})`;
  }
}

async function nameHits(
  store: GraphStore,
  kind: SearchKind,
  way: string,
  condition: string,
  parameters: Parameters,
  isHit: (name: string) => boolean,
  limit = CANDIDATES,
): Promise<readonly NameHit[]> {
  const papers = kind === 'PAPER' ? '1' : 'n.paperCount';
  const name = kind === 'PAPER' ? 'n.title' : 'n.name';
  const text = [
    `MATCH (n:${LABELS[kind]}) WHERE ${condition}`,
    `WITH n, ${papers} AS papers ORDER BY papers DESC, n.id LIMIT $limit`,
    `RETURN n.id AS id, ${name} AS name, n.aliases AS aliases, papers ORDER BY papers DESC, id`,
  ].join('\n');
  const rows = await store.read({ name: `${way} names ${kind}`, text }, { ...parameters, limit });
  return rows.flatMap((row) => nameHit(kind, row, isHit));
}

/** Names go before aliases: the one that is matched is the first that hits. */
function nameHit(kind: SearchKind, row: Row, isHit: (name: string) => boolean): readonly NameHit[] {
  const name = textOf(row, 'name');
  const matched = [name, ...textsOf(row, 'aliases')].find(isHit);
  if (matched === undefined) return [];
  return [{ id: textOf(row, 'id'), kind, name, matched, paperCount: numberOf(row, 'papers') }];
}
