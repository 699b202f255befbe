import { existsSync } from 'node:fs';
import { get, type RequestOptions } from 'node:http';
import { join } from 'node:path';
import { Neo4jContainer } from '@testcontainers/neo4j';
import { type Neo4jForTests } from './neo4j-for-tests';

const IMAGE = 'neo4j:5.26-community';
const PING_MILLISECONDS = 1_000;

/** Whether a container engine answers; says no within a second. */
export async function isContainerEngineThere(): Promise<boolean> {
  const addresses = engineAddresses();
  const answers = await Promise.all(addresses.map(ping));
  return answers.includes(true);
}

export async function startContainer(): Promise<Neo4jForTests> {
  const password = 'papergraph-tests';
  const container = await new Neo4jContainer(IMAGE).withPassword(password).start();
  return {
    address: {
      url: container.getBoltUri(),
      user: container.getUsername(),
      password: container.getPassword(),
    },
    description: `a container of ${IMAGE}`,
    stop: async () => {
      await container.stop();
    },
  };
}

function engineAddresses(): RequestOptions[] {
  const named = process.env['DOCKER_HOST'];
  if (named?.startsWith('tcp://') === true) {
    const { hostname, port } = new URL(named);
    return [{ host: hostname, port }];
  }
  const runtime = process.env['XDG_RUNTIME_DIR'] ?? '/run/user/1000';
  const home = process.env['HOME'] ?? '';
  const sockets =
    named?.startsWith('unix://') === true
      ? [named.slice('unix://'.length)]
      : ['/var/run/docker.sock', join(runtime, 'docker.sock'), join(home, '.docker/run/docker.sock')];
  return sockets.filter((path) => existsSync(path)).map((socketPath) => ({ socketPath }));
}

function ping(address: RequestOptions): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({ ...address, path: '/_ping', timeout: PING_MILLISECONDS }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}
