const BASE = 0x01000193;
/** Keys longer than this are joined in as many steps. */
const POWERS = Int32Array.from({ length: 256 }, () => 1);
for (let power = 1; power < POWERS.length; power++) POWERS[power] = Math.imul(POWERS[power - 1] ?? 1, BASE);

/** A polynomial hash of 32 bits (Karp and Rabin 1987): the sum of each character times a power of the base. */
export function hashOf(key: string): number {
  let hash = 0;
  for (let at = 0; at < key.length; at++) hash = nextHash(hash, key.charCodeAt(at));
  return hash;
}

/** The hash of a key with one more character code at its end. */
export function nextHash(hash: number, code: number): number {
  return (Math.imul(hash, BASE) + code) | 0;
}

/** The hash of two keys written one after the other, from their hashes and the length of the second. */
export function joinHashes(first: number, second: number, length: number): number {
  let power = POWERS[Math.min(length, POWERS.length - 1)] ?? 1;
  for (let rest = length; rest >= POWERS.length; rest--) power = Math.imul(power, BASE);
  return (Math.imul(first, power) + second) | 0;
}
