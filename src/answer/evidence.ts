import { factBody } from '../knowledge/parse-part';
import { partName } from '../knowledge/part-names';
import { type Fact, plain, type Span, type Table, type Topic } from '../knowledge/topic';
import { type Polarity, polarityOf } from '../search/polarity';
import { isFiller } from '../search/query-words';
import type { SearchIndex } from '../search/search-index';
import type { Term } from '../search/terms';
import { stems } from '../search/tokenize';
import { CHOICE_HEAD, isByNeed } from './choice-tables';
import type { FoundTable, NamedSide } from './compare-tables';

/** What the base says of each of several things, gathered for a verdict; what it is worth for a question is not judged here. */

/** Something the base says of one side. */
export interface Evidence extends Polarity {
  side: number;
  worth: number;
  /** How it is said in the answer: under which head, in which words. */
  head: string;
  text: string;
  /** Whether it says what the side is for. */
  purpose: boolean;
  /** Whether it is a cell of the table that has all sides. */
  inTable: boolean;
}

/** A cell that says what a side is for counts whole, any other a little less, a sentence in passing less than that. */
const PURPOSE = 1;
const ATTRIBUTE = 0.8;
const SENTENCE = 0.7;

/** What a table says of each side, cell by cell. */
export function cellsOf(
  { part, asColumns }: FoundTable,
  count: number,
  situation: readonly Term[],
): Evidence[] {
  const wanted = new Set(
    situation.flatMap((term) => [term.stem, ...term.alternatives.map(({ stem }) => stem)]),
  );
  const sides = Array.from({ length: count }, (_, side) => side);
  const cell = (side: number, at: number): string =>
    plain((asColumns ? part.rows[at]![side + 1] : part.rows[side]![at + 1]) ?? []);
  const heads = asColumns ? part.rows.map((row) => plain(row[0] ?? [])) : part.columns.slice(1).map(plain);
  return sides.flatMap((side) => heads.map((head, at) => cellEvidence(side, head, cell(side, at), wanted)));
}

const NOTHING: ReadonlySet<string> = new Set();
const UNCOUNTED: Pick<Polarity, 'counted'> = { counted: new Map() };

const YES = /^yes\b/i;
const NO = /^(?:no|none|never|–|-)(?:$|[,;:. (])/i;
const AVOIDS = /\b(?:avoid|not (?:for|when)|drawback|weak)/i;

function cellEvidence(side: number, head: string, text: string, wanted: ReadonlySet<string>): Evidence {
  const purpose = CHOICE_HEAD.test(head);
  const own = polarityOf(text);
  const answered = YES.test(text) || NO.test(text);
  if (answered && !purpose && !AVOIDS.test(head)) {
    // The head is what is affirmed or denied, as far as it is what is asked for.
    const asked = stems(head).filter((stem) => !isFiller(stem));
    const share = asked.filter((stem) => wanted.has(stem)).length / Math.max(1, asked.length);
    const [said, denied] = YES.test(text)
      ? [union(own.said, new Set(asked)), own.denied]
      : [NOTHING, new Set(asked)];
    return { side, worth: PURPOSE * share, head, text, purpose, inTable: true, said, denied, ...UNCOUNTED };
  }
  return {
    side,
    worth: purpose ? PURPOSE : ATTRIBUTE,
    head,
    text,
    purpose,
    inTable: true,
    ...under(head, own),
  };
}

/** Under a head such as "Avoid when" what is said speaks against, and what is denied for. */
function under(head: string, own: Polarity): Polarity {
  return AVOIDS.test(head) ? { ...own, said: own.denied, denied: own.said } : own;
}

function union(one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> {
  return new Set([...one, ...other]);
}

/** What a topic says of just one of the sides outside the table: needs that lead to it, and sentences about it. */
export function wordsOn(topic: Topic, sides: readonly NamedSide[], index: SearchIndex): Evidence[] {
  const parts = topic.sections.flatMap((section) => section.parts);
  const tables = parts.filter((part): part is Table => part.kind === 'table' && isByNeed(part));
  const facts = parts.filter((part): part is Fact => part.kind === 'fact');
  return [
    ...tables.flatMap((table) => needsIn(table, topic, sides, index)),
    ...sides.flatMap((side, at) =>
      side.topic === topic ? facts.flatMap((fact) => purposeIn(fact, at)) : [],
    ),
    ...[topic.lead, ...facts.map((fact) => fact.spans)].flatMap((spans) => sentencesOn(spans, sides, index)),
  ];
}

/** What the facts of a topic of its own say that a side is for, or not for. */
function purposeIn(fact: Fact, side: number): Evidence[] {
  const head = fact.label ?? '';
  const avoids = AVOIDS.test(head);
  if (!avoids && !CHOICE_HEAD.test(head)) return [];
  const text = plain(factBody(fact));
  const polarity = under(head, polarityOf(text));
  return [{ side, worth: ATTRIBUTE, head, text, purpose: !avoids, inTable: false, ...polarity }];
}

/** A row of a table of needs: what is needed, and what is taken for it. */
interface Need extends Pick<Polarity, 'said' | 'denied'> {
  need: string;
  option: string;
}

/** Knowledge does not change, a changed topic is another one: what is taken apart once is kept as long as it is. */
const NEEDS = new WeakMap<Table, readonly Need[]>();

/** The needs of a table, each with the ways of asking that lead to it. */
function needsOf(table: Table, topic: Topic): readonly Need[] {
  const known = NEEDS.get(table);
  if (known) return known;
  const abouts = topic.questions.map(({ about }) => about && partName(about));
  const needs = table.rows.map((row): Need => {
    const [need, option] = row.map(plain) as [string, string];
    const name = partName(need);
    const asked = topic.questions.filter((_, at) => abouts[at] === name);
    // What stands around an "or" names the alternatives and describes neither.
    const polarities = [need, ...asked.map(({ text }) => text.replace(/\S+ (?:or|vs) \S+/g, ' '))].map(
      polarityOf,
    );
    return {
      need,
      option,
      said: new Set(polarities.flatMap(({ said }) => [...said])),
      denied: new Set(polarities.flatMap(({ denied }) => [...denied])),
    };
  });
  NEEDS.set(table, needs);
  return needs;
}

/** Needs whose option names just one side. */
function needsIn(table: Table, topic: Topic, sides: readonly NamedSide[], index: SearchIndex): Evidence[] {
  return needsOf(table, topic).flatMap(({ need, option, said, denied }): Evidence[] => {
    const named = sides.flatMap((side, at) => (isNamedIn(option, side, index) ? [at] : []));
    if (named.length !== 1) return [];
    return [
      {
        side: named[0]!,
        worth: PURPOSE,
        head: plain(table.columns[0]!),
        text: need,
        purpose: true,
        inTable: false,
        said,
        denied,
        ...UNCOUNTED,
      },
    ];
  });
}

/** A sentence that is about one side names it among its first words: "Take ECS when …", "ECS for most teams". */
const OPENING_WORDS = 3;

interface Sentence {
  text: string;
  opening: string;
}

const SENTENCES = new WeakMap<readonly Span[], readonly Sentence[]>();

function sentencesOf(spans: readonly Span[]): readonly Sentence[] {
  const known = SENTENCES.get(spans);
  if (known) return known;
  const sentences = plain(spans)
    .split(/(?<=[.;])\s+|:\s+/)
    .map((text) => ({ text, opening: text.split(/\s+/, OPENING_WORDS).join(' ') }));
  SENTENCES.set(spans, sentences);
  return sentences;
}

/** Sentences about one side each, of a text that is about several. */
function sentencesOn(spans: readonly Span[], sides: readonly NamedSide[], index: SearchIndex): Evidence[] {
  const found = sentencesOf(spans).flatMap(({ text, opening }): Evidence[] => {
    // The few words first: most sentences end here.
    const opens = sides.filter((side) => isNamedIn(opening, side, index));
    if (opens.length === 0) return [];
    const named = sides.flatMap((side, at) => (isNamedIn(text, side, index) ? [at] : []));
    if (named.length !== 1 || !opens.includes(sides[named[0]!]!)) return [];
    return [
      {
        side: named[0]!,
        worth: SENTENCE,
        head: '',
        text,
        purpose: false,
        inTable: false,
        ...polarityOf(text),
      },
    ];
  });
  return new Set(found.map(({ side }) => side)).size > 1 ? found : [];
}

function isNamedIn(text: string, side: NamedSide, index: SearchIndex): boolean {
  const { said, denied } = polarityOf(text);
  if ([...side.stems].every((stem) => said.has(stem) || denied.has(stem))) return true;
  return side.topic !== null && index.namedIn(text).includes(side.topic);
}
