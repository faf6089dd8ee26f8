/** The shapes of knowledge: what one Markdown file becomes. Nothing here knows of search or Slack. */

/** A run of text with its inline style; a sentence is a list of them. */
export interface Span {
  text: string;
  bold?: true;
  italic?: true;
  code?: true;
  href?: string;
}

/** One bullet or numbered step: the smallest thing that can be an answer. */
export interface Fact {
  kind: 'fact';
  /** The words before the colon of `**Label**: text`, what the fact is about; null where it has none. */
  label: string | null;
  /** The whole fact, its label included. */
  spans: Span[];
  /** Position in a numbered list, from 1; null in a bulleted one. */
  step: number | null;
  line: number;
}

export interface Table {
  kind: 'table';
  columns: Span[][];
  rows: Span[][][];
  line: number;
  /** Source line of each row, same order as `rows`. */
  rowLines: number[];
}

export interface Snippet {
  kind: 'snippet';
  /** As written after the fence: `yaml`, `bash`, `dockerfile`. */
  language: string;
  code: string;
  line: number;
}

/** A picture drawn in text (a fence of language `text`). */
export interface Diagram {
  kind: 'diagram';
  code: string;
  line: number;
}

export const CALLOUT_TONES = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type CalloutTone = (typeof CALLOUT_TONES)[number];

export interface Callout {
  kind: 'callout';
  tone: CalloutTone;
  /** One list of spans a paragraph. */
  paragraphs: Span[][];
  line: number;
}

export interface Paragraph {
  kind: 'paragraph';
  spans: Span[];
  line: number;
}

export type Part = Fact | Table | Snippet | Diagram | Callout | Paragraph;

export interface Section {
  heading: string;
  parts: Part[];
  line: number;
}

export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

export interface QuizItem {
  question: Span[];
  difficulty: Difficulty;
  choices: { spans: Span[]; right: boolean }[];
  explanation: Span[];
  /** A snippet shown under the question. */
  snippet: Snippet | null;
  line: number;
}

export interface Tip {
  spans: Span[];
  snippet: Snippet | null;
  line: number;
}

export interface Source {
  url: string;
  /** What to show for the link; the host and last path segment where the author gave none. */
  title: string;
}

/** A way of asking for the topic, or for one thing that it says. */
export interface ExampleQuestion {
  text: string;
  /** What answers it: the label of a fact, the first cell of a row, or the heading of a section; null for the whole topic. */
  about: string | null;
}

export interface Topic {
  /** The file's name without `.md`; unique over the whole base. */
  id: string;
  /** The folder the file lies in: `docker`, `kubernetes`, `aws`, … */
  area: string;
  /** Finer than the area, for lists: `networking`, `storage`, … */
  group: string;
  title: string;
  /** Other names; each belongs to this topic alone. */
  aliases: string[];
  /** Short forms that another topic may share (`SG`, `ACL`): the bot asks which one is meant. */
  abbreviations: string[];
  tags: string[];
  /** Ids of other topics. */
  related: string[];
  sources: Source[];
  /** `YYYY-MM`: when a person last held the page against its sources. */
  verified: string;
  questions: ExampleQuestion[];
  /** Stable parts of error messages, as people paste them. */
  symptoms: string[];
  lead: Span[];
  sections: Section[];
  quiz: QuizItem[];
  tips: Tip[];
  /** Path as it was found, for messages. */
  file: string;
}

/** Flattens spans to plain text, styles and link targets dropped. */
export function plain(spans: readonly Span[]): string {
  // Most text is one span, whose string is handed on: whoever looks it up hashes it once.
  return spans.length === 1 ? spans[0]!.text : spans.map((span) => span.text).join('');
}

/** How people ask for a topic, without what each question points at. */
export function questionTexts(topic: Topic): string[] {
  return topic.questions.map((question) => question.text);
}
