import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { type ApiDependencies, type Context, createContext } from '../api/context';
import { HttpFault } from './http-answer';
import { readJsonBody } from './read-json-body';

interface GraphqlEndpoint {
  readonly apollo: ApolloServer<Context>;
  readonly dependencies: ApiDependencies;
  readonly maxBodyBytes: number;
}

/** Answers one GraphQL request over HTTP. Throws HttpFault where the request is none. */
export async function answerGraphql(
  endpoint: GraphqlEndpoint,
  request: IncomingMessage,
  response: ServerResponse,
  search: string,
): Promise<void> {
  const { apollo, dependencies, maxBodyBytes } = endpoint;
  const { method = 'GET' } = request;
  if (method !== 'GET' && method !== 'POST') {
    throw new HttpFault(405, 'GraphQL takes GET and POST.', { allow: 'GET, POST, OPTIONS' });
  }
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const body = method === 'POST' ? await readJsonBody(request, maxBodyBytes) : undefined;
  const { authorization } = request.headers;
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, headers, search, body },
    context: () =>
      Promise.resolve(createContext(dependencies, authorization === undefined ? {} : { authorization })),
  });
  if (response.destroyed) return;
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.statusCode = answer.status ?? 200;
  if (answer.body.kind === 'complete') {
    response.setHeader('content-length', Buffer.byteLength(answer.body.string));
    response.end(answer.body.string);
    return;
  }
  for await (const chunk of answer.body.asyncIterator) response.write(chunk);
  response.end();
}
