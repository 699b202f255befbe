import { type StringFilter } from '../filters/conditions';
import { stringConditions } from '../filters/field-conditions';
import { FilterParameters } from '../filters/filter-parameters';
import { whereOf, withinLabel } from '../filters/where';
import { type GraphStore } from '../graph-store';
import { LABELS } from '../labels';
import { decodeNode, projection } from '../node-decoders';
import { type AuthorNode, type NodeOf, type OrganizationNode } from '../nodes';
import { type Page, type PageRequest } from '../page';
import { keysetConditions, type Keyset } from './keyset';
import { readCount, readPage } from './page-query';

export interface PeopleArgs {
  readonly name?: StringFilter | null;
}
type PeopleKind = 'AUTHOR' | 'ORGANIZATION';

const BY_NAME: Keyset = { key: 'n.nameKey', direction: 'ASC', id: 'n.id' };

/** In the order of names. */
export async function authorsPage(
  store: GraphStore,
  args: PeopleArgs,
  page: PageRequest,
): Promise<Page<AuthorNode>> {
  return peoplePage(store, 'AUTHOR', args, page);
}

/** In the order of names. */
export async function organizationsPage(
  store: GraphStore,
  args: PeopleArgs,
  page: PageRequest,
): Promise<Page<OrganizationNode>> {
  return peoplePage(store, 'ORGANIZATION', args, page);
}

export async function countAuthors(store: GraphStore, name?: StringFilter | null): Promise<number> {
  return countPeople(store, 'AUTHOR', name);
}

export async function countOrganizations(store: GraphStore, name?: StringFilter | null): Promise<number> {
  return countPeople(store, 'ORGANIZATION', name);
}

async function peoplePage<K extends PeopleKind>(
  store: GraphStore,
  kind: K,
  args: PeopleArgs,
  page: PageRequest,
): Promise<Page<NodeOf<K>>> {
  const bounds = keysetConditions(BY_NAME, page);
  return readPage(
    store,
    {
      name: `people ${kind}`,
      ...selectPeople(kind, args.name, bounds),
      variable: 'n',
      order: BY_NAME,
      node: projection(kind, 'n'),
    },
    page,
    (value) => decodeNode(kind, value),
  );
}

async function countPeople(
  store: GraphStore,
  kind: PeopleKind,
  name: StringFilter | null | undefined,
): Promise<number> {
  return readCount(store, { name: `people ${kind} total`, ...selectPeople(kind, name, []), variable: 'n' });
}

/** The condition on the key holds for all: an index is walked in its order only where there is one. */
function selectPeople(kind: PeopleKind, name: StringFilter | null | undefined, bounds: readonly string[]) {
  const parameters = new FilterParameters();
  const named = stringConditions({ text: 'n.name', key: 'n.nameKey' }, name, parameters);
  const conditions = [...(bounds.length === 0 ? ["n.nameKey >= ''"] : bounds).map(withinLabel), ...named];
  return { text: `MATCH (n:${LABELS[kind]})${whereOf(conditions)}`, parameters: parameters.values };
}
