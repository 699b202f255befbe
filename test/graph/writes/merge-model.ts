import { PAPER_RELATIONS } from '../../../src/domain/paper';
import { searchText } from '../../../src/graph/search-text';
import { nameKey } from '../../../src/domain/names';

/** One line of a dump: a node or an edge. */
type Fields = Record<string, unknown>;
interface NodeLine {
  labels: string[];
  properties: Fields;
}
interface EdgeLine {
  fromLabel: string;
  from: string;
  type: string;
  toLabel: string;
  to: string;
  properties: Fields;
}

const LINKS: readonly string[] = PAPER_RELATIONS;
const HIERARCHY = ['BROADER', 'PART_OF', 'VARIANT_OF'];

/** What a dump must become when things of it are made one: worked out line by line, without a database. */
export function mergedDump(dump: readonly string[], into: string, from: readonly string[]): string[] {
  const lines = dump.map((line) => JSON.parse(line) as NodeLine | EdgeLine);
  const nodes = lines.filter((line): line is NodeLine => 'labels' in line);
  const edges = lines.filter((line): line is EdgeLine => 'from' in line);
  const gone = new Set(from);
  const winner = nodeOf(nodes, into);
  const moved = mergedEdges(edges, into, gone);
  const losers = [...gone].sort().map((id) => nodeOf(nodes, id).properties);
  for (const loser of losers) absorb(winner.properties, loser);
  const days = moved
    .filter(({ to, type }) => to === into && LINKS.includes(type))
    .map(({ from: paper }) => nodeOf(nodes, paper).properties['publishedOn']);
  const dated = days.filter((day) => typeof day === 'string').sort();
  winner.properties['paperCount'] = days.length;
  if (dated[0] === undefined) delete winner.properties['firstSeenOn'];
  else winner.properties['firstSeenOn'] = dated[0];
  winner.properties['sortFirstSeen'] = dated[0] ?? '0000-00-00';
  return [...nodes.filter(({ properties }) => !gone.has(String(properties['id']))), ...moved]
    .map((line) => JSON.stringify(sorted(line)))
    .sort();
}

function mergedEdges(edges: readonly EdgeLine[], into: string, gone: ReadonlySet<string>): EdgeLine[] {
  const end = (id: string): string => (gone.has(id) ? into : id);
  // What was the winner's own comes first, then what the others had, in the order of their ids.
  const rank = ({ from, to }: EdgeLine): string => [from, to].find((id) => gone.has(id)) ?? '';
  const kept = new Map<string, EdgeLine>();
  for (const edge of [...edges].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))) {
    const line = { ...edge, from: end(edge.from), to: end(edge.to) };
    if (HIERARCHY.includes(edge.type)) {
      if (line.from === line.to) continue;
      if (line.from !== edge.from) line.properties = { merged: true };
    }
    const isLink = LINKS.includes(edge.type);
    const key = isLink ? `${line.from} ${line.to}` : `${line.from} ${line.type} ${line.to}`;
    const other = kept.get(key);
    if (other === undefined) kept.set(key, line);
    else if (isLink) kept.set(key, stronger(line, other));
  }
  const by = new Set(
    [...kept.values()].filter(({ type }) => type === 'BY').map(({ from, to }) => `${from} ${to}`),
  );
  return [...kept.values()].filter(
    ({ type, from, to }) => !(type === 'AGAINST' && to === into && by.has(`${from} ${to}`)),
  );
}

function stronger(one: EdgeLine, other: EdgeLine): EdgeLine {
  const rank = ({ type, properties }: EdgeLine): readonly number[] => [
    LINKS.indexOf(type),
    -Number(properties['confidence']),
    properties['section'] === 'TITLE' ? 0 : 1,
    Number(properties['start']),
    -Number(properties['end']),
  ];
  const [a, b] = [rank(one), rank(other)];
  const at = a.findIndex((value, index) => value !== b[index]);
  if (at >= 0) return (a[at] ?? 0) < (b[at] ?? 0) ? one : other;
  return String(one.properties['rule']) < String(other.properties['rule']) ? one : other;
}

/** The winner goes by the names of the loser, stands for its ids, and learns of it where no lexicon lists the winner. */
function absorb(winner: Fields, loser: Fields): void {
  const names = [loser['name'], ...list(loser['aliases']), ...list(loser['formerNames'])].map(String);
  const former = list(winner['formerNames']).map(String);
  const own = list(winner['aliases'])
    .map(String)
    .filter((alias) => !former.includes(alias));
  const formerNames = [...new Set([...former, ...names])].sort();
  const aliases = [...new Set([...own, ...formerNames])].filter((alias) => alias !== winner['name']);
  if (winner['listed'] !== true) {
    for (const name of ['description', 'vendor', 'modality', 'homepage', 'unit', ...SPECIFICATIONS])
      winner[name] ??= loser[name];
  }
  for (const name of Object.keys(winner))
    if (winner[name] === undefined) Reflect.deleteProperty(winner, name);
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  Object.assign(winner, {
    formerNames,
    aliases,
    aliasKeys: [...new Set([text(winner['name']), ...aliases].map(nameKey))].filter((key) => key !== ''),
    searchText: searchText(text(winner['name']), ...aliases, text(winner['description'])),
    formerIds: [
      ...new Set([...list(winner['formerIds']), ...list(loser['formerIds']), loser['id']].map(String)),
    ].sort(),
  });
}

const SPECIFICATIONS = [
  'releasedOn',
  'processNanometres',
  'fp32FlopPerSecond',
  'memoryBytes',
  'memoryBandwidthBytesPerSecond',
  'thermalDesignPowerWatts',
  'fp16FlopPerSecond',
  'int8OpPerSecond',
  'specificationSource',
];

function nodeOf(nodes: readonly NodeLine[], id: string): NodeLine {
  const found = nodes.find(({ properties }) => properties['id'] === id);
  if (found === undefined) throw new Error(`no node ${id}`);
  return found;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, field]) => [name, sorted(field)]));
}
