import type { CalloutTone, Source, Span, Topic } from '../knowledge/topic';

/** What to say, as a plain value: no Slack, no terminal in it. */
export type Answer = Card | Ambiguous | Unknown;

export interface TopicRef {
  id: string;
  title: string;
}

/** An answer out of one topic, or a comparison of several. */
export interface Card {
  kind: 'card';
  question: string;
  heading: string;
  /** The topic that the answer comes from first; a comparison names all of its sides. */
  topics: TopicRef[];
  /** What to show, the part that answers this very question first. */
  parts: AnswerPart[];
  sources: Source[];
  /** `YYYY-MM`; the oldest where several topics speak. */
  verified: string;
  related: TopicRef[];
  /** How likely this is the topic that was meant, 0 to 1. */
  confidence: number;
  /** Whether the topic holds more than is shown here. */
  more: boolean;
  /** Only where a topic is shown whole, in reading order: which of its parts is the first here, 0 for the beginning. */
  from?: number;
}

/** A short form with several meanings, none of which the other words point to. */
export interface Ambiguous {
  kind: 'ambiguous';
  question: string;
  /** The short form as typed. */
  word: string;
  /** Likeliest first, each with the question in full. */
  meanings: (TopicRef & { question: string })[];
  confidence: number;
}

/** The bot does not know. */
export interface Unknown {
  kind: 'unknown';
  question: string;
  /** Up to three topics that may have been meant; empty where none is plausible. */
  suggestions: TopicRef[];
  confidence: number;
}

/** A table of a topic, by the line it starts on. */
export interface TableRef {
  topic: string;
  line: number;
}

export type AnswerPart =
  | { kind: 'text'; spans: Span[] }
  | { kind: 'heading'; text: string }
  | { kind: 'facts'; facts: Span[][]; ordered: boolean }
  | {
      kind: 'table';
      columns: Span[][];
      rows: Span[][][];
      omitted: { rows: number; columns: number };
      /** Where the whole table stands, for a button that shows it; null for one that was put together. */
      home: TableRef | null;
    }
  | { kind: 'snippet'; language: string; code: string }
  | { kind: 'diagram'; code: string }
  | { kind: 'callout'; tone: CalloutTone; paragraphs: Span[][] };

/** The short form of a topic, for buttons and lists. */
export function topicRef(topic: Topic): TopicRef {
  return { id: topic.id, title: topic.title };
}

/** Most suggestions shown where the bot does not know. */
export const SUGGESTION_LIMIT = 3;

/** Most related topics shown as buttons. */
export const RELATED_LIMIT = 4;
