import { type GrafeoValue } from '@grafeo-db/js';
import { engineParameters } from '../parameter-values';
import { type Parameters, type Row } from '../statement';

export function toEmbeddedParameters(parameters: Parameters): Record<string, unknown> {
  return engineParameters(parameters, (value) => value);
}

/** Rows as the port promises them: integers past 2^53, which the engine returns as bigint, become numbers. */
export function fromEmbeddedRows(rows: Record<string, GrafeoValue>[]): readonly Row[] {
  for (const row of rows) plainFields(row);
  return rows;
}

/** In place: the engine made the rows for this answer alone. */
function plainFields(fields: Record<string, GrafeoValue>): void {
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'bigint') fields[name] = Number(value);
    else if (Array.isArray(value)) fields[name] = value.map(plainItem);
    else if (isMap(value)) plainFields(value);
  }
}

function plainItem(value: GrafeoValue): GrafeoValue {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(plainItem);
  if (isMap(value)) plainFields(value);
  return value;
}

function isMap(value: GrafeoValue): value is { [key: string]: GrafeoValue } {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
