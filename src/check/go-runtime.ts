/**
 * Parsers that were compiled from Go find their runtime under one global name and take whichever was loaded last.
 * Called right after one is loaded; the result puts that one's runtime back, before the parser is used.
 */
export function goRuntime(): () => void {
  const own: unknown = Reflect.get(globalThis, 'Go');
  return () => {
    Reflect.set(globalThis, 'Go', own);
  };
}
