import { LimitError } from '../limit-error';
import { type Parameter, type Parameters } from '../statement';

/** Most conditions that one filter may hold, counting each thing of an `all`. */
export const MAX_FILTER_CONDITIONS = 100;

/**
 * Gives the values of a filter names, in the order in which the filter is read: filters of one shape make one text.
 * All names begin with `f`.
 */
export class FilterParameters {
  readonly #values: Record<string, Parameter> = {};
  #links = 0;
  #count = 0;

  /** `$f1` for the first value, and so on. */
  add(value: Parameter): string {
    this.#count += 1;
    if (this.#count > 4 * MAX_FILTER_CONDITIONS) throw tooManyConditions();
    const name = `f${this.#count}`;
    this.#values[name] = value;
    return `$${name}`;
  }

  /** A number that sets the variables of one link apart from those of the others. */
  nextLink(): number {
    this.#links += 1;
    if (this.#links > MAX_FILTER_CONDITIONS) throw tooManyConditions();
    return this.#links;
  }

  get values(): Parameters {
    return this.#values;
  }
}

function tooManyConditions(): LimitError {
  return new LimitError(
    'filterConditions',
    MAX_FILTER_CONDITIONS,
    `A filter may hold at most ${MAX_FILTER_CONDITIONS} conditions: ask for fewer at once.`,
  );
}
