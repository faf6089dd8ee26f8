import MiniSearch from 'minisearch';

/** A document of lists of terms, a list a field. */
export type TermDocument<Field extends string> = { id: string } & Readonly<Record<Field, readonly string[]>>;

/**
 * MiniSearch over whole terms. Its radix tree serves prefixes and typos, which are mended before it is asked, and most terms
 * are never asked for: what documents hold is noted in short lists, and MiniSearch's maps of a term are made when it is
 * first searched for. That takes a third off the time to build an index. Scores are MiniSearch's.
 */
export class WholeTerms<Field extends string> extends MiniSearch<TermDocument<Field>> {
  /** For each term a field's number, a document's, and how often it holds the term; then the next three. */
  readonly #notes = new Map<string, number[]>();
  readonly #asked = new Map<string, TermData>();

  constructor(private readonly fields: readonly Field[]) {
    // Questions come as terms between spaces.
    super({
      fields: [...fields],
      tokenize: (text) => text.split(' ').filter(Boolean),
      processTerm: (term) => term,
    });
    this._index.get = (term) => {
      let data = this.#asked.get(term);
      const notes = this.#notes.get(term);
      if (data === undefined && notes !== undefined) {
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
      const counts = new Map<string, number>();
      for (const term of document[field]) counts.set(term, (counts.get(term) ?? 0) + 1);
      for (const [term, count] of counts) {
        const notes = this.#notes.get(term);
        if (notes) notes.push(at, number, count);
        else this.#notes.set(term, [at, number, count]);
      }
      return counts.size;
    });
    this._fieldLength.set(number, lengths);
    this._avgFieldLength = lengths.map(
      (length, at) => ((this._avgFieldLength[at] ?? 0) * number + length) / (number + 1),
    );
  }
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
