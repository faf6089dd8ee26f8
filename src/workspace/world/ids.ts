/** Ids in Slack's shapes. Random by default; a test that passes its own `random` gets the same ids every run. */
export interface Ids {
  /** `prefix` and ten capital letters and digits, as in `Ev0A1B2C3D4`. */
  next(prefix: string): string;
  /** A name nobody can guess, for addresses that need no token. */
  secret(): string;
  /** Five letters and digits, as Slack gives to a block that came without a block_id. */
  short(): string;
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** `random` gives numbers from 0 to below 1. */
export function createIds(random: () => number): Ids {
  const letters = (count: number) =>
    Array.from({ length: count }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]).join('');
  return {
    next: (prefix) => `${prefix}${letters(10)}`,
    secret: () => letters(24),
    short: () => letters(5).toLowerCase(),
  };
}
