import { type Readable, type Writable } from 'node:stream';

/** Exit code of a command that was asked to stop: 128 + SIGINT. */
export const EXIT_STOPPED = 130;
/** Exit code of a command that went through but for some records that were refused. */
export const EXIT_REJECTIONS = 3;
export const EXIT_FAILED = 1;

/** What a command talks to. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  /** Messages and progress. */
  readonly messages: Writable;
  /** Whether a person watches `messages`, so that a progress bar makes sense. */
  readonly watched: boolean;
  /** Stands in for the process's own environment. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Aborts when the process is asked to end; asked twice, the process ends at once. */
  interruption(): AbortSignal;
}

export function processTerminal(): Terminal {
  return {
    input: process.stdin,
    output: process.stdout,
    messages: process.stderr,
    watched: process.stderr.isTTY,
    interruption: processInterruption,
  };
}

/** Writes and waits until the stream takes more. */
export async function print(stream: Writable, text: string): Promise<void> {
  if (stream.destroyed || stream.write(text)) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      stream.off('drain', done).off('close', done).off('error', done);
      resolve();
    };
    stream.on('drain', done).on('close', done).on('error', done);
  });
}

function processInterruption(): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(EXIT_STOPPED);
    controller.abort();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return controller.signal;
}
