import type { KnowledgeBase } from '../knowledge/load-knowledge';
import { factBody } from '../knowledge/parse-part';
import type { Fact, Source, Span, Topic } from '../knowledge/topic';
import type { Found, SearchIndex } from '../search/search-index';
import { stems } from '../search/tokenize';
import { type AnswerPart, type Card, RELATED_LIMIT, topicRef } from './answer';
import { askedAttributes } from './asked-attributes';
import { bestTable, type FoundTable, isAbout, type NamedSide, type Side } from './compare-tables';
import { type PairFacts, pairFacts } from './pair-facts';
import { isPlainWords } from './plain-words';
import { relatedRefs } from './topic-card';

const MOST_SIDES = 4;
const MOST_LEADS = 3;

/**
 * Answers "A vs B" from a table that sets them side by side, wherever it stands; without one, from the labels that
 * their facts share; failing that with both leads.
 * @returns null where the question does not name two things of the base
 */
export function compare(found: Found, index: SearchIndex, base: KnowledgeBase): Card | null {
  const sides = sidesOf(found);
  if (sides.length < 2) return compareParts(found, index, base);
  const areWhole = areNamedWhole(found);
  // "lambda destinations vs dlq": the service is named, a part of it is meant.
  const parted = areWhole ? null : compareParts(found, index, base);
  if (parted) return parted;
  const table = bestTable(sides, index, base.topics);
  const said = pairFacts(
    found.question.sides,
    found.ranked.map((ranked) => ranked.entry.topic),
  );
  if (said && !table?.exact) return pairCard(found, said, base);
  // What was named is not quite what is to be compared; the facts about it answer better than two leads.
  if (!table && !areWhole) return null;
  const topics = [...new Set([...(table ? [table.home] : []), ...sides.map((side) => side.topic)])];
  // The lead of a page about the pair is a verdict; that of one of the two is not.
  const written =
    table !== null && isAbout(table.home, sides) && !sides.some((side) => side.topic === table.home);
  const asked = table && askedAttributes(table, sides, found.question);
  const parts: AnswerPart[] = asked ? [asked] : [];
  if (written) parts.push({ kind: 'text', spans: table.home.lead });
  if (said) parts.push({ kind: 'facts', facts: said.facts.map((fact) => fact.spans), ordered: false });
  if (table) {
    parts.push(table.part);
  } else {
    const aligned = alignFacts(sides);
    parts.push(aligned ?? { kind: 'text', spans: [{ text: notComparable(sides) }] });
  }
  // The leads say what each thing is for; a table of many sides already does.
  if (!written || sides.length <= MOST_LEADS) {
    for (const side of sides) parts.push({ kind: 'text', spans: titled(side.topic) });
  }
  const main = written ? table.home : sides[0]!.topic;
  return {
    kind: 'card',
    question: found.question.text,
    heading: sides.map((side) => side.topic.title).join(' vs '),
    topics: (written ? topics : [...new Set(sides.map((side) => side.topic))]).map(topicRef),
    parts,
    sources: distinctSources(topics),
    verified: topics.map((topic) => topic.verified).sort()[0]!,
    related: [...topics.map(topicRef), ...relatedRefs(main, base)]
      .filter((ref, at, all) => all.findIndex((other) => other.id === ref.id) === at)
      .slice(0, RELATED_LIMIT),
    confidence: found.confidence,
    more: true,
  };
}

function notComparable(sides: readonly Side[]): string {
  const titles = sides.map((side) => side.topic.title);
  return `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)} are different kinds of things: no table sets them side by side, and no attribute is known of both.`;
}

function sidesOf(found: Found): Side[] {
  const sides: Side[] = [];
  for (const entity of found.question.compared) {
    const ranked = found.ranked.find((candidate) => entity.topics.includes(candidate.entry.topic));
    const topic = ranked?.entry.topic ?? entity.topics[0];
    if (topic && !sides.some((side) => side.topic === topic))
      sides.push({ topic, stems: new Set(entity.stems) });
  }
  return sides.slice(0, MOST_SIDES);
}

/** Whether the sides as worded are names of different topics and nothing more. */
function areNamedWhole({ question }: Found): boolean {
  const { compared } = question;
  const topics = compared.map((entity) => entity.topics[0]);
  // "ddb partition key vs sort key": two names of one topic are parts of it.
  if (new Set(topics).size < topics.length) return false;
  return question.sides.every((side) => {
    const own = compared.filter((entity) => entity.stems.every((stem) => side.includes(stem)));
    // A name that was typed in other words ("natgw") has none of the side's.
    const typed = own.length > 0 ? own : compared;
    // "Loadbalancer" is "load balancer".
    return side.every((stem) => typed.some(({ stems: own }) => own.includes(stem) || own.join('') === stem));
  });
}

/** A card of facts that are about the pair, with the topic that they stand in. */
function pairCard(found: Found, { home, facts }: PairFacts, base: KnowledgeBase): Card {
  return {
    kind: 'card',
    question: found.question.text,
    heading: home.title,
    topics: [topicRef(home)],
    parts: [
      { kind: 'facts', facts: facts.map((fact) => fact.spans), ordered: false },
      { kind: 'text', spans: home.lead },
    ],
    sources: home.sources,
    verified: home.verified,
    related: relatedRefs(home, base),
    confidence: found.confidence,
    more: true,
  };
}

/** Only the topics that lead are looked through for things that are no topics of their own. */
const PARTS_TOPICS = 4;

/** "standard vs fifo queue", "cordon vs drain": two things within topics, set side by side by a table of one of them. */
function compareParts(found: Found, index: SearchIndex, base: KnowledgeBase): Card | null {
  const { sides } = found.question;
  if (sides.length < 2 || sides.length > MOST_SIDES) return null;
  const topics = found.ranked.slice(0, PARTS_TOPICS).map((ranked) => ranked.entry.topic);
  // "shield standard vs advanced": the topic is named with one side, the table has the bare words.
  const { title } = found.ranked[0]!.entry;
  const bare = sides.map((side) => side.filter((stem) => !title.has(stem)));
  const worded = [...wordings(sides), bare]
    .filter((wording) => wording.every((side) => side.length > 0))
    .map(asWorded);
  const tableWithin = (within: readonly Topic[]): FoundTable | null => {
    for (const wording of worded) {
      const table = bestTable(wording, index, base.topics, within);
      if (table) return table;
    }
    return null;
  };
  // "Standard vs express step functions": others have such things too.
  const own = leads(found) ? tableWithin(topics.slice(0, 1)) : null;
  const table = own ?? tableWithin(topics);
  const said = pairFacts(bare, topics);
  if (said && !table?.exact) return pairCard(found, said, base);
  if (!table) return null;
  const asked = askedAttributes(table, asWorded(sides), found.question);
  return {
    kind: 'card',
    question: found.question.text,
    heading: table.home.title,
    topics: [topicRef(table.home)],
    parts: [
      ...(asked ? [asked] : []),
      table.part,
      ...factsAbout(sides, topics),
      { kind: 'text', spans: table.home.lead },
    ],
    sources: table.home.sources,
    verified: table.home.verified,
    related: topics.filter((topic) => topic !== table.home).map(topicRef),
    confidence: found.confidence,
    more: true,
  };
}

/** Sides that are no topics of their own, by their words. */
function asWorded(sides: readonly string[][]): NamedSide[] {
  return sides.map((side) => ({ topic: null, stems: new Set(side) }));
}

/** A topic that leads by so much is meant, whatever else has what is compared. */
const FAR_AHEAD = 0.8;

function leads({ ranked: [first, second] }: Found): boolean {
  return first !== undefined && first.score > 0 && (second?.score ?? 0) < FAR_AHEAD * first.score;
}

/** What is said of each side under its own name. */
function factsAbout(sides: readonly string[][], topics: readonly Topic[]): AnswerPart[] {
  const facts = topics
    .flatMap((topic) => topic.sections.flatMap((section) => section.parts))
    .filter((part): part is Fact => part.kind === 'fact' && part.label !== null);
  const about = sides.flatMap((side) => {
    const fact = facts.find(({ label }) => stems(label!).some((stem) => side.includes(stem)));
    return fact ? [fact.spans] : [];
  });
  const distinct = about.filter((spans, at) => about.indexOf(spans) === at);
  return distinct.length > 0 ? [{ kind: 'facts', facts: distinct, ordered: false }] : [];
}

/** Sides as they stand, then with what the last one shares with all left out: "fifo queue" is also "fifo". */
function wordings(sides: readonly string[][]): string[][][] {
  const first = sides.map((side) => side.slice(-1));
  const head = sides.map((side) => side.slice(0, 1));
  // "ecs task role vs execution role": what is said once before both belongs to neither.
  const shortest = Math.min(...sides.map((side) => side.length));
  const even = sides.map((side, at) => (at === 0 ? side.slice(-shortest) : side.slice(0, shortest)));
  // "glacier deep archive vs flexible price": what is asked of both stands after the last one.
  const named = [sides[0]!.slice(-2), ...head.slice(1)];
  return [sides.map((side) => [...side]), even, named, head, [...head.slice(0, 1), ...first.slice(1)], first];
}

/** A table of the labels that every side has a fact for. */
function alignFacts(sides: readonly Side[]): AnswerPart | null {
  const labelled = sides.map((side) => {
    const facts = side.topic.sections
      .flatMap((section) => section.parts)
      .filter((part): part is Fact => part.kind === 'fact' && part.label !== null);
    return new Map(facts.map((fact) => [stems(fact.label!).join(' '), fact]));
  });
  const [first, ...others] = labelled;
  const shared = [...first!.keys()].filter((key) => others.every((facts) => facts.has(key)));
  // What each is in plain words can be said of any two.
  if (shared.every((key) => isPlainWords(first!.get(key)!))) return null;
  return {
    kind: 'table',
    columns: [[{ text: 'Attribute' }], ...sides.map((side): Span[] => [{ text: side.topic.title }])],
    rows: shared.map((key) => [
      [{ text: first!.get(key)!.label! }],
      ...labelled.map((facts) => factBody(facts.get(key)!)),
    ]),
    omitted: { rows: 0, columns: 0 },
    home: null,
  };
}

function distinctSources(topics: readonly Topic[]): Source[] {
  const sources = topics.flatMap((topic) => topic.sources.slice(0, 2));
  return sources.filter((source, at) => sources.findIndex((other) => other.url === source.url) === at);
}

function titled(topic: Topic): Span[] {
  return [{ text: `${topic.title}: `, bold: true }, ...topic.lead];
}
