import {
  type Alternative,
  alternativesOf,
  CIRCUMSTANCES,
  isChoice,
  isMeasured,
  isParting,
  MOST_SIDE_WORDS,
} from './alternatives';
import { areasIn } from './areas';
import { type Constraint, constraintsIn } from './constraints';
import { cutQuestion } from './cut-question';
import { allowedSlips } from './edit-distance';
import { isEnglish } from './english';
import { type Entity, isFamily, type NameIndex, type Origin } from './names';
import { isAskedPlainly } from './phrasing';
import { type Counted, countedIn, deniedIn, refusedIn } from './polarity';
import { formOf, isFiller, isOtherCloud, languagesOfTool } from './query-words';
import { stem } from './stem';
import { misspeltFiller, type Term, termsOf } from './terms';
import { normalizeText, type Token, tokenize } from './tokenize';
import type { Vocabulary } from './vocabulary';

/** What kind of answer is asked for. */
export type Intent = 'define' | 'fact' | 'compare' | 'choose' | 'how-to' | 'code' | 'list' | 'troubleshoot';

/** A question taken apart. */
export interface Question {
  text: string;
  intent: Intent;
  /** Names of topics in the question, left to right. */
  entities: Entity[];
  /** For a comparison: of these, the names of what is compared; "for an app on ec2" behind them is the situation. */
  compared: readonly Entity[];
  /** For a comparison: the content stems of each side as it is worded, topics or not. */
  sides: string[][];
  /** What stands on either side of "or", "vs", "than" and "instead of", left to right, in the ways to read it, likeliest first. */
  pairs: Alternative[][];
  /** The same where one of them is to be chosen ("ecs or eks for …"). */
  alternatives: Alternative[][];
  /** Distinct content words. */
  terms: Term[];
  /** Areas that a word of theirs names: "on aws". */
  areas: ReadonlySet<string>;
  /** Stems, by number, that the way of asking hints at ("how long" at timeouts), used to order facts, never to find a topic. */
  hints: ReadonlySet<number>;
  /** Words for what the asker will not have, none of `terms`: "dont want kubernetes". */
  refused: Term[];
  /** Stems of what is asked for by its absence: "without servers", "no kubernetes skills". */
  denied: ReadonlySet<string>;
  /** Of what it says how many there are: "all namespaces" is not met by "one namespace". */
  counted: Counted;
  /** What a choice must meet ("at once", "cheapest"). */
  constraints: readonly Constraint[];
  /** Languages of the snippet asked for; empty where none is named. */
  languages: ReadonlySet<string>;
  /** Whether a number is asked for. */
  quantity: boolean;
  /** Whether it is to be said in simple terms. */
  plainly: boolean;
  /** How many of its neighbouring content words also follow each other in the base ("hot partition"). */
  idioms: number;
  /** Stems that name another provider's cloud, where no counterpart is asked for. */
  otherClouds: string[];
}

const COMPARES =
  /\b(?:vs\.?|versus|compared? (?:to|with)|comparison|compare|differences?|differ|different|same (?:thing )?as|same thing|identical|side by side|or)\b/;

/** "Can a kubelet be newer than the API server" measures nothing. */
const ASKS_WHETHER_ALLOWED =
  /\b(?:can|could|may|must|should|allowed|possible|ok|okay|supported|needs? to|ha(?:s|ve) to)\b/;

/** Words for what something costs. */
const COST = 'costs?|pric(?:es?|ing|ey)';

/** First match wins: an order from the unmistakable to the vague. */
const INTENTS: readonly (readonly [Intent, RegExp])[] = [
  [
    'compare',
    /\b(?:vs\.?|versus|compared? (?:to|with)|comparison|compare|differences?|differ|same (?:thing )?as|same thing|identical|side by side)\b/,
  ],
  // "A python job of 40 minutes, lambda or something else" asks for no code.
  [
    'choose',
    /\bor (?:something|anything|what) else\b|^where (?:to|should|do|can) (?:(?:i|we) )?(?:run|host|put|store|keep)\b/,
  ],
  [
    'troubleshoot',
    /\b(?:errors?|fail(?:s|ed|ing|ure)?|crash\w*|stuck|denied|refused|timed out|times out|timing out|can(?:no|')?t|cannot|not working|doesn'?t work|broken|exit code|exited|unhealthy|oomkilled|troubleshoot\w*|debug\w*|evicted|pending|killed|50[0234])\b/,
  ],
  [
    'code',
    /\b(?:ya?ml|json(?!-file)|manifest|snippets?|example|sample|boto3|nodejs|commands?|(?:aws)?cli|one.?liner|from the (?:terminal|shell)|syntax|(?<!\bin (?:the |a |my )?)dockerfile|compose file|how (?:do|to|can) (?:i |you |we )?(?:write|run))\b/,
  ],
  [
    'choose',
    /\b(?:which|best|cheapest|fastest|simplest|easiest|safest|coldest|(?:how )?should (?:i|we)|what (?:do|would|can) (?:i|we) (?:use|take|pick|run|host)|when (?:not )?(?:to|should|do|would)|worth|recommend\w*|better|pick|choose|right (?:one|choice))\b/,
  ],
  [
    'list',
    /\b(?:list|types?|kinds?|options|all the|what are the|classes|components|pillars|policies|modes)\b/,
  ],
  ['how-to', /\bhow (?:do|to|can|would|should)\b|\b(?:steps|set ?up|configure|enable|create)\b/],
  // An order is a question for how: "sort pods by memory", "purge a queue".
  [
    'how-to',
    /^(?:add|attach|back ?up|build|change|check|clean|copy|connect|delete|deploy|detach|disable|drain|empty|encrypt|exec|expand|expose|find|force|forward|get|give|grow|import|install|invoke|kill|limit|list|log ?in|make|mount|move|pass|push|pull|purge|read|redeploy|remove|rename|resize|restart|restore|retry|roll ?back|rotate|run|scale|see|send|set|show|sort|start|stop|switch|tag|tail|test|trigger|undo|update|upgrade|upload|use|view|watch)\b/,
  ],
  [
    'fact',
    new RegExp(
      String.raw`\b(?:max(?:imum)?|min(?:imum)?|limits?|default|how (?:many|much|long|big|large|fast|often|far)|${COST}|timeout|size|retention|quota|port)\b`,
    ),
  ],
  // "s3 class for archives", "db that scales by itself": a kind of thing and what it has to do.
  [
    'choose',
    /\b(?:class|tier|type|family|option|policy|service|mode|kind|volume|driver|strategy|engine|db|database|storage|instances?|mount|lb|balancer|queue|controller|workload|filesystem|file system|discount|group)s? (?:for|that|with|when|if)\b/,
  ],
];

/** What a way of asking hints at. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [/\bhow long\b/, 'timeout retention duration time maximum second minute hour day'],
  [/\b(?:how (?:many|big|large)|number of|count of)\b/, 'maximum limit quota size up'],
  [/\bhow much\b/, 'cost price maximum size gb'],
  [new RegExp(String.raw`\b(?:free|expensive|for nothing|dollars?|bucks|${COST})\b`), 'cost price'],
  [/\bhow (?:far back|old)\b/, 'retention maximum day'],
  [/\bhow fast\b/, 'latency throughput millisecond bandwidth'],
  [/\bwhen (?:to|should|do|would)\b/, 'when best choose case'],
  [/\bwhen not\b|\bavoid\b/, 'avoid'],
  [/\bwhy\b/, 'because reason cause purpose'],
  [/\bwhere\b/, 'scope placement location'],
  [/\bhow does\b.*\bwork/, 'how purpose flow'],
];

/** "the azure equivalent of sqs", "what is s3 called on gcp": two clouds are held against each other. */
const COUNTERPART =
  /\b(?:equiv\w*|counterparts?|same as|like|similar|version of|alternatives?|called|names?|map\w*|analog\w*|translate|corresponds?)\b/;

/** Forms of code that are also part of names: launch template, Terraform, infrastructure as code. */
const CODE_AROUND_NAMES =
  /\b(?:(?:sample|example|snippet|source) code|code (?:for|to|example|sample|snippet|that)|template|script|terraform|python|config file)\b|^code\b(?! \d)|(?<!\b(?:into|to|as|in|our|my|the|its|status|exit|error|response|return|\d{3}) )\bcode$/;

/** "Terraform vpc with nat", "cdk bucket": a tool that is told in code what to make; its own commands and parts are no code. */
const WRITES_CODE =
  /\b(?:terraform|cdk|cloudformation|cfn)\b(?! (?:apply|bootstrap|change ?sets?|console|deploy|destroy|diff|drift|fmt|force|import|init|lock|outputs?|plan|refresh|rollback|stacks?(?! (?:for|with|that))|state(?! machine)|synth|taint|test|validate|workspaces?)\b)/;
/** What is told or asked of a tool: "does terraform support ecs", "terraform keeps recreating my lambda". */
const TELLS_OF_TOOL =
  /^(?:is|are|do|does|did|can|could|will|would|who|why|when|where|what|our|my|we|i)\b|\b(?:keeps?|wants?|came|made|renamed|gone|says?|shows?|is|are|was|has|had|or|vs)\b/;

const DEFINES = /^(?:what(?:'?s| is| are)|define|meaning of|explain)\b(?! the (?:command|syntax|yaml|cli))/;

const QUANTITY = new RegExp(
  String.raw`\bhow (?:many|much|long|big|large|fast|often|old|far back)\b|\b(?:max(?:imum)?|min(?:imum)?|limits?|quota|size|timeout|number of|default|${COST})\b`,
);

/** Around the stable part of a pasted error stand ids, paths and times, which say nothing. */
const AROUND_SYMPTOM_WEIGHT = 0.12;

/**
 * Takes a question apart: its kind, the topics it names, the words that matter.
 * @param raw as typed
 */
export function understandQuestion(raw: string, names: NameIndex, vocabulary: Vocabulary): Question {
  const text = normalizeText(raw);
  const tokens = cutQuestion(text, names, vocabulary);
  const meant = tokens.map((token) => misspeltFiller(token, vocabulary) ?? token.word);
  const lower = `${text.toLowerCase()} ${meant.join(' ')}`;
  const named = findEntities(lower, tokens, names, (token) => originOf(token, vocabulary));
  const refused = refusedIn(tokens);
  const isRefused = ({ stem: word }: Term): boolean => refused.has(word);
  const kept = named.filter((entity) => !entity.stems.every((stem) => refused.has(stem)));
  // Who wants no Kubernetes is not asking about it, unless nothing else is named.
  const entities = kept.length > 0 ? kept : named;
  const asksCounterpart = tokens.some((token) => isOtherCloud(token.stem)) && COUNTERPART.test(lower);
  const all = termsOf(tokens, named, names, vocabulary).filter(
    // The word that asks for a counterpart is none of what it is sought for.
    ({ named: isNamed, word }) => isNamed || !asksCounterpart || !COUNTERPART.test(word),
  );
  const [unwanted, wanted] = [all.filter(isRefused), all.filter((term) => !isRefused(term))];
  const terms = wanted.length > 0 ? wanted : all;
  const pairs = alternativesOf(tokens, entities);
  const asIs = intentOf(lower, tokens, entities);
  const measured =
    (asIs === 'fact' || asIs === 'define') &&
    isMeasured(tokens, entities) &&
    !ASKS_WHETHER_ALLOWED.test(lower);
  const intent = measured ? 'compare' : asIs;
  return {
    text,
    intent,
    entities,
    compared: comparedOf(tokens, entities),
    sides: intent === 'compare' ? sidesOf(tokens, measured) : [],
    pairs,
    alternatives: isChoice(lower, tokens) ? pairs : [],
    terms: discountAround(terms, entities),
    hints: new Set(
      HINTS.filter(([pattern]) => pattern.test(lower)).flatMap(([, words]) =>
        words.split(' ').map((word) => vocabulary.numberOf(stem(word))),
      ),
    ),
    areas: areasIn(text, tokens, named),
    refused: terms === all ? [] : unwanted,
    denied: deniedIn(tokens),
    counted: countedIn(tokens),
    constraints: constraintsIn(lower),
    languages: new Set(
      tokens.flatMap(({ word }) => [
        ...(formOf(word) ?? []),
        ...(intent === 'code' ? (languagesOfTool(word) ?? []) : []),
      ]),
    ),
    quantity: QUANTITY.test(lower),
    plainly: isAskedPlainly(text),
    idioms: countIdioms(tokens, vocabulary),
    otherClouds: isCounterpart(lower, intent, entities)
      ? []
      : tokens.map((token) => token.stem).filter(isOtherCloud),
  };
}

function originOf({ word, stem: stemmed }: Token, vocabulary: Vocabulary): Origin {
  if (isFiller(word) || allowedSlips(word.length) === 0) return 'padding';
  if (vocabulary.has(stemmed)) return 'base';
  return isEnglish(word) ? 'english' : 'nowhere';
}

function countIdioms(tokens: readonly Token[], vocabulary: Vocabulary): number {
  const content = tokens.filter((token) => !token.pads);
  return content.filter((token, at) => at > 0 && vocabulary.isIdiom(content[at - 1]!.stem, token.stem))
    .length;
}

/** Whether two clouds are held against each other: by a word that says so, or as the sides of a comparison. */
function isCounterpart(lower: string, intent: Intent, entities: readonly Entity[]): boolean {
  return COUNTERPART.test(lower) || (intent === 'compare' && entities.length > 0);
}

/** Words that stand between the sides of a comparison; a name does not reach across them where two things are named. */
const BETWEEN_SIDES = new Set(['vs', 'vs.', 'versus', 'or', 'and', 'to', 'with', 'from', 'as', 'against']);

function findEntities(
  lower: string,
  tokens: readonly Token[],
  names: NameIndex,
  originOf: (token: Token) => Origin,
): Entity[] {
  const whole = names.find(tokens, originOf).filter((entity) => !isOnlyFiller(tokens, entity));
  if (!COMPARES.test(lower)) return whole;
  // "alb vs nlb" may be the name of one page; the question still names two things.
  const split = segments(tokens).flatMap(({ start, end }) =>
    names
      .find(tokens.slice(start, end), originOf)
      .map((entity) => ({ ...entity, start: entity.start + start, end: entity.end + start })),
  );
  const named = split.filter((entity) => !isOnlyFiller(tokens, entity));
  return named.length >= 2 && named.length > whole.length ? named : whole;
}

/** The stretches between the words that part the sides of a comparison. */
function segments(tokens: readonly Token[], measured = false): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    const word = tokens[at]?.word;
    if (word !== undefined && !BETWEEN_SIDES.has(word) && !(measured && word === 'than')) continue;
    if (at > start) found.push({ start, end: at });
    start = at + 1;
  }
  return found;
}

/**
 * The names that are compared: those before the last word that parts them, the one right after it, and any that are joined to
 * that. Other names behind them are of the circumstances: "ecs vs eks, we dont know kubernetes", "redis or dynamodb on ecs".
 */
function comparedOf(tokens: readonly Token[], entities: readonly Entity[]): readonly Entity[] {
  const parting = tokens.findLastIndex((_, at) => isParting(tokens, at));
  if (parting === -1) return entities;
  const end = tokens.findIndex(({ word }, at) => at > parting + 1 && CIRCUMSTANCES.has(word));
  const sides = end === -1 ? entities : entities.filter((entity) => entity.start < end);
  const behind = sides.findIndex((entity) => entity.start > parting);
  if (behind === -1) return sides;
  const apart = sides.findIndex((entity, at) => at > behind && !joins(tokens, [sides[at - 1]!, entity]));
  return apart === -1 ? sides : sides.slice(0, apart);
}

/**
 * The sides of a comparison in the asker's words: "standard vs fifo queue" gives standard, and fifo queue.
 * @returns stems of each side's content words; empty where the question does not have at least two such sides
 */
function sidesOf(tokens: readonly Token[], measured: boolean): string[][] {
  const sides = segments(tokens, measured).flatMap(({ start, end }, index, all) => {
    const words = tokens.slice(start, end);
    const cut = index === 0 ? -1 : words.findIndex((token, at) => at > 0 && CIRCUMSTANCES.has(token.word));
    const last = index < all.length - 1;
    const own = (cut === -1 ? words : words.slice(0, cut)).filter((token) => !isFiller(token.word));
    const near = last && index === 0 ? own.slice(-MOST_SIDE_WORDS) : own.slice(0, MOST_SIDE_WORDS);
    return near.length > 0 ? [near.map((token) => token.stem)] : [];
  });
  return sides.length >= 2 ? sides : [];
}

function isOnlyFiller(tokens: readonly Token[], entity: Entity): boolean {
  return tokens.slice(entity.start, entity.end).every((token) => isFiller(token.word));
}

function intentOf(lower: string, tokens: readonly Token[], entities: readonly Entity[]): Intent {
  // "sqs or sns", "alb nlb": two names and nothing else are to be compared.
  const named = new Set(entities.flatMap((entity) => range(entity.start, entity.end)));
  const rest = tokens.filter(
    (token, index) =>
      !named.has(index) && !isFiller(token.word) && token.word !== 'or' && token.word !== 'and',
  );
  const wantsForm = tokens.some((token) => formOf(token.word) !== null);
  if (entities.length >= 2 && rest.length === 0 && !wantsForm && joins(tokens, entities)) return 'compare';
  if (entities.some(isTelling)) return 'troubleshoot';
  // "terraform" or "launch template" as the thing asked about asks for no code.
  const around = tokens
    .filter((_, index) => !named.has(index))
    .map((token) => token.word)
    .join(' ');
  for (const [intent, pattern] of INTENTS) {
    const asks = pattern.test(lower) || (intent === 'code' && CODE_AROUND_NAMES.test(around));
    if (!asks || (intent === 'code' && DEFINES.test(lower))) continue;
    if (
      intent === 'compare' &&
      entities.length < 2 &&
      !/\b(?:vs\.?|versus|between|differences?|differ|compare|same|identical)\b/.test(lower)
    )
      continue;
    return intent;
  }
  const isOfTool = ({ stems }: Entity): boolean => stems.some((word) => languagesOfTool(word) !== null);
  if (WRITES_CODE.test(lower) && !TELLS_OF_TOOL.test(lower) && !entities.every(isOfTool)) return 'code';
  return rest.length === 0 ? 'define' : 'fact';
}

/** Whether only "or", "and", "vs" stands between the names: "docker run with tmpfs" compares nothing. */
function joins(tokens: readonly Token[], entities: readonly Entity[]): boolean {
  return entities.slice(1).every((entity, index) => {
    const before = entities[index]!;
    const between = tokens.slice(before.end, entity.start);
    // "alb nlb" may stand side by side without a word between; "helm secrets" are not two of a kind.
    if (between.length === 0) return areSiblings(before, entity) && !isWithin(before, entity);
    return between.every((token) => ['or', 'and', 'vs', 'versus'].includes(token.word));
  });
}

function areSiblings(one: Entity, other: Entity): boolean {
  if (one.kind === 'symptom' || other.kind === 'symptom') return false;
  return one.topics.some((topic) =>
    other.topics.some((sibling) => sibling.area === topic.area && sibling.group === topic.group),
  );
}

/** "Transfer acceleration s3": one names the other's part, and nothing is compared. */
function isWithin(one: Entity, other: Entity): boolean {
  const titleOf = ({ topics }: Entity): string[] =>
    tokenize(topics[0]!.title).flatMap((token) => (isFamily(token.word) ? [] : [token.stem]));
  const [first, second] = [titleOf(one), titleOf(other)];
  return first.every((word) => second.includes(word)) || second.every((word) => first.includes(word));
}

/** A symptom is unmistakable where it has several words or a word that no dictionary knows. */
function isTelling(entity: Entity): boolean {
  return (
    entity.kind === 'symptom' && (entity.stems.length > 1 || !entity.stems.some((stem) => isEnglish(stem)))
  );
}

function discountAround(terms: Term[], entities: readonly Entity[]): Term[] {
  const symptom = entities.find(isTelling);
  if (!symptom) return terms;
  return terms.map((term) =>
    symptom.stems.includes(term.stem)
      ? { ...term, named: true }
      : { ...term, weight: term.weight * AROUND_SYMPTOM_WEIGHT },
  );
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
