interface EventQueueOptions {
  /** Most events that wait at once. */
  readonly limit: number;
  /** Called once, where an event more than `limit` would wait. */
  readonly onOverflow: () => void;
  /** Called once, when nothing more is taken: after `return`, a failure or an overflow. */
  readonly onEnd: () => void;
}

interface Pull<T> {
  readonly resolve: (result: IteratorResult<T, undefined>) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Events from whoever pushes to the one who reads, in order, with a bound on how many wait. `return` ends a pending
 * `next` at once, which a generator function would not do.
 */
export class EventQueue<T> implements AsyncIterableIterator<T> {
  private waiting: T[] = [];
  private pulls: Pull<T>[] = [];
  private open = true;
  private failure: { readonly reason: unknown } | undefined;

  constructor(private readonly options: EventQueueOptions) {}

  push(event: T): void {
    if (!this.open) return;
    const pull = this.pulls.shift();
    if (pull !== undefined) {
      pull.resolve({ value: event, done: false });
    } else if (this.waiting.length < this.options.limit) {
      this.waiting.push(event);
    } else {
      this.waiting = [];
      this.end();
      this.options.onOverflow();
    }
  }

  /** What waits is still read; then `next` rejects with the reason, once. */
  fail(reason: unknown): void {
    if (!this.open) return;
    const pull = this.pulls.shift();
    if (pull === undefined) this.failure = { reason };
    else pull.reject(reason);
    this.end();
  }

  next(): Promise<IteratorResult<T, undefined>> {
    const [event] = this.waiting;
    if (event !== undefined) {
      this.waiting.shift();
      return Promise.resolve({ value: event, done: false });
    }
    if (this.failure !== undefined) {
      const { reason } = this.failure;
      this.failure = undefined;
      return Promise.reject(reason instanceof Error ? reason : new Error(String(reason)));
    }
    if (!this.open) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve, reject) => this.pulls.push({ resolve, reject }));
  }

  return(): Promise<IteratorResult<T, undefined>> {
    this.waiting = [];
    this.failure = undefined;
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private end(): void {
    if (!this.open) return;
    this.open = false;
    for (const { resolve } of this.pulls) resolve({ value: undefined, done: true });
    this.pulls = [];
    this.options.onEnd();
  }
}
