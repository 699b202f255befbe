import { type PaperRecord } from '../domain/paper';
import { type Rejection } from '../domain/rejection';
import { isRejection, toPaperRecord } from './records/paper-record';
import { type RawRecord, type SourceItem } from './sources/source';

/** A record that was refused, with the name of its origin. */
export interface Refused {
  readonly rejection: Rejection;
  readonly origin: string;
}

/** A record that can be read, as it came and validated. */
export interface PreparedRecord {
  readonly item: RawRecord;
  readonly record: PaperRecord;
}

export function isRefused(value: object): value is Refused {
  return 'rejection' in value;
}

export function prepareRecord(item: SourceItem): PreparedRecord | Refused {
  if (item.kind === 'REJECTION') return { rejection: item.rejection, origin: item.origin };
  const record = toPaperRecord(item);
  return isRejection(record) ? { rejection: record, origin: item.origin.name } : { item, record };
}
