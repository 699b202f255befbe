import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { type Neo4jAddress } from './neo4j-for-tests';

/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its option bags as classes and exports no constructor */

/** Runs one statement outside the store under test, for what only tests do. */
export async function runOnServer(address: Neo4jAddress, text: string): Promise<Record<string, unknown>[]> {
  const driver = openDriver(address);
  const session: Session = driver.session({ database: address.database ?? 'neo4j' });
  try {
    const result = await session.run(text);
    return result.records.map((record) => record.toObject());
  } finally {
    await session.close();
    await driver.close();
  }
}

function openDriver({ url, user, password }: Neo4jAddress): Driver {
  const credentials = password === undefined ? undefined : neo4j.auth.basic(user, password);
  return neo4j.driver(url, credentials, { disableLosslessIntegers: true, connectionTimeout: 5_000 });
}
