import { stems } from './tokenize';

/** What a choice must meet: words that an option has then, and words that rule it out. */
export interface Constraint {
  wanted: ReadonlySet<string>;
  refused: ReadonlySet<string>;
}

/** How people say it, the words of an option that meets it, and those of one that does not. */
const CONSTRAINTS: readonly (readonly [said: RegExp, wanted: string, refused: string])[] = [
  [
    /\b(?:at once|immediate(?:ly)?|instant(?:ly)?|(?:right|straight) away|millisecond\w*|no wait(?:ing)?|without wait\w*|real.?time)\b/,
    'immediate immediately instant millisecond',
    'hour minute',
  ],
  [/\b(?:can wait|hours? (?:is|are) (?:ok|fine)|not urgent|no hurry)\b/, 'hour', ''],
  [
    /\b(?:cheap\w*|low(?:est)? cost|least expensive|save money|budget)\b/,
    'cheapest cheaper lowest low',
    'expensive',
  ],
  [
    /\b(?:rare(?:ly)?|seldom|hardly ever|infrequent\w*|once (?:a|per|every) (?:year|quarter|month))\b/,
    'rarely rare infrequent infrequently archive quarter year month',
    'frequent frequently',
  ],
  [
    /\b(?:often|frequent(?:ly)?|all the time|hot)\b/,
    'frequent frequently hot active',
    'rarely infrequent archive',
  ],
  [
    /\b(?:unknown|unpredictable|no (?:clue|idea) how|don'?t know how|changing|spiky|bursty)\b/,
    'unknown changing unpredictable spiky variable burst',
    'steady predictable',
  ],
  [
    /\b(?:steady|predictable|constant|24.?7|around the clock)\b/,
    'steady predictable constant baseline',
    'spiky unpredictable',
  ],
  [
    /\b(?:no servers?|without servers?|serverless|not manage|nothing to manage|look after any)\b/,
    'serverless managed',
    'self-managed',
  ],
  [
    /\b(?:(?:across|other|several|multiple|different|between) regions?|multi.?region|global(?:ly)?)\b/,
    'global region cross',
    'single',
  ],
  [
    /\b(?:across|several|multiple|different) (?:azs?|zones?|availability zones?|nodes?|hosts?|machines?)\b/,
    'many multiple several zone node shared',
    'single one',
  ],
  [
    /\b(?:interrupt\w*|may be killed|can be killed|fault.?tolerant)\b/,
    'spot interruptible fault-tolerant fault',
    '',
  ],
  [/\b(?:order(?:ed|ing)?|in sequence)\b/, 'fifo strict ordered order', 'effort'],
  [
    /\b(?:shared?|same (?:folder|files?)|many (?:clients|servers|instances))\b/,
    'shared many thousands',
    'one single',
  ],
];

/** What a question, in lower case, demands of an option. */
export function constraintsIn(lower: string): Constraint[] {
  return CONSTRAINTS.filter(([said]) => said.test(lower)).map(([, wanted, refused]) => ({
    wanted: new Set(stems(wanted)),
    refused: new Set(stems(refused)),
  }));
}
