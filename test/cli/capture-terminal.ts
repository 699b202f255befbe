import { Readable, Writable } from 'node:stream';
import { runCli } from '../../src/cli/run-cli';
import { type Terminal } from '../../src/cli/terminal';

export interface CliOutcome {
  readonly code: number;
  readonly output: string;
  readonly messages: string;
}

interface CliSetting {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
}

/** Runs the command line in this process, as if its words were typed. */
export async function papergraph(words: readonly string[], setting: CliSetting = {}): Promise<CliOutcome> {
  const output: string[] = [];
  const messages: string[] = [];
  const into = (parts: string[]): Writable =>
    new Writable({
      write(chunk: Buffer, _, done) {
        parts.push(chunk.toString());
        done();
      },
    });
  const terminal: Terminal = {
    input: Readable.from([Buffer.from(setting.input ?? '')]),
    output: into(output),
    messages: into(messages),
    watched: false,
    environment: setting.environment ?? {},
    interruption: () => setting.signal ?? new AbortController().signal,
  };
  const code = await runCli(words, terminal);
  return { code, output: output.join(''), messages: messages.join('') };
}
