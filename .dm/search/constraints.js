"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.constraintsIn = constraintsIn;
exports.holdsAny = holdsAny;
const tokenize_1 = require("./tokenize");
/** How people say it, the words of an option that meets it, and those of one that does not. */
const CONSTRAINTS = [
    [
        /\b(?:at once|immediate(?:ly)?|instant(?:ly)?|(?:right|straight) away|millisecond\w*|no wait(?:ing)?|without wait\w*|real.?time)\b/,
        'immediate immediately instant millisecond',
        'hour minute',
    ],
    [/\b(?:can wait|hours? (?:is|are) (?:ok|fine)|not urgent|no hurry)\b/, 'hour', ''],
    [
        /\b(?:cheapest|low(?:est)? cost|least expensive|as cheap as)\b/,
        'cheapest cheaper lowest low',
        'expensive',
    ],
    [/\b(?:cheap|cheaper|cheaply|save money|budget)\b/, 'cheap cheaper', 'expensive'],
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
        /\b(?:unknown|unpredictable|unclear|unsure|erratic|irregular|fluctuat\w*|no (?:clue|idea)|(?:don'?t|do not|nobody|no one|can'?t|cannot|not|hard to) (?:yet )?(?:know|knows|predict|sure|tell|say)|who knows|var(?:y|ies|ying)|changing|changes (?:a lot|all the time|constantly|often|daily|weekly)|spik(?:y|es)|bursty)\b/,
        'unknown changing unpredictable spiky variable burst',
        'steady predictable often frequently rarely',
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
        /\b(?:interrupt\w*|(?:may|can|could|might) (?:be )?(?:killed|stopped|restarted|retried|die|go away)|fault.?tolerant)\b/,
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
/** "How often", "how long" ask for a measure and state none: "no idea how often it is read" is not "often". */
const MEASURES = /\bhow (?:often|frequent(?:ly)?|rare(?:ly)?|long|much|many|fast)\b/g;
/** What turns a demand around where it stands at most two words before it: "not often", "does not have to be shared". */
const TURNED = /\b(?:not|never|no|without|cannot|hardly|(?:do|does|did|is|are|must|need|should|wo|ca)(?:n't|nt))(?: (?!but|and|or)[a-z]+){0,2} $/;
/** What a question, in lower case, demands of an option. */
function constraintsIn(lower) {
    const text = lower.replace(MEASURES, ' how ');
    return CONSTRAINTS.flatMap(([said, wanted, refused]) => {
        const found = said.exec(text);
        if (!found)
            return [];
        const one = new Set((0, tokenize_1.stems)(wanted));
        const other = new Set((0, tokenize_1.stems)(refused));
        return [
            TURNED.test(text.slice(0, found.index))
                ? { wanted: other, refused: one }
                : { wanted: one, refused: other },
        ];
    });
}
/** Whether a text holds one of the words that a constraint wants or refuses. */
function holdsAny(wanted, words) {
    for (const stem of wanted)
        if (words.has(stem))
            return true;
    return false;
}
