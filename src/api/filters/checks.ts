import { ID_PREFIXES, kindOfId, makeId, MAX_ID_LENGTH, type NodeKind } from '../../domain/ids';
import { type DateRange, type NumberRange, type StringFilter } from '../../graph/filters/conditions';
import { badArgument, badId, limitExceeded } from '../errors';

/** Longest list that an argument takes. */
export const MAX_LIST_LENGTH = 100;
/** Longest text that an argument takes, in characters. */
export const MAX_TEXT_LENGTH = 300;

type Maybe<T> = T | null | undefined;

export function checkList(argument: string, list: Maybe<readonly unknown[]>, max = MAX_LIST_LENGTH): void {
  if (list != null && list.length > max) {
    throw badArgument(argument, `at most ${max} entries are allowed; got ${list.length}.`);
  }
}

export function checkText(argument: string, text: Maybe<string>, max = MAX_TEXT_LENGTH): void {
  if (text == null) return;
  if (text.trim() === '')
    throw badArgument(argument, 'must hold at least one character that is not a space.');
  if (text.length > max) {
    throw badArgument(argument, `at most ${max} characters are allowed; got ${text.length}.`);
  }
}

export function checkTexts(argument: string, texts: Maybe<readonly string[]>): void {
  checkList(argument, texts);
  texts?.forEach((text, index) => {
    checkText(`${argument}[${index}]`, text);
  });
}

/** An id that is well formed and, where `kind` is given, of that kind; whether it exists is another matter. */
export function checkId(argument: string, id: Maybe<string>, kind?: NodeKind): void {
  if (id == null) return;
  const found = kindOfId(id);
  const shown = JSON.stringify(id.length > 80 ? `${id.slice(0, 80)}…` : id);
  if (found === undefined) {
    throw badId(
      argument,
      `${shown} is not an id. Ids look like "${makeId(kind ?? 'DATASET', 'name')}": one of ${ID_PREFIXES.join(', ')}, a colon, and lower-case letters, digits, dots and hyphens, at most ${MAX_ID_LENGTH} characters.`,
    );
  }
  if (kind !== undefined && found !== kind) {
    throw badId(
      argument,
      `${shown} names another kind of node; here an id must start with "${makeId(kind, '')}".`,
    );
  }
}

export function checkIds(argument: string, ids: Maybe<readonly string[]>, kind?: NodeKind): void {
  checkList(argument, ids);
  ids?.forEach((id, index) => {
    checkId(`${argument}[${index}]`, id, kind);
  });
}

export function checkStringFilter(argument: string, filter: Maybe<StringFilter>): void {
  if (filter == null) return;
  const { eq, in: oneOf, contains, startsWith } = filter;
  if (eq == null && oneOf == null && contains == null && startsWith == null) {
    throw badArgument(argument, 'say at least one of "eq", "in", "contains" and "startsWith".');
  }
  checkText(`${argument}.eq`, eq);
  checkTexts(`${argument}.in`, oneOf);
  checkText(`${argument}.contains`, contains);
  checkText(`${argument}.startsWith`, startsWith);
}

export function checkRange(argument: string, range: Maybe<NumberRange>): void {
  if (range == null) return;
  const { min, max } = range;
  if (min == null && max == null) throw badArgument(argument, 'say at least one of "min" and "max".');
  if (min != null && max != null && min > max) {
    throw badArgument(argument, `"min" must not be above "max"; got ${min} and ${max}.`);
  }
}

export function checkDateRange(argument: string, range: Maybe<DateRange>): void {
  if (range == null) return;
  const { from, to } = range;
  if (from == null && to == null) throw badArgument(argument, 'say at least one of "from" and "to".');
  if (from != null && to != null && from > to) {
    throw badArgument(argument, `"from" must not be after "to"; got ${from} and ${to}.`);
  }
}

export interface CountBounds {
  readonly min: number;
  readonly max: number;
  /** What `extensions.limit.name` says of a number above `max`. */
  readonly limit: string;
}

/** A number that says how much to do or to give: below `min` it makes no sense, above `max` it is too much. */
export function checkCount(argument: string, count: Maybe<number>, { min, max, limit }: CountBounds): void {
  if (count == null) return;
  if (count < min) throw badArgument(argument, `must be ${min} to ${max}; got ${count}.`);
  if (count > max) {
    throw limitExceeded(
      limit,
      count,
      max,
      `Argument "${argument}": must be ${min} to ${max}; got ${count}, above the limit ${limit}.`,
    );
  }
}

export function checkAtLeast(argument: string, count: Maybe<number>, min: number): void {
  if (count != null && count < min) throw badArgument(argument, `must be ${min} or more; got ${count}.`);
}

/** Two ends of a stretch of days that are arguments of their own. */
export function checkDays(from: Maybe<string>, to: Maybe<string>): void {
  if (from != null && to != null && from > to) {
    throw badArgument('from', `must not be after "to"; got ${from} and ${to}.`);
  }
}

/** A share of 1, such as a confidence. */
export function checkShare(argument: string, value: Maybe<number>): void {
  if (value != null && !(value >= 0 && value <= 1))
    throw badArgument(argument, `must be 0 to 1; got ${value}.`);
}

/** Exactly one of several arguments must be given; its name is returned. */
export function checkExactlyOne<K extends string>(given: Readonly<Record<K, Maybe<string>>>): K {
  const names = Object.keys(given) as K[];
  const [name, ...more] = names.filter((each) => given[each] != null);
  if (name !== undefined && more.length === 0) return name;
  const list = names.map((each) => `"${each}"`).join(', ');
  throw badArgument(
    more[0] ?? names[0] ?? '',
    `give exactly one of ${list}; got ${name === undefined ? 'none' : more.length + 1}.`,
  );
}
