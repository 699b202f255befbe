/** Up to this length the engine copies a slice; a longer one would keep the whole text that it was cut from. */
const LONGEST_COPIED = 12;

/** A slice as a string with characters of its own, to be kept for longer than its text. */
export function ownCopy(slice: string): string {
  return slice.length > LONGEST_COPIED ? Buffer.from(slice, 'utf16le').toString('utf16le') : slice;
}
