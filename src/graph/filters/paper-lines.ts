import { type Link } from './link';
import { type Condition } from './paper-plan';
import { whereOf } from './where';

/** A filter's tree as parts of a statement: all of them must hold. */
export interface PaperParts {
  /** Conditions on `p` alone. */
  readonly fields: readonly string[];
  /** What it must be linked to, what fewest papers are linked to first. */
  readonly links: readonly Link[];
  /** Everything else: NOT and OR over links. */
  readonly others: readonly Condition[];
}

export function paperParts(condition: Condition): PaperParts {
  const parts = flatten(condition);
  return {
    fields: parts.filter((part) => isOverFields(part)).map((part) => expressionOf(part, new Map())),
    links: parts
      .flatMap((part) => (part.type === 'LINK' ? [part.link] : []))
      .toSorted((a, b) => a.papers - b.papers),
    others: parts.filter((part) => part.type !== 'LINK' && !isOverFields(part)),
  };
}

/**
 * Lines that keep, of the papers `p` in scope, those which are linked as asked, each row once. `kept` names all
 * variables to keep, `p` among them.
 */
export function paperLines(
  { links, others }: Pick<PaperParts, 'links' | 'others'>,
  kept: readonly string[],
): readonly string[] {
  const scope = kept.join(', ');
  return [
    ...links.map(
      ({ outward, outwardConditions }) =>
        `MATCH ${outward}${whereOf(outwardConditions)} WITH DISTINCT ${scope}`,
    ),
    ...others.flatMap((other) => flagLines(other, kept)),
  ];
}

/** One flag for each link of the condition, then the condition over flags and fields. */
function flagLines(condition: Condition, kept: readonly string[]): readonly string[] {
  const links = linksOf(condition);
  const flags = new Map(links.map((link) => [link, `found_${link.found}`]));
  const lines = links.map((link, index) => {
    const before = links.slice(0, index).map((earlier) => flags.get(earlier) ?? '');
    const scope = [...kept, ...before, `count(${link.found}) AS ${flags.get(link) ?? ''}`];
    return `OPTIONAL MATCH ${link.outward}${whereOf(link.outwardConditions)} WITH ${scope.join(', ')}`;
  });
  const last = lines.pop() ?? `WITH ${kept.join(', ')}`;
  return [...lines, `${last}${whereOf([expressionOf(condition, flags)])}`];
}

function flatten(condition: Condition): readonly Condition[] {
  if (condition.type === 'AND') return condition.of.flatMap(flatten);
  if (condition.type === 'OR' && condition.of.length === 1) return condition.of.flatMap(flatten);
  return [condition];
}

function linksOf(condition: Condition): readonly Link[] {
  switch (condition.type) {
    case 'FIELD':
      return [];
    case 'LINK':
      return [condition.link];
    case 'NOT':
      return linksOf(condition.of);
    default:
      return condition.of.flatMap(linksOf);
  }
}

function isOverFields(condition: Condition): boolean {
  return linksOf(condition).length === 0;
}

function expressionOf(condition: Condition, flags: ReadonlyMap<Link, string>): string {
  switch (condition.type) {
    case 'FIELD':
      return condition.text;
    case 'LINK':
      return `${flags.get(condition.link) ?? ''} > 0`;
    case 'NOT':
      return `NOT (${expressionOf(condition.of, flags)})`;
    default: {
      const parts = condition.of.map((part) => `(${expressionOf(part, flags)})`);
      if (parts.length === 0) return condition.type === 'AND' ? 'true' : 'false';
      return parts.join(condition.type === 'AND' ? ' AND ' : ' OR ');
    }
  }
}
