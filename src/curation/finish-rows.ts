import { type ThingKind, makeId } from '../domain/ids';
import { nameKey, slugify } from '../domain/names';
import {
  type ConceptRow,
  type DatasetRow,
  type HardwareRow,
  type MetricRow,
  type NameMatch,
} from '../ingestion/extraction/lexicon/lexicon-row';
import { type DraftRow } from './draft-row';
import { isExactByDefault, lookUpKey } from './name-forms';

export type AnyRow = ConceptRow | HardwareRow | DatasetRow | MetricRow;

/** Rows as the lexicons hold them, ordered by id. Throws an Error where a parent is the name of no row. */
export function finishRows(drafts: readonly DraftRow[]): AnyRow[] {
  const ids = new Map<string, string>();
  for (const draft of drafts) for (const alias of draft.aliases) ids.set(lookUpKey(alias), idOf(draft));
  for (const draft of drafts) ids.set(lookUpKey(draft.name), idOf(draft));
  return drafts
    .map((draft) => finishRow(draft, ids))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

const idOf = (draft: DraftRow): string => makeId(draft.thing, slugify(draft.name));

function finishRow(draft: DraftRow, ids: ReadonlyMap<string, string>): AnyRow {
  const parents = draft.parents.map((parent) => {
    const id = ids.get(lookUpKey(parent));
    if (id === undefined)
      throw new Error(`${draft.name}: its parent "${parent}" is the name of no ${draft.thing} row`);
    return id;
  });
  const aliases = distinctNames(draft);
  const match = matches(draft, [draft.name, ...aliases]);
  const base = {
    id: idOf(draft),
    name: draft.name,
    aliases,
    ...(parents.length === 0 ? {} : { parents: [...new Set(parents)] }),
    ...(Object.keys(match).length === 0 ? {} : { match }),
    ...(Object.keys(draft.cues).length === 0 ? {} : { cues: draft.cues }),
    ...(draft.generic ? { generic: true } : {}),
    source: draft.source,
  };
  return { ...base, ...propertiesOf(draft, draft.thing) };
}

function propertiesOf(draft: DraftRow, thing: ThingKind): Record<string, unknown> & { kind: never } {
  const known: Record<string, unknown> = {};
  const put = (key: string, value: unknown): void => {
    if (value !== undefined) known[key] = value;
  };
  if (thing === 'CONCEPT') put('kind', draft.conceptKind);
  if (thing === 'HARDWARE') {
    put('kind', draft.hardwareKind);
    put('vendor', draft.vendor);
    for (const [key, value] of Object.entries(draft.specifications ?? {})) put(key, value);
  }
  put('modality', draft.modality);
  put('homepage', draft.homepage);
  put('unit', draft.unit);
  put('direction', draft.direction);
  return known as Record<string, unknown> & { kind: never };
}

/** Aliases that are not the name or one another in another spelling; those that count only as written are kept. */
function distinctNames(draft: DraftRow): string[] {
  const seen = new Set([nameKey(draft.name), lookUpKey(draft.name)]);
  const written = new Set([draft.name]);
  const kept: string[] = [];
  const exact = (name: string): boolean => draft.exact.includes(name) || isExactByDefault(name);
  for (const alias of draft.aliases) {
    if (written.has(alias)) continue;
    const onlySpelling = seen.has(lookUpKey(alias));
    const othersExact = [...written].filter((name) => lookUpKey(name) === lookUpKey(alias)).every(exact);
    if (onlySpelling && !(othersExact && exact(alias) !== exact(draft.name))) {
      if (!(othersExact && exact(alias))) continue;
    }
    written.add(alias);
    seen.add(lookUpKey(alias));
    kept.push(alias);
  }
  return kept;
}

/** Only what differs from the rule for names that say nothing: names of several words or with digits are no shouting. */
function matches(draft: DraftRow, names: readonly string[]): Record<string, NameMatch> {
  const match: Record<string, NameMatch> = {};
  for (const name of names) {
    const exact = isExactByDefault(name);
    if (draft.exact.includes(name)) {
      if (!exact) match[name] = 'EXACT';
    } else if (exact && (isPhraseInCapitals(name) || isWord(name, draft.thing))) match[name] = 'FOLDED';
  }
  return match;
}

const isPhraseInCapitals = (name: string): boolean =>
  name.length > 5 && /\p{L}{2}.*[ \d]|[ \d].*\p{L}{2}/u.test(name);

/** "area" and "cost" are short and yet words; what measures something is written so in any case. */
const isWord = (name: string, thing: ThingKind): boolean =>
  /^\p{Ll}{3,}$/u.test(name) || (thing === 'METRIC' && /^\p{Lu}\p{Ll}{2,}$/u.test(name));
