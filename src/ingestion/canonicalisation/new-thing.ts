import { type ConceptKind } from '../../domain/concept';
import { makeId, type ThingKind } from '../../domain/ids';
import { slugify } from '../../domain/names';
import { type Thing } from '../../domain/thing';
import { idForm } from './id-form';

/** A thing that no lexicon lists. `suffix` sets it apart from a known thing that it is not. */
export function newThing(
  kind: ThingKind,
  name: string,
  aliases: readonly string[],
  conceptKind: ConceptKind = 'METHOD',
  suffix = '',
): Thing {
  const form = idForm(name);
  const id = makeId(kind, slugify(suffix === '' ? form : `${form} ${suffix}`));
  const base = { id, name, aliases, parents: [] };
  switch (kind) {
    case 'CONCEPT':
      return { ...base, kind, conceptKind };
    case 'HARDWARE':
      return { ...base, kind, hardwareKind: 'CLASS' };
    case 'DATASET':
      return { ...base, kind };
    case 'METRIC':
      return { ...base, kind, direction: 'NEUTRAL' };
  }
}
