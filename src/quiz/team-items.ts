import { createHash } from 'node:crypto';
import { DIFFICULTIES, type Difficulty, plain, type Topic } from '../knowledge/topic';
import { textKey } from './cell-words';
import type { Item } from './item';

/** An item as a member of the team writes it, before anybody checked it. */
export interface ItemDraft {
  topicId: string;
  difficulty: Difficulty;
  question: string;
  choices: { text: string; right: boolean }[];
  explanation: string;
}

export const TEAM_ITEM_STATES = ['pending', 'approved', 'rejected'] as const;
export type TeamItemState = (typeof TEAM_ITEM_STATES)[number];

export interface TeamItem extends ItemDraft {
  id: string;
  state: TeamItemState;
  /** Slack's id; null for an imported one. */
  author: string | null;
  createdAt: number;
  decidedBy: string | null;
}

/** The part of a draft that a problem is about, so that a form can show it there. */
export type DraftField = 'topic' | 'difficulty' | 'question' | 'choices' | 'right' | 'explanation';

export interface DraftProblem {
  field: DraftField;
  /** What was found, what is expected. */
  message: string;
}

/** A button of Slack shows 75 characters; five go to the letter. */
export const DRAFT_LIMITS = { question: 300, choice: 70, choices: 5, explanation: 1_000 } as const;

/** Shorter than this nothing can be asked. */
const SHORTEST_QUESTION = 8;

/**
 * Everything wrong with a draft at once; empty where it can be asked.
 * @param topics ids of the topics that there are
 */
export function draftProblems(draft: ItemDraft, topics: ReadonlySet<string>): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const add = (field: DraftField, message: string): void => void problems.push({ field, message });
  const length = (text: string): number => [...text.trim()].length;
  if (!topics.has(draft.topicId))
    add('topic', `There is no topic "${draft.topicId}"; give the id of a topic, such as nat-gateway.`);
  if (!DIFFICULTIES.includes(draft.difficulty)) add('difficulty', `Write ${DIFFICULTIES.join(', ')}.`);
  if (length(draft.question) < SHORTEST_QUESTION)
    add('question', `Write a question of at least ${SHORTEST_QUESTION} characters.`);
  if (length(draft.question) > DRAFT_LIMITS.question)
    add('question', `The question has ${length(draft.question)} characters; ${DRAFT_LIMITS.question} fit.`);
  const texts = draft.choices.map(({ text }) => text.trim());
  if (texts.length < 2 || texts.length > DRAFT_LIMITS.choices)
    add('choices', `Give 2 to ${DRAFT_LIMITS.choices} choices, four at best; there are ${texts.length}.`);
  const long = texts.find((text) => length(text) > DRAFT_LIMITS.choice);
  if (long !== undefined)
    add(
      'choices',
      `"${[...long].slice(0, 30).join('')}…" has ${length(long)} characters; ${DRAFT_LIMITS.choice} fit a button.`,
    );
  if (texts.some((text) => text === '')) add('choices', 'A choice is empty.');
  if (new Set(texts.map((text) => text.toLowerCase())).size < texts.length)
    add('choices', 'Two choices read the same.');
  const right = draft.choices.filter((choice) => choice.right).length;
  if (right === 0) add('right', 'Say which choice is right.');
  if (right > 0 && right === draft.choices.length) add('right', 'At least one choice has to be wrong.');
  if (length(draft.explanation) === 0) add('explanation', 'Say in a sentence why the right choice is right.');
  if (length(draft.explanation) > DRAFT_LIMITS.explanation)
    add(
      'explanation',
      `The explanation has ${length(draft.explanation)} characters; ${DRAFT_LIMITS.explanation} fit.`,
    );
  return problems;
}

/** What two ways of typing the same question have in common: case, punctuation and spacing do not count. */
export function questionKey(question: string): string {
  return textKey(question);
}

/** The id of a team's item: like that of any other, it follows from what is asked, not from who wrote it. */
export function teamItemId({ topicId, question, choices }: ItemDraft): string {
  const identity = JSON.stringify([topicId, question, choices.map(({ text, right }) => [text, right])]);
  return createHash('sha256').update(identity).digest('hex').slice(0, 12);
}

/** An item of the pool; null where its topic is gone. */
export function itemOfTeam(written: TeamItem, topics: ReadonlyMap<string, Topic>): Item | null {
  const topic = topics.get(written.topicId);
  if (!topic) return null;
  const right = written.choices.filter((choice) => choice.right).length;
  const isTrueFalse =
    written.choices.length === 2 && written.choices.every(({ text }) => /^(?:true|false)$/i.test(text));
  return {
    id: written.id,
    kind: right > 1 ? 'multiple' : isTrueFalse ? 'true-false' : 'single',
    origin: 'team',
    topicId: topic.id,
    topicTitle: topic.title,
    area: topic.area,
    difficulty: written.difficulty,
    question: [{ text: written.question }],
    snippet: null,
    choices: written.choices.map(({ text, right: isRight }) => ({ spans: [{ text }], right: isRight })),
    explanation: [{ text: written.explanation }],
    source: `team item ${written.id}`,
  };
}

/** The item of the pool that asks the same, if there is one. */
export function duplicateOf(question: string, pool: readonly Item[]): Item | null {
  const key = questionKey(question);
  return pool.find((item) => questionKey(plain(item.question)) === key) ?? null;
}

/** Keeps what the team wrote. */
export interface TeamItemStore {
  /** Adds an item. @returns the one that already asks the same, where there is one; nothing is added then */
  add(
    draft: ItemDraft,
    by: { author: string | null; state: 'pending' | 'approved'; at: number },
  ): Promise<{ kind: 'added'; item: TeamItem } | { kind: 'duplicate'; of: TeamItem }>;
  find(id: string): Promise<TeamItem | null>;
  /** Approves or rejects a pending item. @returns false where that was decided before */
  decide(id: string, state: 'approved' | 'rejected', by: string, at: number): Promise<boolean>;
  list(state: TeamItemState): Promise<TeamItem[]>;
  /** Takes a person's name off what they wrote and decided. @returns how many records */
  forget(team: string, user: string): Promise<number>;
}
