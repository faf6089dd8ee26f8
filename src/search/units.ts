import { partName } from '../knowledge/part-names';
import { type ExampleQuestion, type Part, plain, type Section, type Topic } from '../knowledge/topic';
import { type CutText, contentStems, stemsOf, tokenize } from './tokenize';

/** The smallest things that can answer: a lead, a fact, a row, a snippet, a callout, a paragraph, a diagram. */
export type UnitKind = 'lead' | 'fact' | 'row' | 'snippet' | 'callout' | 'paragraph' | 'diagram';

export class Unit {
  #own: ReadonlySet<string> | null = null;
  #name: string | null = null;

  /**
   * @param section null for the lead, which stands before every section
   * @param row for a row: its index in `part.rows`; -1 for others
   * @param words stems of what the unit says, as often as they come
   * @param label stems of what the unit is called: a fact's label, a row's first cell
   * @param heading stems of the heading it stands under, and of the column heads of a row's table
   * @param called its label as written
   */
  constructor(
    readonly kind: UnitKind,
    readonly topic: Topic,
    readonly section: Section | null,
    readonly part: Part | null,
    readonly row: number,
    readonly words: readonly string[],
    readonly label: ReadonlySet<string>,
    readonly heading: ReadonlySet<string>,
    private readonly called: string,
    private readonly pointers: Pointers,
  ) {}

  /** Distinct stems of what the unit says; made when first asked for, since most topics are never read closely. */
  get own(): ReadonlySet<string> {
    this.#own ??= new Set(this.words);
    return this.#own;
  }

  /** By which a question of the front matter points at it (see part-names.ts): its own name, else that of its section. */
  get name(): string {
    this.#name ??= this.pointers.nameOf(this.called, this.section?.heading ?? '');
    return this.#name;
  }

  /** Content stems of those questions: what it is called by who does not know its name. */
  get asked(): ReadonlySet<string> {
    return this.pointers.askedOf(this.name);
  }
}

const NONE: ReadonlySet<string> = new Set();

/** The questions of a topic that point at parts of it; read when one of its units is first looked at closely. */
class Pointers {
  #asked: ReadonlyMap<string, ReadonlySet<string>> | null = null;

  constructor(private readonly questions: readonly ExampleQuestion[]) {}

  nameOf(called: string, heading: string): string {
    const own = partName(called);
    return this.#byName().has(own) ? own : partName(heading);
  }

  askedOf(name: string): ReadonlySet<string> {
    return this.#byName().get(name) ?? NONE;
  }

  #byName(): ReadonlyMap<string, ReadonlySet<string>> {
    if (this.#asked) return this.#asked;
    const asked = new Map<string, Set<string>>();
    for (const { text, about } of this.questions) {
      if (about === null) continue;
      const name = partName(about);
      const words = asked.get(name) ?? new Set();
      for (const stem of contentStems(tokenize(text))) words.add(stem);
      asked.set(name, words);
    }
    this.#asked = asked;
    return asked;
  }
}

/** Cuts a topic into its units, lead first, then in reading order. */
export function unitsOf(topic: Topic, cut: (text: string) => CutText): Unit[] {
  const pointers = new Pointers(topic.questions);
  const words = cut(plain(topic.lead)).content;
  const lead = new Unit('lead', topic, null, null, -1, words, NONE, NONE, '', pointers);
  return [
    lead,
    ...topic.sections.flatMap((section) => {
      const heading = new Set(stemsOf(cut(section.heading).tokens));
      return section.parts.flatMap((part) => unitsOfPart(topic, section, part, heading, pointers, cut));
    }),
  ];
}

function unitsOfPart(
  topic: Topic,
  section: Section,
  part: Part,
  heading: ReadonlySet<string>,
  pointers: Pointers,
  cut: (text: string) => CutText,
): Unit[] {
  const unit = (kind: UnitKind, texts: string[], label = '', heads = heading, row = -1): Unit => {
    const words = texts.length === 1 ? cut(texts[0]!).content : texts.flatMap((text) => cut(text).content);
    const called = label === '' ? NONE : new Set(stemsOf(cut(label).tokens));
    return new Unit(kind, topic, section, part, row, words, called, heads, label, pointers);
  };
  switch (part.kind) {
    case 'fact':
      return [unit('fact', [plain(part.spans)], part.label ?? '')];
    case 'table': {
      const columns = part.columns.flatMap((column) => stemsOf(cut(plain(column)).tokens));
      const heads = new Set([...heading, ...columns]);
      return part.rows.map((cells, row) => unit('row', cells.map(plain), plain(cells[0] ?? []), heads, row));
    }
    case 'snippet':
      // A snippet is called what its heading says.
      return [unit('snippet', [part.language, part.code], section.heading)];
    case 'diagram':
      return [unit('diagram', [part.code], section.heading)];
    case 'callout':
      return [unit('callout', part.paragraphs.map(plain))];
    case 'paragraph':
      return [unit('paragraph', [plain(part.spans)])];
  }
}
