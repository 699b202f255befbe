import { type Terminal } from './terminal';

/** What a command is given when it runs: its words and options as commander parsed them. */
export interface CommandCall {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly terminal: Terminal;
}

/** Runs a command and gives the exit code. Throws for what makes it impossible; the message is for the user. */
export type RunCommand = (call: CommandCall) => Promise<number>;

/** One row of the table of commands. */
export interface Command {
  /** Words of the command, `schema emit`. */
  readonly name: string;
  readonly summary: string;
  readonly explanation?: string;
  readonly arguments?: readonly (readonly [syntax: string, explanation: string])[];
  readonly options?: readonly (readonly [flags: string, explanation: string, choices?: readonly string[]])[];
  readonly examples: readonly string[];
  /** Loads the code of the command: called when it runs, so that the table itself is cheap. */
  readonly load: () => RunCommand;
}

/** A call that makes no sense; the message says how it does. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
