import { type ResultNode } from '../../graph/nodes';
import {
  type ResultRole,
  type ResultRoleNodes,
  thingOfResults,
} from '../../graph/queries/parents-of-results';
import { type Context } from '../context';

/** What a result is about in one role; undefined where its sentence does not say. */
export function loadThingOfResult<R extends ResultRole>(
  { loaders, store }: Context,
  role: R,
  result: ResultNode,
): Promise<ResultRoleNodes[R] | undefined> {
  return loaders.load(`thingOfResults ${role}`, result.id, (ids) => thingOfResults(store, role, ids));
}
