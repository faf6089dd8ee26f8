import type { KnowledgeBase } from '../knowledge/load-knowledge';
import type { Part, Span, Table, Topic } from '../knowledge/topic';
import { asked } from '../search/match';
import type { RankedTopic } from '../search/rank-topics';
import type { RankedUnit } from '../search/rank-units';
import type { Found } from '../search/search-index';
import type { Question } from '../search/understand-question';
import type { Unit } from '../search/units';
import { type AnswerPart, type Card, topicRef } from './answer';
import { type Choice, choiceFacts, choiceOf } from './choice';
import { flattenPart } from './flatten';
import { rowSentence } from './row-sentence';
import { answerPart, relatedRefs } from './topic-card';
import { verdictOfColumns } from './verdict';
import type { Verdict } from './weigh-evidence';

/** A unit answers beside the best one when it covers nearly as much of what was asked. */
const NEARLY_AS_GOOD = 0.75;
/** Below this share of the asked words a unit is not an answer to them. */
const SPEAKS_OF_IT = 0.3;

const FOCUS_FACTS = 3;
const CARD_FACTS = 4;
const CARD_ROWS = 8;
/** A choice is named already; its table is there to see what it was chosen from. */
const CHOICE_ROWS = 4;
const CARD_CALLOUTS = 2;
const CARD_STEPS = 6;

/** A reply that says this much already is not filled up with what was not asked for. */
const ENOUGH_CHARACTERS = 900;

/** Builds the card of the best topic: what answers this very question first, then the lead and what belongs around it. */
export function composeCard(found: Found, base: KnowledgeBase): Card {
  const best = found.ranked[0]!;
  const { topic } = best.entry;
  const card = new CardBuilder(topic);
  const terms = asked(found.question, best.entry);
  const { intent } = found.question;

  if (
    terms.length === 0 &&
    intent !== 'code' &&
    intent !== 'troubleshoot' &&
    intent !== 'list' &&
    intent !== 'compare' &&
    found.question.hints.size === 0
  ) {
    composeOverview(card);
  } else {
    composeFocused(card, best, found);
  }

  return {
    kind: 'card',
    question: found.question.text,
    heading: fullTitle(topic),
    topics: [topicRef(topic)],
    parts: [...card.parts, ...(card.isChoice ? [] : runnerUp(found))],
    sources: topic.sources,
    verified: topic.verified,
    related: relatedRefs(topic, base),
    confidence: found.confidence,
    more: card.hasMore(),
  };
}

/** The next topic must come this near, against the best one's score, to be mentioned. */
const CLOSE_CALL = 0.8;

/** Where two topics are nearly as likely, the other one's answer in a line: who meant that need not ask again. */
function runnerUp(found: Found): AnswerPart[] {
  const [best, next] = found.ranked;
  if (!best || !next || next.score < best.score * CLOSE_CALL) return [];
  const kinds = found.question.intent === 'code' ? ['snippet'] : ['fact', 'row', 'lead'];
  const unit = next.units.find((ranked) => kinds.includes(ranked.unit.kind))?.unit;
  if (!unit) return [];
  const name: Span = { text: `Or did you mean ${next.entry.topic.title}? `, bold: true };
  if (unit.part?.kind === 'snippet')
    return [{ kind: 'text', spans: [name] }, answerPart(unit.topic, unit.part)];
  return [{ kind: 'text', spans: [name, ...unitSentence(unit)] }];
}

function unitSentence(unit: Unit): Span[] {
  if (unit.part?.kind === 'fact') return unit.part.spans;
  return unit.part?.kind === 'table' ? rowSentence(unit.part, unit.row) : unit.topic.lead;
}

/** "ECS (Elastic Container Service)": an abbreviation as title is spelt out where an alias does so. */
export function fullTitle(topic: Topic): string {
  const letters = topic.title
    .toLowerCase()
    .replace(/^(?:amazon|aws) /, '')
    .replace(/[^a-z0-9]/g, '');
  const long = topic.aliases.find((alias) => {
    const words = alias
      .split(/[^A-Za-z0-9]+/)
      .filter((word) => word !== '' && !/^(?:of|and|the|for|amazon|aws)$/i.test(word));
    return words.length > 1 && words.map((word) => word[0]!.toLowerCase()).join('') === letters;
  });
  return long === undefined ? topic.title : `${topic.title} (${long})`;
}

/** "What is X": the lead, the first facts, the first table and snippet, the warnings. */
function composeOverview(card: CardBuilder): void {
  card.addLead();
  card.addFacts(card.all('fact').slice(0, CARD_FACTS));
  card.addFirstTable();
  card.addFirst('snippet');
  card.addCallouts(CARD_CALLOUTS);
}

/** A question about something of the topic: the units that speak of it, best first, then the lead and what room is left for. */
function composeFocused(card: CardBuilder, best: RankedTopic, found: Found): void {
  const { units } = best;
  const { intent } = found.question;
  const top = units[0]!;
  const floor = Math.max(SPEAKS_OF_IT, top.coverage * NEARLY_AS_GOOD);
  const focus = units.filter((ranked) => ranked.coverage >= floor || ranked === top);

  if (intent === 'code') {
    const snippets = units.filter((ranked) => ranked.unit.kind === 'snippet');
    const asAsked = snippets.find(
      ({ unit }) => unit.part?.kind === 'snippet' && found.question.languages.has(unit.part.language),
    );
    const snippet = asAsked ?? snippets[0];
    if (snippet) card.addUnit(snippet.unit);
  }
  const choice = intent === 'choose' ? choiceOf(units, found.question) : null;
  if (choice) card.addChoice(choice);
  else if (intent === 'choose') card.addVerdict(columnsVerdict(best, found.question));
  // The best unit opens the reply; a run of equals keeps to a few.
  const leading = focus
    .slice(0, FOCUS_FACTS)
    .filter(
      ({ unit }) => unit.kind === 'fact' || (unit.kind === 'row' && choice === null) || unit === top.unit,
    );
  // A command explains nothing: where no fact leads, what the topic is comes before it.
  const [first] = leading;
  if (first?.unit.kind === 'snippet' && intent === 'troubleshoot') card.addLead();
  for (const ranked of leading) card.addUnit(ranked.unit);
  if (DOES.has(intent)) {
    const snippet = units.find(
      ({ unit, coverage }) => unit.kind === 'snippet' && coverage >= top.coverage * HALF_AS_GOOD,
    );
    if (snippet) card.addUnit(snippet.unit);
  }
  card.addLead();

  const tables = new Set(
    focus.filter((ranked) => ranked.unit.kind === 'row').map((ranked) => ranked.unit.part as Table),
  );
  const table = [...tables][0];
  if (table) {
    const rows = focus.filter((ranked) => ranked.unit.part === table).map((ranked) => ranked.unit.row);
    if (choice) card.addTable(table, [choice.pick, choice.runnerUp ?? choice.pick, ...rows], CHOICE_ROWS);
    else card.addTable(table, rows);
  }
  card.addFacts(restOf(focus, 'fact'));
  const snippet = focus.find((ranked) => ranked.unit.kind === 'snippet');
  if (snippet) card.addUnit(snippet.unit);
  for (const ranked of focus.filter((other) => other.unit.kind === 'callout').slice(0, CARD_CALLOUTS))
    card.addUnit(ranked.unit);

  if (DOES.has(intent) && card.hasRoom()) {
    card.addFacts(card.all('fact').slice(0, CARD_STEPS));
    card.addFirst('snippet');
  }
  if (!table && card.hasRoom()) card.addFirstTable();
  if (card.hasRoom()) card.addFacts(card.all('fact').slice(0, CARD_FACTS));
}

/** A column of the attribute table that speaks of it first; null where none is clearly the one. */
function columnsVerdict({ entry, units }: RankedTopic, question: Question): Verdict | null {
  const first = units.find(({ unit }) => unit.kind === 'row');
  const table = first?.unit.part;
  if (!first || first.coverage < SPEAKS_OF_IT || table?.kind !== 'table' || question.alternatives.length > 0)
    return null;
  return verdictOfColumns(entry, table, question);
}

/** Who wants to do something is shown how. */
const DOES: ReadonlySet<string> = new Set(['how-to', 'troubleshoot']);
const HALF_AS_GOOD = 0.5;

function restOf(focus: readonly RankedUnit[], kind: 'fact'): Part[] {
  return focus
    .filter((ranked) => ranked.unit.kind === kind)
    .slice(0, CARD_FACTS)
    .map((ranked) => ranked.unit.part!);
}

/** Collects the parts of a card, each part of the topic at most once. */
class CardBuilder {
  readonly parts: AnswerPart[] = [];
  readonly #used = new Set<unknown>();
  #hasLead = false;
  /** Whether a pick and its runner-up are named already. */
  isChoice = false;

  constructor(readonly topic: Topic) {}

  all<K extends Part['kind']>(kind: K): Extract<Part, { kind: K }>[] {
    return this.topic.sections
      .flatMap((section) => section.parts)
      .filter((part): part is Extract<Part, { kind: K }> => part.kind === kind);
  }

  addLead(): void {
    if (this.#hasLead) return;
    this.#hasLead = true;
    this.parts.push({ kind: 'text', spans: this.topic.lead });
  }

  addUnit(unit: Unit): void {
    if (unit.kind === 'lead') this.addLead();
    else if (unit.part?.kind === 'table') this.#addRow(unit.part, unit.row);
    else if (unit.part?.kind === 'fact') this.addFacts([unit.part]);
    else if (unit.part) this.#add(unit.part);
  }

  addFacts(facts: readonly Part[]): void {
    const fresh = facts.filter((fact) => fact.kind === 'fact' && !this.#used.has(fact));
    for (const fact of fresh) {
      this.#used.add(fact);
      const last = this.parts.at(-1);
      const spans = fact.kind === 'fact' ? fact.spans : [];
      if (last?.kind === 'facts') last.facts.push(spans);
      else this.parts.push({ kind: 'facts', facts: [spans], ordered: false });
    }
  }

  addCallouts(most: number): void {
    for (const callout of this.all('callout').slice(0, most)) this.#add(callout);
  }

  addFirst(kind: 'snippet' | 'diagram'): void {
    const [first] = this.all(kind);
    if (first) this.#add(first);
  }

  addFirstTable(): void {
    const [table] = this.all('table');
    if (table && !this.parts.some((part) => part.kind === 'table')) {
      this.addTable(
        table,
        table.rows.map((_, index) => index),
      );
    }
  }

  /** Adds a table cut to the given rows; a short table is shown whole, it reads better so. */
  addTable(table: Table, wanted: readonly number[], most = CARD_ROWS): void {
    if (this.#used.has(table) || this.parts.some((part) => part.kind === 'table')) return;
    this.#used.add(table);
    const whole = table.rows.length <= most;
    const rows = whole ? table.rows : table.rows.filter((_, index) => wanted.slice(0, most).includes(index));
    this.parts.push({
      kind: 'table',
      columns: table.columns,
      rows,
      omitted: { rows: table.rows.length - rows.length, columns: 0 },
      home: { topic: this.topic.id, line: table.line },
    });
  }

  /** Whether the card is short enough for what belongs around the answer. */
  hasRoom(): boolean {
    return this.parts.reduce((sum, part) => sum + flattenPart(part).length, 0) < ENOUGH_CHARACTERS;
  }

  /** Whether something of the topic stands in no part of the card. */
  hasMore(): boolean {
    const parts = this.topic.sections.flatMap((section) => section.parts);
    const cut = this.parts.some(
      (part) => part.kind === 'table' && part.omitted.rows + part.omitted.columns > 0,
    );
    return cut || parts.some((part) => !this.#used.has(part));
  }

  #add(part: Part): void {
    if (this.#used.has(part)) return;
    this.#used.add(part);
    this.parts.push(answerPart(this.topic, part));
  }

  /** The row that fits best, the one after it, and what tells them apart. */
  addChoice(choice: Choice): void {
    this.isChoice = true;
    for (const row of [choice.pick, choice.runnerUp]) this.#used.add(choice.table.rows[row ?? choice.pick]!);
    this.parts.push({ kind: 'facts', facts: choiceFacts(choice), ordered: false });
  }

  addVerdict(verdict: Verdict | null): void {
    if (!verdict) return;
    this.isChoice = true;
    this.parts.push({ kind: 'facts', facts: verdict.facts, ordered: false });
  }

  /** A row said as a sentence: "Bandwidth: NAT gateway up to 100 Gbps; NAT instance that of the instance type". */
  #addRow(table: Table, row: number): void {
    const key = table.rows[row];
    if (!key || this.#used.has(key)) return;
    this.#used.add(key);
    const last = this.parts.at(-1);
    const sentence = rowSentence(table, row);
    if (last?.kind === 'facts') last.facts.push(sentence);
    else this.parts.push({ kind: 'facts', facts: [sentence], ordered: false });
  }
}
