import type { AnswerPart, Card } from '../answer/answer';
import { flattenPart } from '../answer/flatten';
import { plain, type Span } from '../knowledge/topic';
import { codePoints, LIMITS } from './limits';

/** A snippet longer than this is cut at a line; a message should stay readable on a phone. */
const SNIPPET_CHARACTERS = 3_500;

/** Room for header, sources, buttons and notes beside the parts. */
const FRAME_CHARACTERS = 1_800;
const FRAME_BLOCKS = 6;

export interface FittedCard extends Card {
  /** What was left out and where it is, for the reader; null where nothing was. */
  cut: string | null;
}

/** Cuts a card to what one message of Slack takes: whole parts, rows, facts or lines, never half a sentence, and says so. */
export function fitCard(card: Card): FittedCard {
  let characters = LIMITS.messageCharacters - FRAME_CHARACTERS;
  let blocks = LIMITS.blocksPerMessage - FRAME_BLOCKS;
  const parts: AnswerPart[] = [];
  let isCut = false;
  for (const whole of card.parts) {
    const part = fitPart(whole, characters);
    if (part === null || blocks === 0) {
      isCut = true;
      break;
    }
    if (part !== whole) isCut = true;
    parts.push(part);
    characters -= codePoints(flattenPart(part));
    blocks -= 1;
  }
  while (parts.at(-1)?.kind === 'heading') parts.pop();
  return {
    ...card,
    parts,
    more: card.more || isCut,
    cut: isCut ? 'Shortened to fit a message; the sources have the rest.' : null,
  };
}

/** The part, a shorter one, or null where nothing of it fits. */
function fitPart(part: AnswerPart, room: number): AnswerPart | null {
  if (part.kind === 'snippet' || part.kind === 'diagram')
    return fitCode(part, Math.min(room, SNIPPET_CHARACTERS));
  if (part.kind === 'table') return fitTable(part, room);
  if (codePoints(flattenPart(part)) <= room) return part;
  if (part.kind === 'facts') {
    const facts = takeWhile(part.facts, room, (fact) => codePoints(plain(fact)) + 3);
    return facts.length > 0 ? { ...part, facts } : null;
  }
  return null;
}

function fitCode<P extends Extract<AnswerPart, { code: string }>>(part: P, room: number): P | null {
  if (codePoints(part.code) <= room) return part;
  const lines = takeWhile(part.code.split('\n'), room, (line) => codePoints(line) + 1);
  return lines.length > 2 ? { ...part, code: lines.join('\n') } : null;
}

function fitTable(part: Extract<AnswerPart, { kind: 'table' }>, room: number): AnswerPart | null {
  const columns = part.columns.slice(0, LIMITS.tableColumns);
  const size = (row: readonly Span[][]): number =>
    row.reduce((sum, cell) => sum + Math.max(1, codePoints(plain(cell))) + 3, 0);
  const narrow = part.rows.map((row) => row.slice(0, LIMITS.tableColumns));
  const budget = Math.min(room, LIMITS.tableCharacters) - size(columns);
  const rows = takeWhile(narrow.slice(0, LIMITS.tableRows - 1), budget, size);
  if (rows.length === 0) return null;
  if (rows.length === part.rows.length && columns.length === part.columns.length) return part;
  const omitted = {
    rows: part.omitted.rows + part.rows.length - rows.length,
    columns: part.omitted.columns + part.columns.length - columns.length,
  };
  return { ...part, columns, rows, omitted };
}

function takeWhile<T>(items: readonly T[], room: number, size: (item: T) => number): T[] {
  const taken: T[] = [];
  let left = room;
  for (const item of items) {
    left -= size(item);
    if (left < 0) break;
    taken.push(item);
  }
  return taken;
}
