import { type RawFields } from '../sources/source';
import { cleanText, textFault } from './clean-text';

/** Largest whole number that is taken: what a GraphQL Int holds. */
const MAX_COUNT = 2_147_483_647;

/**
 * Reads fields of a raw record. What is wrong is gathered in `faults`, each naming the field and what to change, so that
 * all of a record's faults are told at once; null and blank text count as absent.
 */
export class FieldReader {
  readonly faults: string[] = [];

  constructor(private readonly fields: RawFields) {}

  text(name: string, maxLength: number): string | undefined {
    const value = this.fields[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string') return this.clean(name, value, maxLength);
    this.faults.push(`${name} is not text: put it in double quotes`);
    return undefined;
  }

  /** A text that `read` understands. `wanted` says what is allowed. */
  parsed(
    name: string,
    maxLength: number,
    read: (text: string) => string | undefined,
    wanted: string,
  ): string | undefined {
    const text = this.text(name, maxLength);
    if (text === undefined) return undefined;
    const value = read(text);
    if (value === undefined) this.faults.push(`${name} is not ${wanted}`);
    return value;
  }

  count(name: string): number | undefined {
    const value = this.fields[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_COUNT)
      return value;
    this.faults.push(`${name} is not a whole number from 0 to ${MAX_COUNT}: mend it or leave it out`);
    return undefined;
  }

  texts(name: string, maxItems: number, maxLength: number): readonly string[] {
    const value = this.fields[name];
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
      this.faults.push(`${name} is not a list of texts: write ["…", "…"]`);
      return [];
    }
    if (value.length > maxItems) {
      this.faults.push(`${name} has more than ${maxItems} entries: leave some out`);
      return [];
    }
    return value.flatMap((item: string) => this.clean(name, item, maxLength) ?? []);
  }

  private clean(name: string, value: string, maxLength: number): string | undefined {
    const fault = textFault(value);
    if (fault !== undefined) {
      this.faults.push(`${name} ${fault}`);
      return undefined;
    }
    const text = cleanText(value);
    if (text === '') return undefined;
    if (text.length <= maxLength) return text;
    this.faults.push(`${name} is longer than ${maxLength} characters: cut it down`);
    return undefined;
  }
}
