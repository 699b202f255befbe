let bytes = Buffer.alloc(8192);
let units = unitsOf(bytes);

/**
 * The UTF-16 code units of a text from place 0 on, in a buffer that the next call fills anew. Reading them here is
 * faster than from the text, whose characters lie one way or another by how the engine came by it.
 */
export function codeUnits(text: string): Uint16Array {
  if (text.length > units.length) {
    bytes = Buffer.alloc(4 * text.length);
    units = unitsOf(bytes);
  }
  bytes.write(text, 'utf16le');
  return units;
}

function unitsOf({ buffer, byteOffset, byteLength }: Buffer): Uint16Array {
  return new Uint16Array(buffer, byteOffset, byteLength / 2);
}
