import type { Topic } from '../knowledge/topic';
import { allowedSlips } from './edit-distance';
import { isEnglish } from './english';
import { longForm } from './shorthand';
import { Spellings } from './spellings';
import { singular } from './stem';
import type { Token } from './tokenize';

/** Longest name in words that is looked for. */
const LONGEST = 12;

/** By so many first letters names are told apart before they are looked up. */
const PREFIX = 3;

const MOST_SLIPS = 2;
const MOST_MENDED_WORDS = 3;

/** A longer title names several things, none of which stands for the whole. */
const SHORT_TITLE = 2;

/** Vendors and family names that people leave out or add ("Amazon S3", "Docker volume", "Kubernetes Service"), with the area of each. */
const FAMILY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amazon: 'aws',
    aws: 'aws',
    docker: 'docker',
    kubernetes: 'kubernetes',
    k8s: 'kubernetes',
    kube: 'kubernetes',
  }),
);

export type NameKind = 'title' | 'alias' | 'abbreviation' | 'symptom';

export interface Name {
  topics: Topic[];
  kind: NameKind;
  /** Stems of the name's words. */
  stems: string[];
}

/** A name of one or more topics found in a question. */
export interface Entity {
  topics: Topic[];
  kind: NameKind;
  /** First token and the one after the last, in the question. */
  start: number;
  end: number;
  /** 1 for an exact name, less for a mended one. */
  weight: number;
  stems: string[];
}

/** Where a word may come from: the base, everyday English alone, or nowhere; or it pads or is too short to tell. */
export type Origin = 'base' | 'english' | 'nowhere' | 'padding';

/** Finds topics by what they are called, however it is spaced, hyphenated or (for unknown words) misspelt. */
export class NameIndex {
  readonly #names = new Map<string, Name>();
  /** By the first letters of a name (see `PREFIX`): how many the longest name with them has. */
  readonly #longest = new Map<string, number>();
  /** Names as one word. */
  readonly #joined = new Spellings<string>();
  /** Stems of the single-word names and the short title of each topic. */
  readonly #namesOf = new Map<Topic, string[][]>();

  /** @param cut cuts a name to words */
  addTopic(topic: Topic, cut: (text: string) => readonly Token[]): void {
    const short: string[][] = [];
    this.#namesOf.set(topic, short);
    const add = (text: string, kind: NameKind): void => {
      const tokens = cut(text);
      if (tokens.length === 0) return;
      if (tokens.length === 1 ? kind !== 'symptom' : kind === 'title' && tokens.length <= SHORT_TITLE)
        short.push(tokens.map((token) => token.stem));
      this.#addWords(tokens, topic, kind);
      // The words of a question are spelt out before names are looked for in it.
      if (tokens.length > 1 && tokens.some((token) => longForm(token.word) !== null))
        this.#addWords(
          tokens.flatMap((token) => cut(longForm(token.word) ?? token.word)),
          topic,
          kind,
        );
    };
    for (const variant of titleVariants(topic.title)) add(variant, 'title');
    add(topic.id, 'alias');
    for (const alias of topic.aliases) add(alias, 'alias');
    for (const abbreviation of topic.abbreviations) add(abbreviation, 'abbreviation');
    for (const symptom of topic.symptoms) add(symptom, 'symptom');
  }

  /**
   * What else the topics of a name are called: single words, and the words of a short title. Where a text says "cfn" or
   * "natgw", another may say "CloudFormation" or "NAT gateway".
   */
  otherNames(entity: Entity): ReadonlySet<string> {
    const others = new Set<string>();
    if (entity.kind === 'symptom' || entity.topics.length !== 1) return others;
    for (const name of this.#namesOf.get(entity.topics[0]!) ?? []) for (const stem of name) others.add(stem);
    for (const stem of entity.stems) others.delete(stem);
    return others;
  }

  /** Whether one word alone is a name. */
  has(token: Token): boolean {
    const { spaced, joined } = keysOf([token]);
    return this.#names.has(spaced) || this.#names.has(joined);
  }

  /** Names in a question, left to right, longest first, none overlapping. */
  find(tokens: readonly Token[], originOf: (token: Token) => Origin): Entity[] {
    const found: Entity[] = [];
    const origins = tokens.map(originOf);
    let start = 0;
    while (start < tokens.length) {
      const entity = this.#longestAt(tokens, start, origins);
      if (entity) {
        found.push(entity);
        start = entity.end;
      } else {
        start += 1;
      }
    }
    return found;
  }

  #longestAt(tokens: readonly Token[], start: number, origins: readonly Origin[]): Entity | null {
    const exact = this.#exactAt(tokens, start);
    // "secrets manger" is more than "secrets".
    const beyond = exact?.end ?? start;
    for (let end = Math.min(tokens.length, start + MOST_MENDED_WORDS); end > beyond; end -= 1) {
      const most = slipsIn(origins.slice(start, end));
      if (most === 0) continue;
      const mended = this.#mend(keysOf(tokens.slice(start, end)).joined, most);
      if (mended && (most > 1 || mended.kind !== 'symptom')) return { ...mended, start, end };
    }
    return exact;
  }

  #exactAt(tokens: readonly Token[], start: number): Entity | null {
    const keys = keysFrom(tokens, start, this.#lettersFrom(tokens[start]!));
    for (let length = keys.length; length > 0; length -= 1) {
      const { spaced, joined } = keys[length - 1]!;
      const end = start + length;
      const name = this.#names.get(spaced) ?? this.#joinedName(tokens, start, end, joined);
      if (name)
        return { topics: [...name.topics], kind: name.kind, start, end, weight: 1, stems: name.stems };
    }
    return null;
  }

  /** How many letters a name may have that begins with a word: most words begin none. */
  #lettersFrom({ word, stem }: Token): number {
    // An ending that a shorter word loses may leave less than the first letters.
    if (word.length <= PREFIX) return Number.POSITIVE_INFINITY;
    return Math.max(...[word, stem].map((text) => this.#longest.get(text.slice(0, PREFIX)) ?? 0));
  }

  /** "a sg" is no "asg"; "slow down", plain English, is not the error SlowDown. */
  #joinedName(tokens: readonly Token[], start: number, end: number, joined: string): Name | undefined {
    const name = this.#names.get(joined);
    if (name === undefined) return undefined;
    const span = tokens.slice(start, end);
    const isPlain = span.length > 1 && span.every((token) => isEnglish(token.word));
    return isArticle(span) || (name.kind === 'symptom' && isPlain) ? undefined : name;
  }

  #mend(key: string, mostSlips: number): Omit<Entity, 'start' | 'end'> | null {
    const most = Math.min(mostSlips, allowedSlips(key.length));
    if (most === 0 || key.length < 5 || /\d/.test(key)) return null;
    const found = this.#joined.closest(key, most);
    if (!found) return null;
    const { topics, kind, stems } = this.#names.get(found.value)!;
    return { topics: [...topics], kind, weight: 0.9 ** found.distance, stems };
  }

  #addWords(tokens: readonly Token[], topic: Topic, kind: NameKind): void {
    const { spaced, joined } = keysOf(tokens);
    const stems = tokens.map((token) => token.stem);
    this.#add(spaced, topic, kind, stems);
    if (joined !== spaced) this.#add(joined, topic, kind, stems);
    this.#joined.add(joined, joined);
  }

  #add(key: string, topic: Topic, kind: NameKind, stems: string[]): void {
    const letters = key.replaceAll(' ', '');
    const prefix = letters.slice(0, PREFIX);
    this.#longest.set(prefix, Math.max(this.#longest.get(prefix) ?? 0, letters.length));
    const name = this.#names.get(key);
    // A title outranks what others call themselves.
    if (!name || (kind === 'title' && name.kind !== 'title')) {
      this.#names.set(key, { topics: [topic], kind, stems });
    } else if (kind === name.kind || (kind !== 'symptom' && name.kind === 'symptom')) {
      if (!name.topics.includes(topic)) name.topics.push(topic);
    }
  }
}

/**
 * By what a name is known: its words stemmed one by one ("load balancing" meets "load balancers"), and all of them as one
 * word, of which only the plural is taken off ("natgateway" meets "NAT gateways", "http routing" not "HTTPRoute").
 */
function keysOf(tokens: readonly Token[]): Keys {
  const words = tokens.map((token) => token.word);
  // The last word alone: "amazon es" is no plural of "amazon".
  const last = singular(words.pop() ?? '');
  return { spaced: tokens.map((token) => token.stem).join(' '), joined: words.join('') + last };
}

/**
 * How many slips a misspelt name may have. "movie" must not become a name one letter away; beside a word of ours ("secrets
 * manger") a word of the dictionary may be one all the same.
 */
function slipsIn(origins: readonly Origin[]): number {
  if (origins.includes('nowhere')) return MOST_SLIPS;
  return origins.includes('english') && origins.includes('base') ? 1 : 0;
}

interface Keys {
  spaced: string;
  joined: string;
}

/**
 * The keys of the word at `start`, of the two from there, and so on, see `keysOf`.
 * @param most no key is longer than so many letters
 */
function keysFrom(tokens: readonly Token[], start: number, most: number): Keys[] {
  const keys: Keys[] = [];
  let spaced = '';
  let stems = 0;
  let words = '';
  const end = Math.min(tokens.length, start + LONGEST);
  for (let at = start; at < end && (stems < most || words.length < most); at += 1) {
    const { word, stem } = tokens[at]!;
    spaced = at === start ? stem : `${spaced} ${stem}`;
    keys.push({ spaced, joined: words + singular(word) });
    stems += stem.length;
    words += word;
  }
  return keys;
}

function isArticle([first, ...others]: readonly Token[]): boolean {
  return others.length > 0 && /^(?:an?|the)$/.test(first!.word);
}

/** "Amazon S3 (Simple Storage Service)" is also "S3" and "Simple Storage Service". */
function titleVariants(title: string): string[] {
  const variants = new Set([title]);
  const parenthesis = /^(.*?)\s*\(([^)]+)\)\s*$/.exec(title);
  if (parenthesis) {
    variants.add(parenthesis[1]!);
    variants.add(parenthesis[2]!);
  }
  for (const variant of [...variants]) {
    const words = variant.split(/\s+/);
    if (words.length > 1 && FAMILY.has(words[0]!.toLowerCase())) variants.add(words.slice(1).join(' '));
  }
  return [...variants];
}

/** The area whose topics a family name stands before; undefined for any other word. */
export function areaOfFamily(word: string): string | undefined {
  return FAMILY.get(word);
}

/** Whether a word is a family name of the topics of an area. */
export function isFamilyOf(word: string, area: string): boolean {
  return FAMILY.get(word) === area;
}

/** Whether a word is a vendor or family name, which alone names no topic. */
export function isFamily(word: string): boolean {
  return FAMILY.has(word);
}
