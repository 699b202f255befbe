import {
  createSourceEventStream,
  execute,
  type ExecutionResult,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';

import { type ApiLogger, type Context } from '../context';
import { errorFormatter } from '../format-error';
import { DEFAULT_LIMITS, type Limits } from '../limits/limits';
import {
  prepareSubscription,
  type PreparedSubscription,
  type SubscriptionRequest,
} from './prepare-subscription';

export interface SubscriptionOperationsOptions {
  readonly schema: GraphQLSchema;
  readonly logger: ApiLogger;
  /** What the default limits are replaced by. */
  readonly limits?: Partial<Limits>;
}

/** The subscriptions of the API but for the WebSocket, with the limits and the errors that requests over HTTP have. */
export class SubscriptionOperations {
  readonly schema: GraphQLSchema;
  private readonly limits: Limits;
  private readonly format: ReturnType<typeof errorFormatter>;

  constructor({ schema, limits, logger }: SubscriptionOperationsOptions) {
    this.schema = schema;
    this.limits = { ...DEFAULT_LIMITS, ...limits };
    this.format = errorFormatter(this.limits, logger);
  }

  prepare(request: SubscriptionRequest): PreparedSubscription | readonly GraphQLError[] {
    return prepareSubscription(this.schema, this.limits, request);
  }

  /**
   * The answers to the events of a subscription. `newContext` is called for the subscription and for each event, so
   * that none sees what another has loaded. Iterating fails with what the subscription is refused or ended for.
   */
  run(prepared: PreparedSubscription, newContext: () => Context): AsyncIterableIterator<ExecutionResult> {
    const args = {
      schema: this.schema,
      document: prepared.document,
      ...(prepared.operationName === undefined ? {} : { operationName: prepared.operationName }),
      variableValues: prepared.variables,
    };
    const source = createSourceEventStream({ ...args, contextValue: newContext() }).then(eventsOf);
    source.catch(() => undefined); // told by `next`
    const cost = { requested: prepared.cost, limit: this.limits.cost };
    return {
      next: async () => {
        const event = await (await source).next();
        if (event.done === true) return { value: undefined, done: true };
        const answer = await execute({ ...args, rootValue: event.value, contextValue: newContext() });
        return { value: { ...answer, extensions: { cost } }, done: false };
      },
      return: async () => {
        await source.then(
          (events) => events.return?.(),
          () => undefined,
        );
        return { value: undefined, done: true };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  /** An answer as a client may see it. */
  formatAnswer({ errors, ...answer }: ExecutionResult): FormattedExecutionResult {
    if (errors === undefined) return answer;
    return { errors: errors.map((error) => this.formatError(error)), ...answer };
  }

  /** Errors that kept a subscription from running or ended it, as a client may see them. */
  formatErrors(errors: readonly GraphQLError[]): readonly GraphQLFormattedError[] {
    return errors.map((error) => this.formatError(error.originalError ?? error));
  }

  /** What is not meant for clients goes to the log alone. */
  private formatError(error: unknown): GraphQLFormattedError {
    const shown =
      error instanceof GraphQLError ? error : new GraphQLError('', { originalError: asError(error) });
    return this.format(shown.toJSON(), error);
  }
}

function eventsOf(stream: AsyncIterable<unknown> | ExecutionResult): AsyncIterator<unknown> {
  if (Symbol.asyncIterator in stream) return stream[Symbol.asyncIterator]();
  throw stream.errors?.[0] ?? new TypeError('A subscription has neither events nor errors.');
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
