import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { withRoom } from './with-room';

/** A term that is counted by its number. */
interface Numbered {
  readonly number: number;
}

/** A document of texts of terms, some texts a field. */
export type TermDocument<Field extends string> = { id: string } & Readonly<
  Record<Field, readonly (readonly Numbered[])[]>
>;

/** What BM25 of MiniSearch takes. */
export interface Weighing<Field extends string> {
  boost: Readonly<Record<Field, number>>;
  bm25: { k: number; b: number; d: number };
  /** What a term counts. */
  boostTerm: (term: string) => number;
}

/** What a note takes in a list: the number of a field, that of a document, and how often it holds the term there. */
const NOTE = 3;

/**
 * MiniSearch over whole terms. Its radix tree serves prefixes and typos, which are mended before it is asked, and most terms
 * are never asked for: what documents hold is noted in one list, and MiniSearch's maps of a term are made when it is
 * searched for, of the documents that may be among the best. Scores are MiniSearch's.
 */
export class WholeTerms<Field extends string> extends MiniSearch<TermDocument<Field>> {
  /** The number of a term and its note, in the order of the documents, until they are sorted by term. */
  #noted = new Int32Array(0);
  #notedEnd = 0;
  /** Made when a term is first searched for. */
  #notes: NotesByTerm | null = null;
  /** By the number of each term: how often the field at hand holds it; zeros between fields. */
  #counts = new Int32Array(0);
  /** The numbers of the terms that it holds. */
  #distinct = new Int32Array(0);
  /** By the number of each document: whether it is weighed; null where all are. */
  #weighed: Uint8Array | null = null;
  /** Of the question at hand, by the number of each document; kept, since lists made anew cost the garbage collector. */
  #sums = new Float64Array(0);
  #sorted = new Float64Array(0);
  #held = new Uint16Array(0);
  #leads = new Uint8Array(0);

  /** @param numberOf the number of a term; below 0 where no document holds it */
  constructor(
    private readonly fields: readonly Field[],
    private readonly numberOf: (term: string) => number,
  ) {
    // Questions come as terms between spaces.
    super({
      fields: [...fields],
      tokenize: (text) => text.split(' ').filter(Boolean),
      processTerm: (term) => term,
    });
    this._index.get = (term) => {
      const notes = this.#notesOf(numberOf(term));
      if (notes.length === 0) return undefined;
      // MiniSearch reads the counts of a field only by `keys`, `get` and `size`.
      return termData(notes, this.#weighed) as unknown as Map<number, Map<number, number>>;
    };
  }

  /** Documents are added before the first search. */
  override add(document: TermDocument<Field>): void {
    if (this.#notes !== null) throw new Error('a document was added after a search');
    const number = this._nextId;
    this._nextId += 1;
    this._documentCount += 1;
    this._documentIds.set(number, document.id);
    this._idToShortId.set(document.id, number);
    const lengths = this.fields.map((field, at) => {
      const distinct = this.#count(document[field]);
      const end = this.#notedEnd + distinct * (NOTE + 1);
      this.#noted = withRoom(this.#noted, end);
      const [noted, counts] = [this.#noted, this.#counts];
      for (let index = 0, to = this.#notedEnd; index < distinct; index += 1, to += NOTE + 1) {
        const term = this.#distinct[index]!;
        noted[to] = term;
        noted[to + 1] = at;
        noted[to + 2] = number;
        noted[to + 3] = counts[term]!;
        counts[term] = 0;
      }
      this.#notedEnd = end;
      return distinct;
    });
    this._fieldLength.set(number, lengths);
    this._avgFieldLength = lengths.map(
      (length, at) => ((this._avgFieldLength[at] ?? 0) * number + length) / (number + 1),
    );
  }

  /**
   * MiniSearch's results among the documents that may be the best: so many (or more, where some are alike) that hold most of
   * the terms, by what each tells and how often they hold it, whatever their length. To have MiniSearch weigh these alone
   * takes a fraction of the time, since it makes some objects for each document that it weighs.
   * @param terms all that the query has
   * @param always documents that are weighed in any case
   */
  searchLeading(
    query: Query,
    terms: readonly string[],
    weighing: Weighing<Field>,
    most: number,
    always: Iterable<string>,
  ): SearchResult[] {
    const weighed = this.#leading(terms, weighing, most);
    for (const id of always) weighed[this._idToShortId.get(id)!] = 1;
    this.#weighed = weighed;
    try {
      return this.search(query, weighing);
    } finally {
      this.#weighed = null;
    }
  }

  #leading(
    terms: readonly string[],
    { boost, bm25: { k }, boostTerm }: Weighing<Field>,
    most: number,
  ): Uint8Array {
    const documents = this._documentCount;
    if (this.#sums.length !== documents) {
      this.#sums = new Float64Array(documents);
      this.#sorted = new Float64Array(documents);
      this.#held = new Uint16Array(documents);
      this.#leads = new Uint8Array(documents);
    }
    const sums = this.#sums.fill(0);
    const held = this.#held.fill(0);
    const worth = this.fields.map((field) => boost[field]);
    for (const term of terms) {
      const notes = this.#notesOf(this.numberOf(term));
      const holding = documentsIn(notes);
      const tells = boostTerm(term) * Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
      let last = -1;
      for (let at = 0; at < notes.length; at += NOTE) {
        const document = notes[at + 1]!;
        sums[document]! += (worth[notes[at]!]! * tells * notes[at + 2]!) / (notes[at + 2]! + k);
        if (document !== last) held[document]! += 1;
        last = document;
      }
    }
    // As MiniSearch has it, who holds more of the terms counts so many times more.
    for (let document = 0; document < documents; document += 1) sums[document]! *= held[document]!;
    this.#sorted.set(sums);
    const least = this.#sorted.sort().at(-most) ?? 0;
    const leads = this.#leads;
    for (let document = 0; document < documents; document += 1)
      leads[document] = sums[document]! > 0 && sums[document]! >= least ? 1 : 0;
    return leads;
  }

  #notesOf(term: number): Int32Array {
    if (this.#notes === null) {
      this.#notes = new NotesByTerm(this.#noted.subarray(0, this.#notedEnd));
      this.#noted = new Int32Array(0);
    }
    return this.#notes.of(term);
  }

  /** Counts the terms of a field. @returns how many distinct ones there are */
  #count(texts: readonly (readonly Numbered[])[]): number {
    let distinct = 0;
    for (const terms of texts) {
      for (const { number } of terms) {
        if (number >= this.#counts.length) {
          this.#counts = withRoom(this.#counts, number + 1);
          this.#distinct = withRoom(this.#distinct, number + 1);
        }
        if (this.#counts[number] === 0) {
          this.#distinct[distinct] = number;
          distinct += 1;
        }
        this.#counts[number]! += 1;
      }
    }
    return distinct;
  }
}

/** Notes sorted by term, each term's in the order of the documents. */
class NotesByTerm {
  /** Where those of each term begin; after the last one, where all of them end. */
  readonly #starts: Int32Array;
  readonly #notes: Int32Array;

  /** @param noted a term's number and its note, and so on */
  constructor(noted: Int32Array) {
    let terms = 0;
    for (let from = 0; from < noted.length; from += NOTE + 1) terms = Math.max(terms, noted[from]! + 1);
    const ends = new Int32Array(terms + 1);
    for (let from = 0; from < noted.length; from += NOTE + 1) ends[noted[from]! + 1]! += NOTE;
    for (let term = 0; term < terms; term += 1) ends[term + 1]! += ends[term]!;
    this.#starts = ends.slice();
    this.#notes = new Int32Array(ends[terms]!);
    for (let from = 0; from < noted.length; from += NOTE + 1) {
      const term = noted[from]!;
      for (let at = 0; at < NOTE; at += 1) this.#notes[ends[term]! + at] = noted[from + 1 + at]!;
      ends[term]! += NOTE;
    }
  }

  /** Those of a term; none of one that no document holds. */
  of(term: number): Int32Array {
    const isKnown = term >= 0 && term + 1 < this.#starts.length;
    return isKnown ? this.#notes.subarray(this.#starts[term], this.#starts[term + 1]) : NO_NOTES;
  }
}

const NO_NOTES = new Int32Array(0);

/** How many documents hold a term. */
function documentsIn(notes: Int32Array): number {
  let documents = 0;
  for (let at = 0; at < notes.length; at += NOTE)
    if (at === 0 || notes[at + 1] !== notes[at + 1 - NOTE]) documents += 1;
  return documents;
}

/** How often each weighed document holds a term in a field; its size is the count of all that hold it there, as BM25 has it. */
class FieldData {
  readonly #held = new Map<number, number>();
  size = 0;

  keys(): IterableIterator<number> {
    return this.#held.keys();
  }

  get(document: number): number | undefined {
    return this.#held.get(document);
  }

  set(document: number, times: number): void {
    this.#held.set(document, times);
  }
}

/** What MiniSearch reads of a term, by the number of each field. */
function termData(notes: Int32Array, weighed: Uint8Array | null): Map<number, FieldData> {
  const data = new Map<number, FieldData>();
  for (let at = 0; at < notes.length; at += NOTE) {
    const field = notes[at]!;
    let held = data.get(field);
    if (held === undefined) {
      held = new FieldData();
      data.set(field, held);
    }
    held.size += 1;
    const document = notes[at + 1]!;
    if (weighed === null || weighed[document] === 1) held.set(document, notes[at + 2]!);
  }
  return data;
}
