import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { type SortedNotes, TermNotes } from './term-notes';
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

/**
 * MiniSearch over whole terms. Its radix tree serves prefixes and typos, which are mended before it is asked, and most terms
 * are never asked for: what documents hold is noted in one list, and MiniSearch's maps of a term are made when it is
 * searched for, of the documents that may be among the best. Scores are MiniSearch's.
 */
export class WholeTerms<Field extends string> extends MiniSearch<TermDocument<Field>> {
  readonly #notes: TermNotes;
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
  #last = new Int32Array(0);
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
    this.#notes = new TermNotes(fields.length);
    this._index.get = (term) => {
      const { sorted } = this.#notes;
      const number = numberOf(term);
      if (sorted.documentsWith(number) === 0) return undefined;
      // MiniSearch reads no more of a term than its fields by `get`, and of a field its `keys`, `get` and `size`.
      const fieldData = (field: number): FieldData => new FieldData(sorted, number, field, this.#weighed);
      return { get: fieldData } as unknown as Map<number, Map<number, number>>;
    };
  }

  override add(document: TermDocument<Field>): void {
    const number = this._nextId;
    this._nextId += 1;
    this._documentCount += 1;
    this._documentIds.set(number, document.id);
    this._idToShortId.set(document.id, number);
    const lengths = this.fields.map((field, at) => {
      const distinct = this.#count(document[field]);
      for (let index = 0; index < distinct; index += 1) {
        const term = this.#distinct[index]!;
        this.#notes.add(term, at, number, this.#counts[term]!);
        this.#counts[term] = 0;
      }
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
      this.#last = new Int32Array(documents);
      this.#leads = new Uint8Array(documents);
    }
    const sums = this.#sums.fill(0);
    const held = this.#held.fill(0);
    const last = this.#last.fill(-1);
    const notes = this.#notes.sorted;
    for (const [index, term] of terms.entries()) {
      const number = this.numberOf(term);
      const holding = notes.documentsWith(number);
      if (holding === 0) continue;
      const tells = boostTerm(term) * Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
      for (const [field, name] of this.fields.entries()) {
        const worth = boost[name] * tells;
        const end = notes.end(number, field);
        for (let at = notes.start(number, field); at < end; at += 1) {
          const document = notes.documents[at]!;
          const times = notes.times[at]!;
          sums[document]! += (worth * times) / (times + k);
          if (last[document] !== index) held[document]! += 1;
          last[document] = index;
        }
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

/**
 * How often each weighed document holds a term in a field; its size is the count of all that hold it there, as BM25 has it.
 * It walks its own keys, since a question reads hundreds of them once.
 */
class FieldData implements IterableIterator<number> {
  readonly size: number;
  readonly #end: number;
  #at: number;
  readonly #result = { value: 0, done: false };

  constructor(
    private readonly notes: SortedNotes,
    term: number,
    field: number,
    private readonly weighed: Uint8Array | null,
  ) {
    const start = notes.start(term, field);
    this.#end = notes.end(term, field);
    this.#at = start - 1;
    this.size = this.#end - start;
  }

  /** To be walked once. */
  keys(): this {
    return this;
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<number, number> {
    const { documents } = this.notes;
    do this.#at += 1;
    while (this.#at < this.#end && this.weighed !== null && this.weighed[documents[this.#at]!] === 0);
    this.#result.value = documents[this.#at] ?? 0;
    this.#result.done = this.#at >= this.#end;
    return this.#result;
  }

  /** Of the key that was walked to last. */
  get(document: number): number | undefined {
    return this.notes.documents[this.#at] === document ? this.notes.times[this.#at] : undefined;
  }
}
