import { isContainerEngineThere, startContainer } from './container-neo4j';
import { startJars, type ServerSize, whyNoJars } from './jar-neo4j';
import { type Neo4jForTests } from './neo4j-for-tests';

/**
 * The server that NEO4J_TEST_URL names (with NEO4J_TEST_USER, NEO4J_TEST_PASSWORD, NEO4J_TEST_DATABASE), or a container
 * where an engine answers, or the real server from its jars where Java 17+ and Maven are there; otherwise the reason why
 * there is none; `size` is that of a server from jars. What stands in the named database is deleted.
 */
export async function chooseNeo4j(size?: ServerSize): Promise<Neo4jForTests | string> {
  const url = process.env['NEO4J_TEST_URL'];
  if (url !== undefined && url !== '') return named(url);
  const reasons: string[] = [];
  if (await isContainerEngineThere()) {
    try {
      return await startContainer();
    } catch (error) {
      reasons.push(`the container did not start (${String(error)})`);
    }
  } else {
    reasons.push('no container engine answers');
  }
  const noJars = await whyNoJars();
  if (noJars === undefined) {
    try {
      return await startJars(size);
    } catch (error) {
      reasons.push(`the server from jars did not start (${String(error)})`);
    }
  } else {
    reasons.push(noJars);
  }
  return `NEO4J_TEST_URL is not set, ${reasons.join(', ')}`;
}

function named(url: string): Neo4jForTests {
  const password = process.env['NEO4J_TEST_PASSWORD'];
  const database = process.env['NEO4J_TEST_DATABASE'];
  return {
    address: {
      url,
      user: process.env['NEO4J_TEST_USER'] ?? 'neo4j',
      ...(password === undefined ? {} : { password }),
      ...(database === undefined ? {} : { database }),
    },
    description: `the server at ${url}`,
    stop: () => Promise.resolve(),
  };
}
