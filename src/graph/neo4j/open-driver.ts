import neo4j, { type Driver } from 'neo4j-driver';
import { GraphError } from '../graph-error';

export interface DriverOptions {
  readonly url: string;
  readonly user?: string;
  readonly password?: string;
  /** Longest time that a write is tried again, in milliseconds. */
  readonly writeRetryTime: number;
}

/** Connects with the first statement. Throws GraphError UNAVAILABLE for a URL that the driver does not take. */
export function openDriver(options: DriverOptions): Driver {
  const { url, user = 'neo4j', password, writeRetryTime } = options;
  const credentials = password === undefined ? undefined : neo4j.auth.basic(user, password);
  try {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- an option bag that the driver declares as a class
    return neo4j.driver(url, credentials, {
      disableLosslessIntegers: true,
      maxTransactionRetryTime: writeRetryTime,
      connectionTimeout: 3_000,
      connectionAcquisitionTimeout: 5_000,
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- an option bag that the driver declares as a class
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      userAgent: 'papergraph',
    });
  } catch (error) {
    const message =
      'GRAPH_URL is not an address that Neo4j can be reached at: use bolt://host:7687 or neo4j://host:7687.';
    throw new GraphError('UNAVAILABLE', message, { cause: error });
  }
}
