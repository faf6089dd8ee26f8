/**
 * A fault that a snippet can be given and that can be told from it by rule: so the right choice is surely right, and the
 * wrong ones surely wrong.
 */
export interface SnippetFault<T> {
  /** The choice that names it. */
  says: string;
  /** Puts the fault into the text; null where there is no place for it. */
  put: (code: string) => string | null;
  /** Whether what was read of a snippet has the fault. */
  isIn: (read: T) => boolean;
  /** Whether it could be there at all, so that it makes a wrong choice worth a thought; always where it is left out. */
  couldBe?: (read: T) => boolean;
}
