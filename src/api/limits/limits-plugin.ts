import { type ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, getVariableValues, OperationTypeNode } from 'graphql';

import { ApiError } from '../errors';
import { type Limits } from './limits';
import { measureRequest } from './measure-request';
import { type OperationMeasure } from './operation-cost';

/** What a subscription over HTTP is answered with. */
export const SUBSCRIPTIONS_ELSEWHERE =
  'Subscriptions are served over WebSocket: open this same address with ws:// (wss:// where it is https://) and the subprotocol graphql-transport-ws.';

/** Refuses operations that pass a limit before anything is run, and shows each answer's cost in `extensions.cost`. */
export function limitsPlugin(limits: Limits): ApolloServerPlugin {
  return {
    requestDidStart: () => {
      let measure: OperationMeasure | undefined;
      return Promise.resolve({
        didResolveOperation: ({ schema, document, operation, request }) => {
          if (!operation) return Promise.resolve(); // execution refuses a document without the operation asked for
          if (operation.operation === OperationTypeNode.SUBSCRIPTION)
            return Promise.reject(subscriptionOverHttp());
          const { coerced } = getVariableValues(
            schema,
            operation.variableDefinitions ?? [],
            request.variables ?? {},
          );
          if (coerced === undefined) return Promise.resolve(); // execution refuses these variables, saying which
          try {
            measure = measureRequest({ schema, document, operation, variables: coerced }, limits);
            return Promise.resolve();
          } catch (error) {
            return Promise.reject(asBadRequest(error));
          }
        },
        willSendResponse: ({ response }) => {
          if (measure !== undefined && response.body.kind === 'single') {
            const { singleResult } = response.body;
            singleResult.extensions = {
              ...singleResult.extensions,
              cost: { requested: measure.cost, limit: limits.cost },
            };
          }
          return Promise.resolve();
        },
      });
    },
  };
}

/** An operation that is refused whole is a bad request in HTTP, too. */
function asBadRequest(error: unknown): Error {
  if (!(error instanceof ApiError)) return error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(error.message, { extensions: { ...error.extensions, http: { status: 400 } } });
}

function subscriptionOverHttp(): GraphQLError {
  return new GraphQLError(SUBSCRIPTIONS_ELSEWHERE, {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
  });
}
