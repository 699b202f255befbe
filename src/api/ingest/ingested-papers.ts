import { type PaperFilter } from '../../graph/filters/paper-filter';
import { type GraphStore } from '../../graph/graph-store';
import { type PaperNode } from '../../graph/nodes';
import { papersPage } from '../../graph/queries/papers-page';
import { EventQueue } from './event-queue';

/** Most papers that wait for one subscriber. */
export const MAX_WAITING_PAPERS = 1_000;
/** Most papers that one statement asks the graph about. */
const BATCH = 200;

interface Listeners {
  readonly filter: PaperFilter | undefined;
  readonly queues: Set<EventQueue<PaperNode>>;
}

/** Tells subscribers of papers that were created or updated, each of those that its filter takes. */
export class IngestedPapers {
  /** By filter, so that subscribers with equal filters share what the graph says. */
  private readonly listeners = new Map<string, Listeners>();
  private told: Promise<void> = Promise.resolve();

  constructor(private readonly store: GraphStore) {}

  /** How many subscribers there are. */
  get subscriberCount(): number {
    return [...this.listeners.values()].reduce((count, { queues }) => count + queues.size, 0);
  }

  /**
   * Papers from now on, until `return` is called. `onOverflow` is called where more than {@link MAX_WAITING_PAPERS}
   * wait; the subscription is over then. A graph that cannot say which papers the filter takes ends it with its error.
   */
  listen(filter: PaperFilter | null | undefined, onOverflow: () => void): AsyncIterableIterator<PaperNode> {
    const key = JSON.stringify(filter ?? null);
    const same = this.listeners.get(key) ?? { filter: filter ?? undefined, queues: new Set() };
    this.listeners.set(key, same);
    const queue = new EventQueue<PaperNode>({
      limit: MAX_WAITING_PAPERS,
      onOverflow,
      onEnd: () => {
        same.queues.delete(queue);
        if (same.queues.size === 0) this.listeners.delete(key);
      },
    });
    same.queues.add(queue);
    return queue;
  }

  /**
   * Papers that have just been written, by id. One statement a filter and batch; resolves when all subscribers have
   * the papers in their queues, so that whoever writes goes no faster than the graph can be asked. Never rejects.
   */
  tell(paperIds: readonly string[]): Promise<void> {
    this.told = this.told.then(async () => {
      const ids = [...new Set(paperIds)];
      for (let start = 0; start < ids.length; start += BATCH) {
        const batch = ids.slice(start, start + BATCH);
        for (const each of [...this.listeners.values()]) await this.tellSame(batch, each);
      }
    });
    return this.told;
  }

  private async tellSame(ids: readonly string[], { filter, queues }: Listeners): Promise<void> {
    try {
      const taken = { ids, ...(filter === undefined ? {} : { and: [filter] }) };
      const page = await papersPage(this.store, { filter: taken }, { size: ids.length, from: 'FORWARD' });
      const papers = new Map(page.items.map(({ item }) => [item.id, item]));
      for (const paper of ids.map((id) => papers.get(id))) {
        if (paper !== undefined) for (const queue of [...queues]) queue.push(paper);
      }
    } catch (error) {
      for (const queue of [...queues]) queue.fail(error);
    }
  }
}
