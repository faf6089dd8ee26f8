import { withRoom } from './with-room';

/** What a note takes while notes are written: the numbers of the term, of the field and of the document, and how often. */
const WRITTEN = 4;

/** Which documents hold a term, in which field, and how often: written document by document, then read term by term. */
export class TermNotes {
  #written = new Int32Array(0);
  #end = 0;
  #read: SortedNotes | null = null;

  /** @param fields how many fields a document has */
  constructor(private readonly fields: number) {}

  /** Fields of a document follow each other, and so do documents. */
  add(term: number, field: number, document: number, times: number): void {
    this.#read = null;
    const at = this.#end;
    this.#end += WRITTEN;
    this.#written = withRoom(this.#written, this.#end);
    this.#written[at] = term;
    this.#written[at + 1] = field;
    this.#written[at + 2] = document;
    this.#written[at + 3] = times;
  }

  /** All of them, sorted when they are read for the first time since one was added. */
  get sorted(): SortedNotes {
    this.#read ??= new SortedNotes(this.#written.subarray(0, this.#end), this.fields);
    return this.#read;
  }
}

/** Notes by term and field, in the order of the documents. */
export class SortedNotes {
  readonly documents: Int32Array;
  /** How often each of them holds the term. */
  readonly times: Int32Array;
  /** By term and field: where their notes begin; after the last, where all of them end. */
  readonly #starts: Int32Array;
  /** By term: how many documents hold it. */
  readonly #holding: Int32Array;

  constructor(
    written: Int32Array,
    private readonly fields: number,
  ) {
    let terms = 0;
    for (let at = 0; at < written.length; at += WRITTEN) terms = Math.max(terms, written[at]! + 1);
    this.#holding = new Int32Array(terms);
    const last = new Int32Array(terms).fill(-1);
    const ends = new Int32Array(terms * fields + 1);
    for (let at = 0; at < written.length; at += WRITTEN) {
      const term = written[at]!;
      ends[term * fields + written[at + 1]! + 1]! += 1;
      if (last[term] === written[at + 2]) continue;
      last[term] = written[at + 2]!;
      this.#holding[term]! += 1;
    }
    for (let key = 0; key < terms * fields; key += 1) ends[key + 1]! += ends[key]!;
    this.#starts = ends.slice();
    this.documents = new Int32Array(written.length / WRITTEN);
    this.times = new Int32Array(this.documents.length);
    for (let at = 0; at < written.length; at += WRITTEN) {
      const key = written[at]! * fields + written[at + 1]!;
      const to = ends[key]!;
      this.documents[to] = written[at + 2]!;
      this.times[to] = written[at + 3]!;
      ends[key] = to + 1;
    }
  }

  /** How many documents hold a term; 0 for one below 0. */
  documentsWith(term: number): number {
    return this.#holding[term] ?? 0;
  }

  /** Where the notes of a term that some document holds begin for a field. */
  start(term: number, field: number): number {
    return this.#starts[term * this.fields + field]!;
  }

  /** Where they have ended. */
  end(term: number, field: number): number {
    return this.#starts[term * this.fields + field + 1]!;
  }
}
