import { makeId, type ThingKind } from '../../../src/domain/ids';
import { nameKey, slugify } from '../../../src/domain/names';
import { type AuditedThing } from '../../../src/graph/audit/audited-thing';

/** A thing as an audit sees it, unlisted and with one paper where nothing else is said. */
export function audited(
  name: string,
  fields: Partial<AuditedThing> & { readonly aliases?: readonly string[] } = {},
  kind: ThingKind = 'CONCEPT',
): AuditedThing {
  const { aliases = [], ...rest } = fields;
  return {
    id: makeId(kind, slugify(name)),
    kind,
    name,
    nameKey: nameKey(name),
    aliasKeys: [...new Set([name, ...aliases].map(nameKey))],
    paperCount: 1,
    listed: false,
    ...rest,
  };
}
