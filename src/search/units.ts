import { partName } from '../knowledge/part-names';
import { type Part, plain, type Section, type Span, type Table, type Topic } from '../knowledge/topic';

/** The smallest things that can answer: a lead, a fact, a row, a snippet, a callout, a paragraph, a diagram. */
export type UnitKind = 'lead' | 'fact' | 'row' | 'snippet' | 'callout' | 'paragraph' | 'diagram';

export class Unit {
  #own: ReadonlySet<string> | null = null;

  /**
   * @param section null for the lead, which stands before every section
   * @param row for a row: its index in `part.rows`; -1 for others
   * @param words stems of what the unit says, as often as they come
   * @param label stems of what the unit is called: a fact's label, a row's first cell
   * @param heading stems of the heading it stands under, and of the column heads of a row's table
   * @param name by which a question of the front matter points at it (see part-names.ts)
   * @param asked content stems of those questions: what it is called by who does not know its name
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
    readonly name: string,
    readonly asked: ReadonlySet<string>,
  ) {}

  /** Distinct stems of what the unit says; made when first asked for, since most topics are never read closely. */
  get own(): ReadonlySet<string> {
    this.#own ??= new Set(this.words);
    return this.#own;
  }
}

/** How a topic's texts are cut to stems: every word, for what units are called, or content words alone. */
export interface Cut {
  every: (text: string) => readonly string[];
  content: (text: string) => readonly string[];
}

/** Cuts a topic into its units, lead first, then in reading order. */
export function unitsOf(topic: Topic, cut: Cut): Unit[] {
  const lead = new Unit('lead', topic, null, null, -1, cut.content(plain(topic.lead)), NONE, NONE, '', NONE);
  const asked = askedOf(topic, cut);
  return [
    lead,
    ...topic.sections.flatMap((section) => {
      const heading = new Set(cut.every(section.heading));
      return section.parts.flatMap((part) => unitsOfPart(topic, section, part, heading, asked, cut));
    }),
  ];
}

const NONE: ReadonlySet<string> = new Set();

/** Content stems of the questions that point at a part, by the part's name. */
type Asked = ReadonlyMap<string, ReadonlySet<string>>;

function askedOf(topic: Topic, { content }: Cut): Asked {
  const asked = new Map<string, Set<string>>();
  for (const { text, about } of topic.questions) {
    if (about === null) continue;
    const name = partName(about);
    const words = asked.get(name) ?? new Set();
    for (const stem of content(text)) words.add(stem);
    asked.set(name, words);
  }
  return asked;
}

function unitsOfPart(
  topic: Topic,
  section: Section,
  part: Part,
  heading: ReadonlySet<string>,
  asked: Asked,
  { every, content }: Cut,
): Unit[] {
  const headingName = asked.size === 0 ? '' : partName(section.heading);
  const unit = (kind: UnitKind, texts: string[], label = '', heads = heading, row = -1): Unit => {
    const own = asked.size === 0 ? '' : partName(label);
    const name = asked.has(own) ? own : headingName;
    return new Unit(
      kind,
      topic,
      section,
      part,
      row,
      texts.length === 1 ? content(texts[0]!) : texts.flatMap(content),
      label === '' ? NONE : new Set(every(label)),
      heads,
      name,
      asked.get(name) ?? NONE,
    );
  };
  switch (part.kind) {
    case 'fact':
      return [unit('fact', [plain(part.spans)], part.label ?? '')];
    case 'table': {
      const heads = new Set([...heading, ...headTexts(part).flatMap(every)]);
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

function headTexts(table: Table): string[] {
  return table.columns.map((column: Span[]) => plain(column));
}
