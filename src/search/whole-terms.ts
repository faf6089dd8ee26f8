import MiniSearch, { type Query, type SearchResult } from 'minisearch';

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
 * are never asked for: what documents hold is noted in short lists, and MiniSearch's maps of a term are made when it is
 * searched for, of the documents that may be among the best. Scores are MiniSearch's.
 */
export class WholeTerms<Field extends string> extends MiniSearch<TermDocument<Field>> {
  /** By the number of each term: a field's number, a document's, and how often it holds the term; then the next three. */
  readonly #notes: number[][] = [];
  /** By the number of each term: how many documents hold it. */
  readonly #holding: number[] = [];
  /** How often the field at hand holds each term; zeros between fields. */
  readonly #counts: number[] = [];
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
      const notes = this.#notes[numberOf(term)];
      // MiniSearch reads the counts of a field only by `keys`, `get` and `size`.
      return notes && (termData(notes, this.#weighed) as unknown as Map<number, Map<number, number>>);
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
      for (const term of distinct) {
        const notes = this.#notes[term]!;
        if (notes.at(-2) !== number) this.#holding[term]! += 1;
        notes.push(at, number, this.#counts[term]!);
        this.#counts[term] = 0;
      }
      return distinct.length;
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
      const number = this.numberOf(term);
      const notes = this.#notes[number];
      if (notes === undefined) continue;
      const holding = this.#holding[number]!;
      const tells = boostTerm(term) * Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
      let last = -1;
      for (let at = 0; at < notes.length; at += 3) {
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

  /** Counts the terms of a field, and gives the number of each distinct one. */
  #count(texts: readonly (readonly Numbered[])[]): number[] {
    const distinct: number[] = [];
    for (const terms of texts) {
      for (const { number } of terms) {
        for (; this.#counts.length <= number; this.#counts.push(0)) {
          this.#notes.push([]);
          this.#holding.push(0);
        }
        if (this.#counts[number] === 0) distinct.push(number);
        this.#counts[number]! += 1;
      }
    }
    return distinct;
  }
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
function termData(notes: readonly number[], weighed: Uint8Array | null): Map<number, FieldData> {
  const data = new Map<number, FieldData>();
  for (let at = 0; at < notes.length; at += 3) {
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
