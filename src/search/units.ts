import { partName } from '../knowledge/part-names';
import { type ExampleQuestion, type Part, plain, type Section, type Topic } from '../knowledge/topic';
import type { Word } from './lexicon';
import type { Reading } from './topic-words';

/** The smallest things that can answer: a lead, a fact, a row, a snippet, a callout, a paragraph, a diagram. */
export type UnitKind = 'lead' | 'fact' | 'row' | 'snippet' | 'callout' | 'paragraph' | 'diagram';

/** Words with their distinct stems, which are made when first asked for, since most units are seldom read closely. */
export class Words {
  #stems: ReadonlySet<string> | null = null;

  constructor(readonly all: readonly Word[]) {}

  get stems(): ReadonlySet<string> {
    this.#stems ??= new Set(this.all.map((word) => word.stem));
    return this.#stems;
  }
}

const NO_WORDS = new Words([]);
const NONE: ReadonlySet<Word> = new Set();

export class Unit {
  #name: string | null = null;
  #hasNumber: boolean | null = null;

  /**
   * @param section null for the lead, which stands before every section
   * @param row for a row: its index in `part.rows`; -1 for others
   * @param said what the unit says, as often as it comes, without words that only pad
   * @param called what the unit is called: a fact's label, a row's first cell
   * @param under the heading it stands under, with the column heads of a row's table
   * @param label what it is called, as written
   */
  constructor(
    readonly kind: UnitKind,
    readonly topic: Topic,
    readonly section: Section | null,
    readonly part: Part | null,
    readonly row: number,
    readonly said: Words,
    readonly called: Words,
    readonly under: Words,
    private readonly labelText: string,
    private readonly pointers: Pointers,
  ) {}

  /** Distinct stems of what the unit says. */
  get own(): ReadonlySet<string> {
    return this.said.stems;
  }

  /** Distinct stems of what the unit is called. */
  get label(): ReadonlySet<string> {
    return this.called.stems;
  }

  /** Distinct stems of what it stands under. */
  get heading(): ReadonlySet<string> {
    return this.under.stems;
  }

  /** By which a question of the front matter points at it (see part-names.ts): its own name, else that of its section. */
  get name(): string {
    this.#name ??= this.pointers.nameOf(this.labelText, this.section?.heading ?? '');
    return this.#name;
  }

  /** Whether a fact, a row or the lead says a number. */
  get hasNumber(): boolean {
    this.#hasNumber ??= this.#texts().some((text) => /\d/.test(text));
    return this.#hasNumber;
  }

  #texts(): string[] {
    const { kind, part } = this;
    if (kind === 'lead') return [plain(this.topic.lead)];
    if (part?.kind === 'table') return part.rows[this.row]!.map(plain);
    return part?.kind === 'fact' ? [plain(part.spans)] : [];
  }

  /** Content words of those questions: what it is called by who does not know its name. */
  get asked(): ReadonlySet<Word> {
    return this.pointers.askedOf(this.name);
  }
}

/** The questions of a topic that point at parts of it; read when one of its units is first looked at closely. */
class Pointers {
  #asked: ReadonlyMap<string, ReadonlySet<Word>> | null = null;

  /** @param contents the content words of each question */
  constructor(
    private readonly questions: readonly ExampleQuestion[],
    private readonly contents: readonly (readonly Word[])[],
  ) {}

  nameOf(label: string, heading: string): string {
    const own = partName(label);
    return this.#byName().has(own) ? own : partName(heading);
  }

  askedOf(name: string): ReadonlySet<Word> {
    return this.#byName().get(name) ?? NONE;
  }

  #byName(): ReadonlyMap<string, ReadonlySet<Word>> {
    if (this.#asked) return this.#asked;
    const asked = new Map<string, Set<Word>>();
    this.questions.forEach(({ about }, index) => {
      if (about === null) return;
      const name = partName(about);
      const words = asked.get(name) ?? new Set();
      for (const word of this.contents[index]!) words.add(word);
      asked.set(name, words);
    });
    this.#asked = asked;
    return asked;
  }
}

/**
 * Cuts a topic into its units, lead first, then in reading order.
 * @param asked the content words of each of its example questions
 */
export function unitsOf(topic: Topic, reading: Reading, asked: readonly (readonly Word[])[]): Unit[] {
  const { cut, note } = reading;
  const pointers = new Pointers(topic.questions, asked);
  const lead = new Words(note(plain(topic.lead), 'facts'));
  const units = [new Unit('lead', topic, null, null, -1, lead, NO_WORDS, NO_WORDS, '', pointers)];
  for (const section of topic.sections) {
    const heading = new Words(cut(section.heading));
    note(section.heading, 'headings');
    for (const part of section.parts) {
      const kind = part.kind === 'table' ? 'row' : part.kind;
      for (const [index, piece] of piecesOf(part, section.heading, heading, reading).entries()) {
        const { said, called = NO_WORDS, under = heading, label = '' } = piece;
        const row = kind === 'row' ? index : -1;
        units.push(
          new Unit(kind, topic, section, part, row, new Words(said), called, under, label, pointers),
        );
      }
    }
  }
  return units;
}

/** What makes a unit of a part of a topic, see `Unit`. */
interface Piece {
  said: readonly Word[];
  called?: Words;
  under?: Words;
  label?: string;
}

function piecesOf(part: Part, label: string, heading: Words, { cut, content, note }: Reading): Piece[] {
  switch (part.kind) {
    case 'fact': {
      const said = note(plain(part.spans), 'facts');
      return [part.label ? { said, called: new Words(cut(part.label)), label: part.label } : { said }];
    }
    case 'table': {
      const columns = part.columns.map(plain);
      for (const column of columns) note(column, 'tables');
      const under = new Words([heading.all, ...columns.map(cut)].flat());
      return part.rows.map((cells) => {
        const texts = cells.map(plain);
        const said: Word[] = [];
        for (const text of texts) said.push(...note(text, 'tables'));
        const [first = ''] = texts;
        return { said, called: new Words(cut(first)), under, label: first };
      });
    }
    // A snippet is called what its heading says.
    case 'snippet': {
      return [{ said: [...content(part.language), ...note(part.code, 'snippets')], called: heading, label }];
    }
    case 'diagram':
      return [{ said: note(part.code, 'snippets'), called: heading, label }];
    case 'callout':
      return [{ said: part.paragraphs.flatMap((paragraph) => note(plain(paragraph), 'facts')) }];
    case 'paragraph':
      return [{ said: note(plain(part.spans), 'facts') }];
  }
}
