import { type ManagedTransaction } from 'neo4j-driver';
import { type GraphError } from '../graph-error';
import { type GraphTransaction } from '../graph-store';
import { type Parameters, type Row, type Statement } from '../statement';
import { fromNeo4jError } from './neo4j-errors';
import { fromNeo4jResult, toNeo4jParameters } from './neo4j-values';

/** One transaction on the server; the first failure is kept, so that a commit never hides it. */
export class Neo4jTransaction implements GraphTransaction {
  #failure: GraphError | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly transaction: ManagedTransaction) {}

  /** Statements run one after another, also when they are not awaited in between. */
  run(statement: Statement, parameters: Parameters = {}): Promise<readonly Row[]> {
    const answer = this.#last.then(() => this.#execute(statement, parameters));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  /** Waits for what still runs; throws where a statement failed. */
  async finish(): Promise<void> {
    await this.#last;
    if (this.#failure !== undefined) throw this.#failure;
  }

  async #execute(statement: Statement, parameters: Parameters): Promise<readonly Row[]> {
    if (this.#failure !== undefined) throw this.#failure;
    try {
      return fromNeo4jResult(await this.transaction.run(statement.text, toNeo4jParameters(parameters)));
    } catch (error) {
      this.#failure = fromNeo4jError(error, statement.name);
      throw this.#failure;
    }
  }
}
