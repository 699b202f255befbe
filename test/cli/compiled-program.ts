import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { transformFileSync } from '@swc/core';

const ROOT = join(__dirname, '../..');

export interface CompiledProgram {
  /** Path of main.js. */
  readonly main: string;
  remove(): void;
}

/** The program as it is installed, compiled from src into a directory of its own. */
export function compileProgram(): CompiledProgram {
  const directory = mkdtempSync(join(tmpdir(), 'papergraph-program-'));
  const source = join(ROOT, 'src');
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
    const path = join(entry.parentPath, entry.name);
    const target = join(directory, 'dist', relative(source, path)).replace(/\.ts$/, '.js');
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, compile(path));
  }
  for (const name of ['node_modules', 'seeds', 'schema', 'package.json']) {
    symlinkSync(join(ROOT, name), join(directory, name));
  }
  return {
    main: join(directory, 'dist/main.js'),
    remove: () => rmSync(directory, { recursive: true }),
  };
}

function compile(path: string): string {
  return transformFileSync(path, {
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
  }).code;
}
