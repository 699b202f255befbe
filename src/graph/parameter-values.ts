import { GraphError } from './graph-error';
import { type Parameter, type Parameters } from './statement';

/**
 * The parameters as an engine takes them: fields that are undefined are left out, numbers go through `number`.
 * Throws GraphError STATEMENT for NaN and infinities, which the engines do not store alike.
 */
export function engineParameters(
  parameters: Parameters,
  number: (value: number) => unknown,
): Record<string, unknown> {
  return mapFields(parameters, number);
}

function mapFields(
  fields: Readonly<Record<string, Parameter | undefined>>,
  number: (value: number) => unknown,
): Record<string, unknown> {
  const mapped: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) mapped[name] = mapValue(value, name, number);
  }
  return mapped;
}

function mapValue(value: Parameter, name: string, number: (value: number) => unknown): unknown {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) {
      throw new GraphError('STATEMENT', `The parameter ${name} holds ${value}; give a finite number.`);
    }
    return number(value);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((item) => mapValue(item, name, number));
  return mapFields(value, number);
}

function isList(value: Parameter): value is readonly Parameter[] {
  return Array.isArray(value);
}
