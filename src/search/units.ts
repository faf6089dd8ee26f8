import { type Part, plain, type Section, type Span, type Table, type Topic } from '../knowledge/topic';

/** The smallest things that can answer: a lead, a fact, a row, a snippet, a callout, a paragraph, a diagram. */
export type UnitKind = 'lead' | 'fact' | 'row' | 'snippet' | 'callout' | 'paragraph' | 'diagram';

export interface Unit {
  kind: UnitKind;
  topic: Topic;
  /** Null for the lead, which stands before every section. */
  section: Section | null;
  part: Part | null;
  /** For a row: its index in `part.rows`. */
  row: number;
  /** Stems of what the unit says. */
  own: ReadonlySet<string>;
  /** Stems of what the unit is called: a fact's label, a row's first cell. */
  label: ReadonlySet<string>;
  /** Stems of the heading it stands under, and of the column heads of a row's table. */
  heading: ReadonlySet<string>;
}

/** How a topic's texts are cut to stems: every word, for what units are called, or content words alone. */
export interface Cut {
  every: (text: string) => readonly string[];
  content: (text: string) => readonly string[];
}

/** Cuts a topic into its units, lead first, then in reading order. */
export function unitsOf(topic: Topic, cut: Cut): Unit[] {
  const lead: Unit = {
    kind: 'lead',
    topic,
    section: null,
    part: null,
    row: -1,
    own: new Set(cut.content(plain(topic.lead))),
    label: new Set(),
    heading: new Set(),
  };
  return [
    lead,
    ...topic.sections.flatMap((section) =>
      section.parts.flatMap((part) => unitsOfPart(topic, section, part, cut)),
    ),
  ];
}

function unitsOfPart(topic: Topic, section: Section, part: Part, { every, content }: Cut): Unit[] {
  const heading = every(section.heading);
  const unit = (kind: UnitKind, texts: string[], label = ''): Unit => ({
    kind,
    topic,
    section,
    part,
    row: -1,
    own: new Set(texts.flatMap(content)),
    label: new Set(every(label)),
    heading: new Set(heading),
  });
  switch (part.kind) {
    case 'fact':
      return [unit('fact', [plain(part.spans)], part.label ?? '')];
    case 'table':
      return part.rows.map((cells, row) => ({
        ...unit('row', cells.map(plain), plain(cells[0] ?? [])),
        row,
        heading: new Set([...heading, ...headTexts(part).flatMap(every)]),
      }));
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
