import { type Writable } from 'node:stream';
import { SingleBar } from 'cli-progress';
import { type IngestReport } from '../ingestion/ingest-report';
import { type Terminal } from './terminal';

/** How often a line is written where nobody watches, in milliseconds. */
const LINE_INTERVAL = 5_000;

export interface Progress {
  /** `fraction` of the source that was read, 0 to 1; undefined where nobody knows. */
  show(report: IngestReport, fraction: number | undefined): void;
  end(): void;
}

/** A bar where a person watches, now and then a line otherwise. */
export function createProgress({ messages, watched }: Terminal): Progress {
  return watched ? barProgress(messages) : lineProgress(messages);
}

function barProgress(stream: Writable): Progress {
  const format =
    '{bar} {percentage}% | {read} papers read, {created} new, {rejected} refused | {rate} a second';
  const bar = new SingleBar({
    stream,
    format,
    barsize: 30,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
  });
  let started = false;
  return {
    show: ({ read, created, rejected, seconds }, fraction) => {
      const shown = {
        read,
        created,
        rejected: rejected.total,
        rate: Math.round(read / Math.max(seconds, 0.001)),
      };
      if (!started) bar.start(1000, 0, shown);
      started = true;
      bar.update(Math.floor((fraction ?? 0) * 1000), shown);
    },
    end: () => bar.stop(),
  };
}

function lineProgress(stream: Writable): Progress {
  let last = Date.now();
  return {
    show: ({ read, created, rejected }, fraction) => {
      if (Date.now() - last < LINE_INTERVAL) return;
      last = Date.now();
      const part = fraction === undefined ? '' : ` (${Math.floor(fraction * 100)} %)`;
      stream.write(`${read} papers read${part}, ${created} new, ${rejected.total} refused …\n`);
    },
    end: () => undefined,
  };
}
