import { createHash } from 'node:crypto';
import { makeId } from '../../domain/ids';
import { slugify } from '../../domain/names';
import { type Result } from '../../domain/result';

/** `result:<paper slug>-<hash>`, a function of the paper's title and of what was read. */
export function resultId(title: string, result: Omit<Result, 'id'>): string {
  const { metricId, value, valueHigh, unit, kind, subjectId, datasetId, section, start, end } = result;
  const read = JSON.stringify([
    metricId,
    value,
    valueHigh,
    unit,
    kind,
    subjectId,
    datasetId,
    section,
    start,
    end,
  ]);
  return makeId('RESULT', `${slugify(title)}-${createHash('sha256').update(read).digest('hex').slice(0, 8)}`);
}
