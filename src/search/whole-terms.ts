import MiniSearch from 'minisearch';

/** A term that is counted by its number. */
interface Numbered {
  readonly number: number;
}

/** A document of texts of terms, some texts a field. */
export type TermDocument<Field extends string> = { id: string } & Readonly<
  Record<Field, readonly (readonly Numbered[])[]>
>;

/**
 * MiniSearch over whole terms. Its radix tree serves prefixes and typos, which are mended before it is asked, and most terms
 * are never asked for: what documents hold is noted in short lists, and MiniSearch's maps of a term are made when it is
 * first searched for. Scores are MiniSearch's.
 */
export class WholeTerms<Field extends string> extends MiniSearch<TermDocument<Field>> {
  /** By the number of each term: a field's number, a document's, and how often it holds the term; then the next three. */
  readonly #notes: number[][] = [];
  readonly #asked = new Map<string, TermData>();
  /** How often the field at hand holds each term; zeros between fields. */
  readonly #counts: number[] = [];

  /** @param numberOf the number of a term; undefined where no document holds it */
  constructor(
    private readonly fields: readonly Field[],
    private readonly numberOf: (term: string) => number | undefined,
  ) {
    // Questions come as terms between spaces.
    super({
      fields: [...fields],
      tokenize: (text) => text.split(' ').filter(Boolean),
      processTerm: (term) => term,
    });
    this._index.get = (term) => {
      let data = this.#asked.get(term);
      const notes = this.#notes[numberOf(term) ?? -1];
      if (data === undefined && notes !== undefined && notes.length > 0) {
        data = termData(notes);
        this.#asked.set(term, data);
      }
      return data;
    };
  }

  override add(document: TermDocument<Field>): void {
    this.#asked.clear();
    const number = this._nextId;
    this._nextId += 1;
    this._documentCount += 1;
    this._documentIds.set(number, document.id);
    this._idToShortId.set(document.id, number);
    const lengths = this.fields.map((field, at) => {
      const distinct = this.#count(document[field]);
      for (const term of distinct) {
        this.#notes[term]!.push(at, number, this.#counts[term]!);
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
   * The documents that may be among the best: so many (or more, where some are alike) that hold most of the terms, by what each
   * tells and how often they hold it, whatever their length. To have MiniSearch weigh these alone (`boostDocument`) takes a
   * fraction of the time, since it makes some objects for each document that it weighs.
   * @param boostOf what a term counts
   * @param k how soon a term that a document holds again and again tells no more, as BM25 has it
   */
  leading(
    terms: readonly string[],
    boostOf: (term: string) => number,
    { boost, bm25: { k } }: { boost: Readonly<Record<Field, number>>; bm25: { k: number } },
    most: number,
  ): Set<string> {
    const sums = new Float64Array(this._documentCount);
    const held = new Uint16Array(this._documentCount);
    const worth = this.fields.map((field) => boost[field]);
    for (const term of terms) {
      const notes = this.#notes[this.numberOf(term) ?? -1] ?? [];
      const tells = boostOf(term) * inverseFrequency(notes, this._documentCount);
      let last = -1;
      for (let at = 0; at < notes.length; at += 3) {
        const document = notes[at + 1]!;
        sums[document]! += (worth[notes[at]!]! * tells * notes[at + 2]!) / (notes[at + 2]! + k);
        if (document !== last) held[document]! += 1;
        last = document;
      }
    }
    // As MiniSearch has it, who holds more of the terms counts so many times more.
    for (let document = 0; document < sums.length; document += 1) sums[document]! *= held[document]!;
    const least = sums.slice().sort().at(-most) ?? 0;
    const leading = new Set<string>();
    for (let document = 0; document < sums.length; document += 1)
      if (sums[document]! > 0 && sums[document]! >= least)
        leading.add(this._documentIds.get(document) as string);
    return leading;
  }

  /** Counts the terms of a field, and gives the number of each distinct one. */
  #count(texts: readonly (readonly Numbered[])[]): number[] {
    const distinct: number[] = [];
    for (const terms of texts) {
      for (const { number } of terms) {
        for (; this.#counts.length <= number; this.#notes.push([])) this.#counts.push(0);
        if (this.#counts[number] === 0) distinct.push(number);
        this.#counts[number]! += 1;
      }
    }
    return distinct;
  }
}

function inverseFrequency(notes: readonly number[], documents: number): number {
  let holding = 0;
  let last = -1;
  for (let at = 1; at < notes.length; at += 3) {
    if (notes[at] !== last) holding += 1;
    last = notes[at]!;
  }
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

/** How often each document holds a term, by the numbers of field and document. */
type TermData = Map<number, Map<number, number>>;

function termData(notes: readonly number[]): TermData {
  const data: TermData = new Map();
  for (let at = 0; at < notes.length; at += 3) {
    const field = notes[at]!;
    const documents = data.get(field) ?? new Map<number, number>();
    data.set(field, documents.set(notes[at + 1]!, notes[at + 2]!));
  }
  return data;
}
