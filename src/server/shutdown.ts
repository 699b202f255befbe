import { type Server } from 'node:http';

/** How long requests in flight may take to be answered once the server stops, in milliseconds. */
const DRAIN_TIME = 3_000;
/** When whatever is still open is given up, in milliseconds after the first signal. */
const LAST_MOMENT = 4_500;

/** Stops accepting and waits for the answers in flight; connections that are open after `patience` are cut. */
export async function drain(server: Server, patience = DRAIN_TIME): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  const sweep = setInterval(() => server.closeIdleConnections(), 50); // those that have had their answer since
  const cut = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}

/** Runs `steps` in order, each also where one before it failed, and ends in time even where one hangs. */
export async function shutDown(
  steps: readonly (() => Promise<void>)[],
  onFailure: (error: unknown) => void,
  within = LAST_MOMENT,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      onFailure(new Error('Shutting down took too long; what was committed is safe.'));
      resolve();
    }, within);
  });
  const done = (async () => {
    for (const step of steps) await step().catch(onFailure);
  })();
  await Promise.race([done, late]);
  clearTimeout(timer);
}
