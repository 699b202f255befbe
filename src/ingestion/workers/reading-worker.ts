import { parentPort } from 'node:worker_threads';
import { createPaperReader } from '../create-paper-reader';
import { readPaper, PROBE } from '../reading';
import { GraphPacker, type ReadRequest, type WorkerAnswer } from './worker-messages';

/*
 * Runs in a thread of its own: reads the records of each request, with the lexicons and the model that ship. It loads
 * them before it says that it is ready, so that the first request does not wait for that.
 */

const port = parentPort;
if (port === null) throw new Error('The reading worker runs in a worker thread only.');
const answer = (message: WorkerAnswer): void => port.postMessage(message);
const reader = createPaperReader();
const packer = new GraphPacker();

function orFail(work: () => void): void {
  try {
    work();
  } catch (error) {
    answer({ kind: 'FAILED', message: error instanceof Error ? error.message : String(error) });
  }
}

port.on('message', ({ number, records }: ReadRequest) => {
  orFail(() => {
    const graphs = records.map((record) => {
      const graph = readPaper(reader, record);
      return graph === undefined ? null : packer.pack(graph);
    });
    answer({ kind: 'READ', number, graphs });
  });
});
orFail(() => {
  readPaper(reader, PROBE);
  answer({ kind: 'READY' });
});
