import { type PaperGraph, type PaperLink, type PaperRecord } from '../../domain/paper';
import { type Result } from '../../domain/result';
import { type Section } from '../../domain/evidence';

/** The reading of one paper for a person: each sentence with its mentions marked, and what each was taken for. */
export function explain(record: PaperRecord, graph: PaperGraph): string {
  const lines = [record.title, ''];
  const readings = [...graph.links, ...graph.results].sort(
    (a, b) => order(a.section) - order(b.section) || a.start - b.start,
  );
  const sentences = [...new Set(readings.map((reading) => `${reading.section} ${reading.sentence}`))];
  for (const key of sentences) {
    const here = readings.filter((reading) => `${reading.section} ${reading.sentence}` === key);
    const first = here[0];
    if (first === undefined) continue;
    lines.push(marked(first, here), ...here.map(line), '');
  }
  if (readings.length === 0) lines.push('Nothing was found in this paper.');
  return lines.join('\n');
}

const order = (section: Section): number => (section === 'TITLE' ? 0 : 1);

/** The sentence with brackets around its mentions; nested and repeated ones once. */
function marked(first: PaperLink | Result, readings: readonly (PaperLink | Result)[]): string {
  const offset = readings.reduce((found, reading) => {
    const inside = first.sentence.indexOf(reading.mention);
    return inside < 0 ? found : Math.min(found, reading.start - inside);
  }, Number.POSITIVE_INFINITY);
  let text = '';
  let at = 0;
  for (const { start, end } of [...readings].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const from = start - offset;
    if (from < at) continue;
    text += `${first.sentence.slice(at, from)}[${first.sentence.slice(from, end - offset)}]`;
    at = end - offset;
  }
  return text + first.sentence.slice(at);
}

function line(reading: PaperLink | Result): string {
  if ('thingId' in reading) {
    return `  ${reading.relation} ${reading.thingId}  "${reading.mention}"  ${reading.rule} ${reading.confidence.toFixed(2)}`;
  }
  const { metricId, value, valueHigh, unit, kind, subjectId, baselineId, datasetId, hardwareId } = reading;
  const printed = `${value}${valueHigh === undefined ? '' : ` to ${valueHigh}`}${unit === undefined ? '' : ` ${unit}`}`;
  const parts = [
    ['by', subjectId],
    ['against', baselineId],
    ['on', datasetId],
    ['on', hardwareId],
  ].flatMap(([word, id]) => (id === undefined ? [] : [`${word ?? ''} ${id}`]));
  return `  RESULT ${metricId} = ${printed} (${kind}) ${parts.join(' ')}  "${reading.mention}"  ${reading.rule} ${reading.confidence.toFixed(2)}`;
}
