import { nameKey } from '../../domain/names';
import { type Thing } from '../../domain/thing';
import { searchText } from '../search-text';
import { type Parameter } from '../statement';
import { NO_DATE } from './paper-properties';

export type ThingProperties = Readonly<Record<string, Parameter | undefined>>;

/** Kept up by the counting of papers and by the merging of things, not by what papers bring. */
const KEPT: ReadonlySet<string> = new Set(['id', 'paperCount', 'firstSeenOn', 'sortFirstSeen', 'formerIds']);

/** What a thing has from its first day on, beside what papers bring. */
export const NEW_THING: ThingProperties = { paperCount: 0, sortFirstSeen: NO_DATE, formerIds: [] };

/**
 * The properties of a thing after a paper has brought it, where `current` are those before. A listed thing is as the
 * lexicon has it. An unlisted one keeps what it has, learns what it did not know, and gathers the names it goes by.
 */
export function mergedThing(current: ThingProperties | undefined, thing: Thing): ThingProperties {
  const brought = broughtProperties(thing);
  if (current === undefined) return brought;
  if (thing.listed === true) return withFormerNames(brought, texts(current['formerNames']));
  if (current['listed'] === true) return current;
  const { name } = current;
  const aliases = new Set([...texts(current['aliases']), thing.name, ...thing.aliases]);
  if (typeof name === 'string') aliases.delete(name);
  return withDerived({ ...brought, ...current, aliases: [...aliases] });
}

/**
 * The properties of a thing that takes the place of another one: it goes by the other's names from now on, and an
 * unlisted one learns what it did not know.
 */
export function absorbingThing(current: ThingProperties, other: ThingProperties): ThingProperties {
  const names = [text(other['name']), ...texts(other['aliases']), ...texts(other['formerNames'])];
  const known = current['listed'] === true ? current : { ...withoutIdentity(other), ...current };
  const former = new Set(texts(current['formerNames']));
  const aliases = texts(current['aliases']).filter((alias) => !former.has(alias));
  return withFormerNames({ ...known, aliases }, [...new Set([...former, ...names])].sort());
}

/** What has to be set for `current` to become `wanted`; null takes a property away. Undefined where they are equal. */
export function changedProperties(
  current: ThingProperties,
  wanted: ThingProperties,
): ThingProperties | undefined {
  const changes: Record<string, Parameter> = {};
  for (const name of new Set([...Object.keys(current), ...Object.keys(wanted)])) {
    if (KEPT.has(name)) continue;
    const value = wanted[name] ?? null;
    if (JSON.stringify(current[name] ?? null) !== JSON.stringify(value)) changes[name] = value;
  }
  return Object.keys(changes).length === 0 ? undefined : changes;
}

function broughtProperties(thing: Thing): ThingProperties {
  const { id: _id, kind: _kind, parents: _parents, listed, ...fields } = thing;
  const { conceptKind, hardwareKind, ...rest } = {
    conceptKind: undefined,
    hardwareKind: undefined,
    ...fields,
  };
  return withDerived({
    ...rest,
    kind: conceptKind ?? hardwareKind,
    listed: listed === true ? true : undefined,
  });
}

/** What another thing may learn of this one. */
function withoutIdentity(properties: ThingProperties): ThingProperties {
  const own = new Set([...KEPT, 'listed', 'formerNames', ...Object.keys(withDerived({}))]);
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !own.has(name)));
}

/** A thing goes by the names of those that were merged into it, whatever else it is called. */
function withFormerNames(properties: ThingProperties, formerNames: readonly string[]): ThingProperties {
  if (formerNames.length === 0) return properties;
  const aliases = new Set([...texts(properties['aliases']), ...formerNames]);
  aliases.delete(text(properties['name']));
  return withDerived({ ...properties, formerNames, aliases: [...aliases] });
}

/** The keys and words follow from names and description. */
function withDerived(properties: ThingProperties): ThingProperties {
  const name = text(properties['name']);
  const aliases = texts(properties['aliases']);
  return {
    ...properties,
    nameKey: nameKey(name),
    aliasKeys: [...new Set([name, ...aliases].map(nameKey))].filter((key) => key !== ''),
    searchText: searchText(name, ...aliases, text(properties['description'])),
  };
}

function text(value: Parameter | undefined): string {
  return typeof value === 'string' ? value : '';
}

function texts(value: Parameter | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
