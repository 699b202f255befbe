import { EventQueue } from '../../../src/api/ingest/event-queue';

function queueOf(limit: number): { readonly queue: EventQueue<number>; readonly seen: string[] } {
  const seen: string[] = [];
  const queue = new EventQueue<number>({
    limit,
    onOverflow: () => void seen.push('overflow'),
    onEnd: () => void seen.push('end'),
  });
  return { queue, seen };
}

const OVER = { value: undefined, done: true };

describe('a queue of events', () => {
  it('gives events in order, whether they or the reader come first', async () => {
    const { queue } = queueOf(10);
    queue.push(1);
    const reads = [queue.next(), queue.next(), queue.next()];
    queue.push(2);
    queue.push(3);
    expect(await Promise.all(reads)).toEqual([1, 2, 3].map((value) => ({ value, done: false })));
  });

  it('ends what a reader waits for when it is returned from, and takes nothing more', async () => {
    const { queue, seen } = queueOf(10);
    const read = queue.next();
    await queue.return();
    queue.push(1);
    await queue.return();
    expect([await read, await queue.next()]).toEqual([OVER, OVER]);
    expect(seen).toEqual(['end']);
  });

  it('overflows once, and holds nothing after that', async () => {
    const { queue, seen } = queueOf(2);
    for (const event of [1, 2]) queue.push(event);
    expect(seen).toEqual([]);
    for (const event of [3, 4, 5]) queue.push(event);
    expect(seen).toEqual(['end', 'overflow']);
    expect(await queue.next()).toEqual(OVER);
  });

  it('fails after what waits has been read, or at once where a reader waits', async () => {
    const { queue } = queueOf(2);
    queue.push(1);
    queue.fail(new Error('gone'));
    expect(await queue.next()).toEqual({ value: 1, done: false });
    await expect(queue.next()).rejects.toThrow('gone');
    expect(await queue.next()).toEqual(OVER);

    const { queue: other } = queueOf(2);
    const read = other.next();
    other.fail(new Error('gone'));
    await expect(read).rejects.toThrow('gone');
  });
});
