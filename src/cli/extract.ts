import { createPaperReader } from '../ingestion/create-paper-reader';
import { explain } from '../ingestion/extraction/explain';
import { toGuideRecord } from '../ingestion/extraction/guide-format';
import { type PaperRecord } from '../domain/paper';
import { type Rejection } from '../domain/rejection';
import { isRejection, toPaperRecord } from '../ingestion/records/paper-record';
import { type SourceItem } from '../ingestion/sources/source';
import { untilAborted } from '../ingestion/until-aborted';
import { type CommandCall } from './command';
import { openSources } from './source-options';
import { EXIT_REJECTIONS, EXIT_STOPPED, print, type Terminal } from './terminal';

export async function extract(call: CommandCall): Promise<number> {
  const { terminal, options } = call;
  const sources = await openSources(call);
  const reader = createPaperReader();
  const stop = terminal.interruption();
  let refused = 0;
  for (const source of sources) {
    for await (const item of untilAborted(source.items(), stop)) {
      if (terminal.output.destroyed) return stopped(terminal);
      const record = toRecord(item);
      if (isRejection(record)) {
        refused += 1;
        const { index, stage, reason } = record;
        await print(
          terminal.messages,
          `${source.name}, record ${index + 1}: ${reason} (${stage.toLowerCase()})\n`,
        );
        continue;
      }
      const graph = reader.read(record);
      const text =
        options['explain'] === true ? explain(record, graph) : JSON.stringify(toGuideRecord(record, graph));
      await print(terminal.output, `${text}\n`);
    }
    if (stop.aborted) return stopped(terminal);
  }
  return refused > 0 ? EXIT_REJECTIONS : 0;
}

function stopped({ input }: Terminal): number {
  input.destroy(); // nobody waits for the rest of it
  return EXIT_STOPPED;
}

function toRecord(item: SourceItem): PaperRecord | Rejection {
  return item.kind === 'REJECTION' ? item.rejection : toPaperRecord(item);
}
