import { stems } from '../search/tokenize';

/** Amounts in a question held against limits in a table: "a job of 20 minutes" against "Timeout: 15 minutes". */

export interface Quantity {
  /** In the base unit of its kind: seconds, bytes, or the unit itself. */
  value: number;
  kind: string;
}

const DAY = 86_400;
const UNITS: readonly (readonly [unit: RegExp, kind: string, factor: number])[] = [
  [/^(?:ms|milliseconds?)$/, 'time', 0.001],
  [/^(?:s|secs?|seconds?)$/, 'time', 1],
  [/^(?:m|mins?|minutes?)$/, 'time', 60],
  [/^(?:h|hrs?|hours?)$/, 'time', 3600],
  [/^(?:d|days?)$/, 'time', DAY],
  [/^weeks?$/, 'time', 7 * DAY],
  [/^months?$/, 'time', 30 * DAY],
  [/^(?:yrs?|years?)$/, 'time', 365 * DAY],
  [/^(?:b|bytes?)$/, 'size', 1],
  [/^k(?:i?b)$/, 'size', 2 ** 10],
  [/^m(?:i?b|eg|egs)$/, 'size', 2 ** 20],
  [/^g(?:i?b|ig|igs)$/, 'size', 2 ** 30],
  [/^t(?:i?b)$/, 'size', 2 ** 40],
  [/^p(?:i?b)$/, 'size', 2 ** 50],
  [/^iops$/, 'iops', 1],
  [/^v?cpus?$/, 'vcpu', 1],
  [/^mbps$/, 'bandwidth', 1],
  [/^gbps$/, 'bandwidth', 1000],
];

/** Numbers with a unit that is known. A number of "Max IOPS" alone takes its unit from the head. */
export function quantitiesIn(text: string, head = ''): Quantity[] {
  const found: Quantity[] = [];
  for (const [, digits, multiple, unit] of text
    .toLowerCase()
    .matchAll(/(\d[\d,]*(?:\.\d+)?)(?:(k)\b)?[\s-]?([a-z]+)?/g)) {
    const value = Number(digits!.replaceAll(',', '')) * (multiple ? 1000 : 1);
    const known = unitOf(unit ?? '') ?? unitOf(head.toLowerCase().split(/\s+/).at(-1) ?? '');
    if (known && Number.isFinite(value)) found.push({ value: value * known.factor, kind: known.kind });
  }
  return found;
}

/** Stems of the units of its amounts. */
export function quantityWords(text: string): string[] {
  const words = text.toLowerCase().match(/\d[\s-]?[a-z]+/g) ?? [];
  return words.flatMap((word) =>
    unitOf(word.replace(/^\d[\s-]?/, '')) ? stems(word.replace(/^\d/, '')) : [],
  );
}

function unitOf(word: string): { kind: string; factor: number } | null {
  const unit = UNITS.find(([pattern]) => pattern.test(word));
  return unit ? { kind: unit[1], factor: unit[2] } : null;
}

/** Heads of what is a ceiling: a smaller amount than what is needed there rules an option out. */
const CEILING = /\b(?:max(?:imum)?|longest|timeout|time ?limit|limit|up to)\b/i;

/** Whether an amount asked for is above what a cell under a head of limits allows. */
export function exceeds(asked: readonly Quantity[], head: string, cell: string): boolean {
  if (asked.length === 0 || !CEILING.test(head)) return false;
  const limits = quantitiesIn(cell, head);
  return asked.some(({ kind, value }) => {
    const alike = limits.filter((limit) => limit.kind === kind);
    return alike.length > 0 && alike.every((limit) => limit.value < value);
  });
}
