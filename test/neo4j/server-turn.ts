import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const LOOK_MILLISECONDS = 40;

/**
 * Waits until no other process uses the server at `url`, and keeps the others away until the returned function is
 * called. A turn that a dead process held is taken over.
 */
export async function takeTurn(url: string): Promise<() => Promise<void>> {
  const name = createHash('sha256').update(url).digest('hex').slice(0, 16);
  const turn = join(tmpdir(), `papergraph-turn-${name}`);
  while (!(await isTaken(turn))) {
    await giveUpForTheDead(turn);
    await delay(LOOK_MILLISECONDS * (1 + Math.random()));
  }
  return () => clear(turn);
}

/** A folder is made by one process only; the holder's process id comes with it, since it is moved into place whole. */
async function isTaken(turn: string): Promise<boolean> {
  const mine = `${turn}-${process.pid}-${Math.random().toString(36).slice(2)}`;
  await mkdir(mine);
  await writeFile(join(mine, 'pid'), String(process.pid));
  try {
    await rename(mine, turn); // fails where a folder that is not empty stands
    return true;
  } catch {
    await rm(mine, { recursive: true, force: true });
    return false;
  }
}

async function giveUpForTheDead(turn: string): Promise<void> {
  const holder = await readFile(join(turn, 'pid'), 'utf8').catch(() => undefined);
  if (holder === undefined || isAlive(Number(holder))) return;
  await clear(turn);
}

/** Moves the folder away whole before it is removed: an emptied one would be replaced by the next while it is removed. */
async function clear(turn: string): Promise<void> {
  const aside = `${turn}-left-${process.pid}-${Math.random().toString(36).slice(2)}`;
  await rename(turn, aside).catch(() => undefined);
  await rm(aside, { recursive: true, force: true });
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
