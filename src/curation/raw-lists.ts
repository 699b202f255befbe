import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A paper's text with the names that were marked in it, by kind: C, H, D or M. */
export interface LabelledText {
  readonly text: string;
  readonly names: Readonly<Record<NameLabel, readonly string[]>>;
}
export const NAME_LABELS = ['C', 'H', 'D', 'M'] as const;
export type NameLabel = (typeof NAME_LABELS)[number];

/** Reads files of the folder that holds the raw lists; throws an Error that names a missing file. */
export class RawLists {
  constructor(private readonly folder: string) {
    if (!existsSync(folder))
      throw new Error(`${folder}: no such folder; --from names the folder of the raw lists`);
  }

  text(name: string): string {
    const file = path.join(this.folder, name);
    if (!existsSync(file)) throw new Error(`${file}: no such list; see seeds/lexicons/SOURCES.md`);
    return readFileSync(file, 'utf8');
  }

  json(name: string): unknown {
    return JSON.parse(this.text(name));
  }

  lines(name: string): string[] {
    return this.text(name)
      .split('\n')
      .filter((line) => line.trim() !== '');
  }

  jsonLines(name: string): Record<string, unknown>[] {
    return this.lines(name).map((line) => asRecord(JSON.parse(line)));
  }
}

export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? [...(value as unknown[])] : [];
}

export function asText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

export function asNumber(value: unknown): number | undefined {
  const number =
    typeof value === 'number' ? value : typeof value === 'string' && value !== '' ? Number(value) : NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** The rows of a CSV text with a header line; quoted cells may hold commas, quotes and line ends. */
export function parseCsv(text: string): Record<string, string>[] {
  const table: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text.charAt(i + 1) === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',') {
      row.push(cell);
      cell = '';
    } else if (char === '\n') {
      table.push([...row, cell]);
      row = [];
      cell = '';
    } else if (char !== '\r') cell += char;
  }
  if (cell !== '' || row.length > 0) table.push([...row, cell]);
  const [header = [], ...rows] = table;
  return rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])));
}
