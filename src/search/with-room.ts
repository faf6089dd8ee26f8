/**
 * A list of whole numbers with room for so many: the same one where it has it, else a longer copy, zeros behind what it held.
 * Plain arrays of numbers that grow are several times slower to count in.
 */
export function withRoom(list: Int32Array<ArrayBuffer>, places: number): Int32Array<ArrayBuffer> {
  if (list.length >= places) return list;
  const longer = new Int32Array(2 * places);
  longer.set(list);
  return longer;
}
