#!/usr/bin/env node
import { processTerminal } from './cli/terminal';
import { runCli } from './cli/run-cli';

void runCli(process.argv.slice(2), processTerminal()).then((code) => {
  process.exitCode = code;
});
