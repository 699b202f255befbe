import { type GraphStore } from '../graph/graph-store';
import { type HttpAnswer, jsonAnswer } from './http-answer';

/** How long the graph may take to say that it is there, in milliseconds. */
const PATIENCE = 3000;
const FRESH = { 'cache-control': 'no-store' };

/** The process runs and answers. */
export function live(): HttpAnswer {
  return jsonAnswer(200, { status: 'live' }, FRESH);
}

/** 200 where requests would be answered, 503 while the graph does not answer or the server is stopping. */
export async function ready(store: GraphStore, stopping: boolean): Promise<HttpAnswer> {
  if (stopping) return jsonAnswer(503, { status: 'stopping' }, FRESH);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), PATIENCE);
  });
  try {
    const { engine, schemaApplied } = await Promise.race([store.status(), late]);
    return schemaApplied
      ? jsonAnswer(200, { status: 'ready', engine }, FRESH)
      : jsonAnswer(503, { status: 'schema missing', engine }, FRESH);
  } catch {
    return jsonAnswer(503, { status: 'graph unavailable' }, FRESH);
  } finally {
    clearTimeout(timer);
  }
}
