/**
 * Lists of numbers of one length, side by side in one buffer, zeros at first. A question takes dozens of them, and the garbage
 * collector goes through buffers one by one.
 */
export class NumberRows {
  readonly #buffer: ArrayBuffer;
  #taken = 0;

  /** @param most how many are taken at most */
  constructor(
    private readonly length: number,
    most: number,
  ) {
    this.#buffer = new ArrayBuffer(most * length * Float64Array.BYTES_PER_ELEMENT);
  }

  /** The next list. Throws a RangeError where all have been taken. */
  take(): Float64Array {
    const row = new Float64Array(
      this.#buffer,
      this.#taken * this.length * Float64Array.BYTES_PER_ELEMENT,
      this.length,
    );
    this.#taken += 1;
    return row;
  }
}
