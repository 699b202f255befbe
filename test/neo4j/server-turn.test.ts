import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { takeTurn } from './server-turn';

describe('takeTurn', () => {
  it('lets one after another have the server', async () => {
    const url = `bolt://test/${randomUUID()}`;
    let inside = 0;
    let most = 0;
    const use = async (): Promise<void> => {
      const release = await takeTurn(url);
      most = Math.max(most, ++inside);
      await delay(20);
      inside--;
      await release();
    };
    await Promise.all([use(), use(), use(), use()]);
    expect(most).toBe(1);
  });

  it('lets the users of different servers go on at once', async () => {
    const one = await takeTurn(`bolt://test/${randomUUID()}`);
    const other = await takeTurn(`bolt://test/${randomUUID()}`);
    await Promise.all([one(), other()]);
  });

  it('takes over the turn of a process that died', async () => {
    const url = `bolt://test/${randomUUID()}`;
    const dead = spawn(process.execPath, ['-e', '']);
    await once(dead, 'exit');
    const name = createHash('sha256').update(url).digest('hex').slice(0, 16);
    const turn = join(tmpdir(), `papergraph-turn-${name}`);
    mkdirSync(turn);
    writeFileSync(join(turn, 'pid'), String(dead.pid));
    const release = await takeTurn(url);
    await release();
  });
});
