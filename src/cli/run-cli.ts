import { Command as Program, CommanderError, Option } from 'commander';
import { type Command } from './command';
import { COMMANDS, GROUPS } from './commands';
import { describeError } from './describe-error';
import { packageVersion } from './package-version';
import { EXIT_FAILED, type Terminal } from './terminal';

/** Runs what the words ask for and gives the exit code; never throws. */
export async function runCli(words: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0;
  const program = createProgram(terminal, (result) => {
    code = result;
  });
  terminal.output.on('error', ignorePipe);
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_FAILED;
    terminal.messages.write(`${describeError(error)}\n`);
    return EXIT_FAILED;
  } finally {
    terminal.output.off('error', ignorePipe);
  }
}

function createProgram(terminal: Terminal, finish: (code: number) => void): Program {
  const program = new Program('papergraph')
    .description('Reads machine-learning papers into a graph and answers questions over it in GraphQL.')
    .version(packageVersion(), '--version', 'print the version')
    .helpOption('--help', 'print this')
    .helpCommand(false)
    .showHelpAfterError('Run with --help to see what there is.')
    .configureOutput({
      writeOut: (text) => terminal.output.write(text),
      writeErr: (text) => terminal.messages.write(text),
    })
    .exitOverride()
    .addHelpText('after', '\nEvery command has its own help: papergraph ingest --help');
  const groups = new Map<string, Program>();
  for (const command of COMMANDS) {
    const [first = '', second] = command.name.split(' ');
    if (second === undefined) {
      addCommand(program.command(first), command, terminal, finish);
      continue;
    }
    let group = groups.get(first);
    if (group === undefined) {
      group = program
        .command(first)
        .summary(GROUPS[first] ?? '')
        .helpCommand(false);
      groups.set(first, group);
    }
    addCommand(group.command(second), command, terminal, finish);
  }
  return program;
}

function addCommand(
  program: Program,
  command: Command,
  terminal: Terminal,
  finish: (code: number) => void,
): void {
  const sentence = `${command.summary.charAt(0).toUpperCase()}${command.summary.slice(1)}.`;
  program.summary(command.summary).description([sentence, command.explanation].filter(Boolean).join('\n\n'));
  for (const [syntax, explanation] of command.arguments ?? []) program.argument(syntax, explanation);
  for (const [flags, explanation, choices] of command.options ?? []) {
    const option = new Option(flags, explanation);
    program.addOption(choices === undefined ? option : option.choices(choices));
  }
  program.addHelpText(
    'after',
    `\nExamples:\n${command.examples.map((example) => `  ${example}`).join('\n')}`,
  );
  program.allowExcessArguments(false).action(async () => {
    const options = program.opts<Record<string, string | boolean | undefined>>();
    finish(await command.load()({ words: program.args, options, terminal }));
  });
}

/** Whoever reads our output may stop early (`| head`): that is no error of ours. */
function ignorePipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
