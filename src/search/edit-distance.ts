/**
 * Damerau-Levenshtein distance (optimal string alignment: a swap of neighbours counts one), given up as soon as it
 * must pass `most`.
 * @returns the distance, or `most + 1` where it is larger
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = previous;
    previous = row;
  }
  return Math.min(previous[b.length]!, most + 1);
}

/** How many slips a word of this length is granted. Short words are names of something else one letter away. */
export function allowedSlips(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * Keys of the words of a length that begin or end as a word does: people rarely miss both letters, and looking only there
 * is short. Words are of ASCII letters and digits.
 */
export function bucketKeys(word: string, length: number): readonly [first: number, last: number] {
  return [length * 256 + word.charCodeAt(0), length * 256 + 128 + word.charCodeAt(word.length - 1)];
}
