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
  const parents: readonly string[] = [];
  switch (kind) {
    case 'CONCEPT':
      return { id, name, aliases, parents, kind, conceptKind };
    case 'HARDWARE':
      return { id, name, aliases, parents, kind, hardwareKind: 'CLASS' };
    case 'DATASET':
      return { id, name, aliases, parents, kind };
    case 'METRIC':
      return { id, name, aliases, parents, kind, direction: 'NEUTRAL' };
  }
}
