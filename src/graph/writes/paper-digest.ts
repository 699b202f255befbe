import { createHash } from 'node:crypto';
import { type PaperGraph } from '../../domain/paper';

/** Things are shared between papers, and their text with them. */
const texts = new WeakMap<object, string>();

const EVIDENCE = ['section', 'sentence', 'mention', 'start', 'end'] as const;
const LINK_FIELDS = ['relation', 'thingId', 'confidence', 'rule', ...EVIDENCE] as const;
const RESULT_FIELDS = [
  ...(['id', 'value', 'valueHigh', 'unit', 'kind', 'text', 'confidence', 'rule'] as const),
  ...(['metricId', 'datasetId', 'hardwareId', 'subjectId', 'baselineId'] as const),
  ...EVIDENCE,
] as const;

/**
 * What one source says of a paper and what was read out of it, as one short text: equal digests mean that nothing
 * would change. The time at which the source was asked is left out.
 */
export function paperDigest(graph: PaperGraph): string {
  const { origin, ...record } = graph.record;
  const hash = createHash('sha256');
  hash.update(canonicalJson({ ...record, origin: { name: origin.name, url: origin.url } }));
  for (const part of [...graph.things].sort(byId)) hash.update(remembered(part));
  const links = [...graph.links].sort((a, b) => (a.thingId < b.thingId ? -1 : 1));
  hash.update(JSON.stringify(links.map((link) => LINK_FIELDS.map((field) => link[field]))));
  const results = [...graph.results].sort(byId);
  hash.update(JSON.stringify(results.map((result) => RESULT_FIELDS.map((field) => result[field] ?? null))));
  return hash.digest('hex').slice(0, 32);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function remembered(value: object): string {
  const text = texts.get(value) ?? canonicalJson(value);
  texts.set(value, text);
  return text;
}

/** JSON with the fields in one order, whatever order they were set in. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  );
}
