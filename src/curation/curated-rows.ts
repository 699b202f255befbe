import { CONCEPT_KINDS, type ConceptKind } from '../domain/concept';
import { HARDWARE_KINDS, type HardwareKind } from '../domain/hardware';
import { type ThingKind } from '../domain/ids';
import { type MetricDirection } from '../domain/metric';
import { type DraftRow, draftRow } from './draft-row';
import { lookUpKey } from './name-forms';

const DIRECTIONS: Readonly<Record<string, MetricDirection>> = {
  '+': 'HIGHER_IS_BETTER',
  '-': 'LOWER_IS_BETTER',
  '=': 'NEUTRAL',
};

/** The look-up keys of names that no list may make a row, by kind: lines of kind, name and reason. */
export function readDeniedNames(text: string): Map<string, Set<string>> {
  const denied = new Map<string, Set<string>>();
  for (const line of text.split('\n')) {
    const [kind = '', name = ''] = line.split('\t');
    if (name === '' || kind.startsWith('#')) continue;
    denied.set(kind, (denied.get(kind) ?? new Set<string>()).add(lookUpKey(name)));
  }
  return denied;
}

/** The columns of each curated file, tab-separated; lists inside a column are separated by semicolons. */
const COLUMNS: Readonly<Record<ThingKind, readonly string[]>> = {
  CONCEPT: ['name', 'kind', 'aliases', 'parents', 'flags'],
  HARDWARE: ['name', 'kind', 'vendor', 'aliases', 'parents', 'figures', 'flags'],
  DATASET: ['name', 'modality', 'aliases', 'parents', 'flags'],
  METRIC: ['name', 'direction', 'unit', 'aliases', 'parents', 'flags'],
};

/** A curated row, and the name under which a hardware list gives its figures. */
export interface CuratedRow {
  readonly row: DraftRow;
  readonly figures?: string;
}

/**
 * Reads a curated file: lines that are empty or start with `#` are skipped. Flags are `weak` (generic),
 * `exact:NAME`, `cue:NAME=word,word`, `homepage:URL`, separated by spaces.
 * Throws an Error that names the file and the line where a line does not have the form.
 */
export function readCuratedRows(thing: ThingKind, text: string, file: string): CuratedRow[] {
  const rows: CuratedRow[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const cells = line.split('\t').map((cell) => cell.trim());
    const columns = COLUMNS[thing];
    if (cells.length > columns.length) {
      throw new Error(`${file}:${index + 1}: ${cells.length} columns, at most ${columns.length} are read`);
    }
    const cell = (column: string): string => cells[columns.indexOf(column)] ?? '';
    try {
      rows.push(curatedRow(thing, cell));
    } catch (error) {
      throw new Error(`${file}:${index + 1}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  });
  return rows;
}

function curatedRow(thing: ThingKind, cell: (column: string) => string): CuratedRow {
  const name = cell('name');
  if (name === '') throw new Error('a row needs a name');
  const flags = readFlags(cell('flags'));
  const common = {
    thing,
    name,
    source: 'curated',
    aliases: list(cell('aliases')),
    parents: list(cell('parents')),
    exact: flags.exact,
    cues: flags.cues,
    generic: flags.generic,
  };
  switch (thing) {
    case 'CONCEPT':
      return { row: draftRow({ ...common, conceptKind: conceptKind(cell('kind')) }) };
    case 'HARDWARE': {
      const vendor = cell('vendor');
      const figures = cell('figures');
      const row = draftRow({
        ...common,
        hardwareKind: hardwareKind(cell('kind')),
        ...(vendor === '' ? {} : { vendor }),
      });
      return figures === '' ? { row } : { row, figures };
    }
    case 'DATASET': {
      const modality = cell('modality');
      return {
        row: draftRow({
          ...common,
          ...(modality === '' ? {} : { modality }),
          ...(flags.homepage === undefined ? {} : { homepage: flags.homepage }),
        }),
      };
    }
    case 'METRIC': {
      const direction = DIRECTIONS[cell('direction')];
      if (direction === undefined) throw new Error('the direction is one of + - =');
      const unit = cell('unit');
      return { row: draftRow({ ...common, direction, ...(unit === '' ? {} : { unit }) }) };
    }
  }
}

const list = (cell: string): string[] =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function conceptKind(cell: string): ConceptKind {
  const kind = CONCEPT_KINDS.find((known) => known === cell);
  if (kind === undefined) throw new Error(`"${cell}" is no concept kind: ${CONCEPT_KINDS.join(', ')}`);
  return kind;
}

function hardwareKind(cell: string): HardwareKind {
  const kind = HARDWARE_KINDS.find((known) => known === cell);
  if (kind === undefined) throw new Error(`"${cell}" is no hardware kind: ${HARDWARE_KINDS.join(', ')}`);
  return kind;
}

interface Flags {
  readonly generic: boolean;
  readonly exact: readonly string[];
  readonly cues: Readonly<Record<string, readonly string[]>>;
  readonly homepage?: string;
}

function readFlags(cell: string): Flags {
  const exact: string[] = [];
  const cues: Record<string, readonly string[]> = {};
  let generic = false;
  let homepage: string | undefined;
  for (const flag of cell.split(/\s+(?=exact:|cue:|homepage:|weak\b)/)) {
    if (flag === '') continue;
    const [word, rest] = splitAt(flag, ':');
    if (word === 'weak') generic = true;
    else if (word === 'exact' && rest !== '') exact.push(rest);
    else if (word === 'homepage' && rest !== '') homepage = rest;
    else if (word === 'cue' && rest.includes('=')) {
      const [name, words] = splitAt(rest, '=');
      cues[name] = words.split(',').map((cue) => cue.trim().toLowerCase());
    } else throw new Error(`flag "${flag}" is none of weak, exact:NAME, cue:NAME=word,word, homepage:URL`);
  }
  return { generic, exact, cues, ...(homepage === undefined ? {} : { homepage }) };
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
