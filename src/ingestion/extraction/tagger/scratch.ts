type Numbers = Int32Array | Uint16Array | Uint8Array;

/**
 * An array of numbers that serves text after text: one of this size lies outside the engine's heap, and costs more to
 * make than to fill. What was given holds until the next is asked for.
 */
export class Scratch<A extends Numbers> {
  private array: A;

  constructor(private readonly make: (length: number) => A) {
    this.array = make(512);
  }

  /** `length` zeros. */
  zeros(length: number): A {
    if (this.array.length < length) this.array = this.make(2 * length);
    return this.array.subarray(0, length).fill(0) as A;
  }
}

export const int32Scratch = (): Scratch<Int32Array> => new Scratch((length) => new Int32Array(length));
export const uint16Scratch = (): Scratch<Uint16Array> => new Scratch((length) => new Uint16Array(length));
export const uint8Scratch = (): Scratch<Uint8Array> => new Scratch((length) => new Uint8Array(length));
