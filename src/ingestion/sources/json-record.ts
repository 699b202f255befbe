import { type RawRecord, type RawFields, type ReadingOptions, type RefusedRecord } from './source';
import { apiFields, isApiEntry } from './daily-papers-api-fields';

interface JsonRecordOptions extends ReadingOptions {
  readonly index: number;
  readonly bytes: number;
  /** Origin of records that do not name their own. */
  readonly origin: string;
}

/** A JSON value of any shape that we take, as a record: our own fields, an entry of the daily papers API, a rejected one. */
export function jsonRecord(value: unknown, options: JsonRecordOptions): RawRecord | RefusedRecord {
  if (!isObject(value))
    return refuse(value, 'not a JSON object: write {"title": "…", "abstract": "…"}', options);
  if (isRejection(value)) return mendedRecord(value, options);
  const fields = isApiEntry(value) ? apiFields(value) : value;
  const origin = isApiEntry(value) && options.origin === 'paper-jsonl' ? 'daily-papers-api' : options.origin;
  return {
    kind: 'RECORD',
    index: options.index,
    fields,
    raw: value,
    bytes: options.bytes,
    origin: {
      name: origin,
      retrievedAt: options.retrievedAt,
      ...(typeof fields['sourceUrl'] === 'string' ? { url: fields['sourceUrl'] } : {}),
    },
  };
}

/** A text that should hold one JSON value, as a record. */
export function parseJsonRecord(text: string, options: JsonRecordOptions): RawRecord | RefusedRecord {
  try {
    return jsonRecord(JSON.parse(text), options);
  } catch {
    const reason = text.includes('\0')
      ? 'not JSON: take out the NUL characters'
      : 'not JSON: write one JSON object a line, in double quotes';
    return refuse(text, reason, options);
  }
}

/** A line of a rejects file, its `raw` mended or not: taken as if it stood where it first did. */
function mendedRecord(line: RawFields, options: JsonRecordOptions): RawRecord | RefusedRecord {
  const origin =
    typeof line['source'] === 'string' && line['source'] !== '' ? line['source'] : options.origin;
  const { raw } = line;
  if (isObject(raw) && isRejection(raw))
    return refuse(raw, 'a rejection within a rejection: leave one', options);
  const within = { ...options, origin };
  return typeof raw === 'string' ? parseJsonRecord(raw, within) : jsonRecord(raw, within);
}

function refuse(raw: unknown, reason: string, options: JsonRecordOptions): RefusedRecord {
  return {
    kind: 'REJECTION',
    rejection: { index: options.index, stage: 'SOURCE', reason, raw },
    origin: options.origin,
  };
}

function isRejection(value: RawFields): boolean {
  return typeof value['stage'] === 'string' && typeof value['reason'] === 'string' && 'raw' in value;
}

function isObject(value: unknown): value is RawFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
