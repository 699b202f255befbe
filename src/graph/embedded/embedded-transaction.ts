import { type Transaction } from '@grafeo-db/js';
import { GraphError } from '../graph-error';
import { type GraphTransaction } from '../graph-store';
import { type Parameters, type Row, type Statement } from '../statement';
import { fromEmbeddedError } from './embedded-errors';
import { fromEmbeddedRows, toEmbeddedParameters } from './embedded-values';

/**
 * One transaction of the engine. The engine commits what went well beside a failed statement, so the first failure
 * is kept and ends the transaction: later statements and the commit throw it.
 */
export class EmbeddedTransaction implements GraphTransaction {
  #failure: GraphError | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #ended = false;

  constructor(private readonly transaction: Transaction) {}

  /** Statements run one after another, also when they are not awaited in between. */
  run(statement: Statement, parameters: Parameters = {}): Promise<readonly Row[]> {
    const answer = this.#last.then(() => this.#execute(statement, parameters));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  /** Waits for what still runs, then makes it all stand. Throws GraphError, after which nothing stands. */
  async commit(): Promise<void> {
    await this.#last;
    if (this.#failure !== undefined) throw this.#failure;
    this.#ended = true;
    try {
      this.transaction.commit();
    } catch (error) {
      throw fromEmbeddedError(error, 'The commit');
    }
  }

  async rollback(): Promise<void> {
    await this.#last;
    this.#ended = true;
    if (this.transaction.isActive) this.transaction.rollback();
  }

  async #execute(statement: Statement, parameters: Parameters): Promise<readonly Row[]> {
    if (this.#failure !== undefined) throw this.#failure;
    if (this.#ended) {
      throw new GraphError('STATEMENT', `${statement.name} came after the end of its transaction.`);
    }
    try {
      const result = await this.transaction.executeCypher(statement.text, toEmbeddedParameters(parameters));
      return fromEmbeddedRows(result.toArray());
    } catch (error) {
      this.#failure = fromEmbeddedError(error, statement.name);
      throw this.#failure;
    }
  }
}
