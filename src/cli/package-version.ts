import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export function packageVersion(): string {
  const text = readFileSync(resolve(__dirname, '../../package.json'), 'utf8');
  const { version } = JSON.parse(text) as { readonly version: string };
  return version;
}
