import { untilAborted } from '../../../src/ingestion/until-aborted';

async function* counting(onClose: () => void): AsyncGenerator<number> {
  try {
    for (let n = 0; ; n += 1) yield await Promise.resolve(n);
  } finally {
    onClose();
  }
}

describe('untilAborted', () => {
  it('gives items until the signal is aborted and closes what it read from', async () => {
    const controller = new AbortController();
    let closed = 0;
    const seen: number[] = [];
    for await (const n of untilAborted(
      counting(() => (closed += 1)),
      controller.signal,
    )) {
      seen.push(n);
      if (n === 3) controller.abort();
    }
    expect(seen).toEqual([0, 1, 2, 3]);
    expect(closed).toBe(1);
  });

  it('closes what it read from when its reader stops early', async () => {
    let closed = 0;
    for await (const n of untilAborted(
      counting(() => (closed += 1)),
      undefined,
    ))
      if (n === 1) break;
    expect(closed).toBe(1);
  });

  it('gives up an item that does not come', async () => {
    const controller = new AbortController();
    async function* stalling(): AsyncGenerator<number> {
      yield 1;
      await new Promise(() => undefined);
    }
    setTimeout(() => controller.abort(), 20);
    const seen: number[] = [];
    for await (const n of untilAborted(stalling(), controller.signal)) seen.push(n);
    expect(seen).toEqual([1]);
  });

  it('gives nothing where it is aborted already, and hands on errors', async () => {
    const none: number[] = [];
    for await (const n of untilAborted(
      counting(() => undefined),
      AbortSignal.abort(),
    ))
      none.push(n);
    expect(none).toEqual([]);
    async function* failing(): AsyncGenerator<number> {
      yield await Promise.reject(new Error('broken'));
    }
    await expect(untilAborted(failing(), new AbortController().signal).next()).rejects.toThrow('broken');
  });
});
