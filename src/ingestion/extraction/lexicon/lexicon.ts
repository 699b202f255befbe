import {
  type Thing,
  type ConceptThing,
  type DatasetThing,
  type HardwareThing,
  type MetricThing,
} from '../../../domain/thing';
import {
  type ConceptRow,
  type DatasetRow,
  type HardwareRow,
  type LexiconRows,
  type MetricRow,
} from './lexicon-row';
import { NameTable } from './name-table';

type Row = ConceptRow | DatasetRow | HardwareRow | MetricRow;

/** The known things and an index over all their names. */
export class Lexicon {
  readonly names = new NameTable();
  private readonly things = new Map<string, Thing>();

  constructor(rows: LexiconRows) {
    for (const row of rows.concepts) this.add(row, conceptOf(row));
    for (const row of rows.hardware) this.add(row, hardwareOf(row));
    for (const row of rows.datasets) this.add(row, datasetOf(row));
    for (const row of rows.metrics) this.add(row, metricOf(row));
  }

  thing(id: string): Thing | undefined {
    return this.things.get(id);
  }

  get size(): number {
    return this.things.size;
  }

  private add(row: Row, thing: Thing): void {
    this.things.set(thing.id, thing);
    for (const name of [row.name, ...row.aliases]) {
      const cues = row.cues?.[name];
      this.names.add({
        thing,
        name,
        generic: row.generic === true,
        ...(isExact(row, name) ? { exact: lettersOf(name) } : {}),
        ...(cues === undefined ? {} : { cues }),
      });
    }
  }
}

/** Names of up to four characters and names all in capitals count in their own case only, unless the row says else. */
function isExact(row: Row, name: string): boolean {
  const match = row.match?.[name];
  if (match !== undefined) return match === 'EXACT';
  return name.length <= 4 || (name === name.toUpperCase() && /[A-Z]/.test(name));
}

/** Letters and digits in their own case: what an EXACT name is compared by. */
export function lettersOf(name: string): string {
  return name.replace(/[^\p{L}\p{N}]+/gu, '');
}

const NONE: readonly string[] = [];

function conceptOf({ id, name, aliases, parents, kind }: ConceptRow): ConceptThing {
  return { kind: 'CONCEPT', listed: true, id, name, aliases, parents: parents ?? NONE, conceptKind: kind };
}
function hardwareOf(row: HardwareRow): HardwareThing {
  const { match: _match, cues: _cues, generic: _generic, source: _source, kind, parents, ...rest } = row;
  return { ...rest, kind: 'HARDWARE', listed: true, hardwareKind: kind, parents: parents ?? NONE };
}
function datasetOf({ id, name, aliases, parents, modality, homepage }: DatasetRow): DatasetThing {
  return {
    kind: 'DATASET',
    listed: true,
    id,
    name,
    aliases,
    parents: parents ?? NONE,
    ...(modality === undefined ? {} : { modality }),
    ...(homepage === undefined ? {} : { homepage }),
  };
}
function metricOf({ id, name, aliases, parents, unit, direction }: MetricRow): MetricThing {
  return {
    kind: 'METRIC',
    listed: true,
    id,
    name,
    aliases,
    parents: parents ?? NONE,
    direction,
    ...(unit === undefined ? {} : { unit }),
  };
}
