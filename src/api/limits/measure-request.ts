import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';

import { type Limits } from './limits';
import { measureOperation, type OperationMeasure } from './operation-cost';

interface MeasuredRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Measures what a request asks for; throws LIMIT_EXCEEDED where it passes a limit. */
export function measureRequest(request: MeasuredRequest, limits: Limits): OperationMeasure {
  const { schema, document, operation, variables } = request;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return measureOperation({ schema, fragments, variables }, operation, limits);
}
