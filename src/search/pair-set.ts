/** Odd constants that spread a number over all bits: by the golden ratio, and of MurmurHash3's finalizer. */
const SPREAD = 0x9e3779b1;
const MIX = 0x85ebca6b;

/**
 * Two numbers as one of 30 bits. Two pairs share one so seldom (one in some thousands of look-ups) that it does not matter
 * to a piece of evidence.
 */
function keyOf(first: number, second: number): number {
  return (Math.imul(first, SPREAD) + second) & 0x3fffffff;
}

/**
 * A set of pairs of numbers, one flat table with open addressing: hundreds of thousands of pairs are taken in while an index
 * is built, for which a `Set` needs several times as long.
 */
export class PairSet {
  /** Keys plus 1, so that 0 is a free slot; the length is a power of two, and at most half of it is taken. */
  #slots = new Int32Array(1 << 14);
  #size = 0;

  add(first: number, second: number): void {
    if (2 * this.#size >= this.#slots.length) this.#grow();
    const key = keyOf(first, second);
    const slot = slotOf(this.#slots, key);
    if (this.#slots[slot] !== 0) return;
    this.#slots[slot] = key + 1;
    this.#size += 1;
  }

  has(first: number, second: number): boolean {
    return this.#slots[slotOf(this.#slots, keyOf(first, second))] !== 0;
  }

  #grow(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    for (const taken of this.#slots) if (taken !== 0) slots[slotOf(slots, taken - 1)] = taken;
    this.#slots = slots;
  }
}

/** Where a key is, or would be put. */
function slotOf(slots: Int32Array, key: number): number {
  const last = slots.length - 1;
  let slot = (Math.imul(key, MIX) >>> 8) & last;
  while (slots[slot] !== 0 && slots[slot] !== key + 1) slot = (slot + 1) & last;
  return slot;
}
