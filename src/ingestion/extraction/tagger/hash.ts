/**
 * Features are named by 32-bit hashes of their template and values, so that neither training nor tagging ever builds
 * a string for one. The finaliser is that of MurmurHash3 (Appleby 2011, public domain).
 */
export function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
}

/** A hash of the UTF-16 code units of `text.slice(from, to)`, starting from `seed` (FNV-1a steps, then {@link mix}). */
export function hashString(text: string, seed = 0, from = 0, to = text.length): number {
  let hash = seed ^ 0x811c9dc5;
  const start = Math.max(0, from);
  const end = Math.min(text.length, to);
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/** A hash of an ordered pair of hashes. */
export function pair(first: number, second: number): number {
  return mix((Math.imul(first, 0x9e3779b1) ^ second) + 0x7f4a7c15);
}
