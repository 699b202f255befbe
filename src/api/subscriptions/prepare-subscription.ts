import {
  type DocumentNode,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';

import { type Limits } from '../limits/limits';
import { measureRequest } from '../limits/measure-request';

/** An operation as a client sends it; nothing of it has been looked at. */
export interface SubscriptionRequest {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

/** A subscription that may be run. */
export interface PreparedSubscription {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Of each event's answer, see operation-cost.ts. */
  readonly cost: number;
}

/** What Apollo Server allows over HTTP, too. */
const MAX_VALIDATION_ERRORS = 20;

/**
 * Looks at an operation as Apollo Server does over HTTP: syntax, validation, variables, limits; the codes are the
 * same. Gives the errors where there are any.
 */
export function prepareSubscription(
  schema: GraphQLSchema,
  limits: Limits,
  request: SubscriptionRequest,
): PreparedSubscription | readonly GraphQLError[] {
  try {
    const document = parse(request.query, { maxTokens: limits.tokens });
    const invalid = validate(schema, document, specifiedRules, { maxErrors: MAX_VALIDATION_ERRORS });
    if (invalid.length > 0) return invalid.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
    return checkOperation(schema, limits, document, request);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [error.extensions['code'] === undefined ? withCode(error, 'GRAPHQL_PARSE_FAILED') : error];
  }
}

function checkOperation(
  schema: GraphQLSchema,
  limits: Limits,
  document: DocumentNode,
  request: SubscriptionRequest,
): PreparedSubscription | readonly GraphQLError[] {
  const operationName = request.operationName ?? undefined;
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    const several = 'The document has not one operation: name the one to run as "operationName".';
    return [
      refusal(operationName === undefined ? several : `The document has no operation "${operationName}".`),
    ];
  }
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
    const message = `Only subscriptions are served over WebSocket; send the ${operation.operation} over HTTP, to this same path.`;
    return [refusal(message)];
  }
  const given = request.variables ?? {};
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (errors !== undefined) return errors.map((error) => withCode(error, 'BAD_USER_INPUT'));
  if (operation.selectionSet.selections.some(({ directives = [] }) => directives.length > 0)) {
    return [refusal('The field that is subscribed to takes no directives: leave out @skip and @include.')];
  }
  const { cost } = measureRequest({ schema, document, operation, variables: coerced }, limits);
  return { document, operationName, variables: given, cost };
}

function refusal(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes, source, positions, extensions } = error;
  return new GraphQLError(message, { nodes, source, positions, extensions: { ...extensions, code } });
}
