"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.composeCard = composeCard;
exports.fullTitle = fullTitle;
const match_1 = require("../search/match");
const query_words_1 = require("../search/query-words");
const rank_units_1 = require("../search/rank-units");
const terms_1 = require("../search/terms");
const answer_1 = require("./answer");
const choice_1 = require("./choice");
const fact_first_1 = require("./fact-first");
const flatten_1 = require("./flatten");
const plain_words_1 = require("./plain-words");
const row_sentence_1 = require("./row-sentence");
const runner_up_1 = require("./runner-up");
const steps_1 = require("./steps");
const topic_card_1 = require("./topic-card");
const verdict_1 = require("./verdict");
/** A unit answers beside the best one when it covers nearly as much of what was asked. */
const NEARLY_AS_GOOD = 0.75;
/** Below this share of the asked words a unit is not an answer to them. */
const SPEAKS_OF_IT = 0.3;
/** Where no part of a topic about an error speaks of more than this of what was pasted, its causes are the answer. */
const SPEAKS_OF_ERROR = 0.5;
const FOCUS_FACTS = 3;
const CARD_FACTS = 4;
const CARD_ROWS = 8;
/** A choice is named already; its table is there to see what it was chosen from. */
const CHOICE_ROWS = 4;
/** Leaving out so few rows saves no room: saying so takes a line and a button. */
const FEW_ROWS = 2;
const CARD_CALLOUTS = 2;
const CARD_STEPS = 6;
/** A reply that says this much already is not filled up with what was not asked for. */
const ENOUGH_CHARACTERS = 900;
/** Builds the card of the best topic: what answers this very question first, then the lead and what belongs around it. */
function composeCard(found, base) {
    const best = found.ranked[0];
    const { topic } = best.entry;
    const card = new CardBuilder(topic);
    const terms = (0, match_1.asked)(found.question, best.entry);
    const { intent } = found.question;
    // An author may have said which part of the topic just this question is about.
    const isPointed = best.units[0].pointed >= rank_units_1.SAME_QUESTION && (intent !== 'define' || !isTitled(found.question, topic));
    const isWhole = terms.length === 0 && !isPointed;
    const causes = intent === 'troubleshoot' || intent === 'define' ? (0, steps_1.causesOf)(topic) : null;
    const isBeside = intent === 'troubleshoot' && best.units[0].coverage < SPEAKS_OF_ERROR;
    if (found.question.plainly)
        card.addFacts(card.bullets().filter(plain_words_1.isPlainWords));
    if (causes && !isPointed && (isWhole || isBeside || addsLittle(terms, found.question, best.entry))) {
        composeTrouble(card, causes);
    }
    else if (isWhole &&
        intent !== 'code' &&
        intent !== 'troubleshoot' &&
        intent !== 'list' &&
        intent !== 'compare' &&
        found.question.hints.size === 0) {
        composeOverview(card);
    }
    else {
        composeFocused(card, best, found);
    }
    return {
        kind: 'card',
        question: found.question.text,
        heading: fullTitle(topic),
        topics: [(0, answer_1.topicRef)(topic)],
        parts: [...card.parts, ...(card.isChoice ? [] : (0, runner_up_1.runnerUp)(found))],
        sources: topic.sources,
        verified: topic.verified,
        related: (0, topic_card_1.relatedRefs)(topic, base),
        confidence: found.confidence,
        more: card.hasMore(),
    };
}
/** Whether the question has the topic's own name, not one of a thing that the topic also tells of ("connection draining"). */
function isTitled({ entities }, topic) {
    return entities.some(({ kind, topics }) => (kind === 'title' || kind === 'abbreviation') && topics.includes(topic));
}
/** Share of a question that adds little to the name of an error: "imagepullbackoff error", "pod oomkilled". */
const LITTLE_MORE = 0.15;
/** Whether the best unit is a fact or row that holds code itself, and no form is asked for that only a snippet has. */
function saysCommand({ unit }, { languages }) {
    if (![...languages].every(query_words_1.isShell))
        return false;
    if (unit.part?.kind === 'fact')
        return unit.part.spans.some((span) => span.code);
    return (unit.part?.kind === 'table' && unit.part.rows[unit.row].some((cell) => cell.some((span) => span.code)));
}
function addsLittle(more, { terms }, { title }) {
    const isNamed = [...title].every((stem) => terms.some((term) => term.stem === stem));
    return isNamed && (0, terms_1.weightOf)(more) <= LITTLE_MORE * (0, terms_1.weightOf)(terms);
}
/** "ECS (Elastic Container Service)": an abbreviation as title is spelt out where an alias does so. */
function fullTitle(topic) {
    const letters = topic.title
        .toLowerCase()
        .replace(/^(?:amazon|aws) /, '')
        .replace(/[^a-z0-9]/g, '');
    const long = topic.aliases.find((alias) => {
        const words = alias
            .split(/[^A-Za-z0-9]+/)
            .filter((word) => word !== '' && !/^(?:of|and|the|for|amazon|aws)$/i.test(word));
        return words.length > 1 && words.map((word) => word[0].toLowerCase()).join('') === letters;
    });
    return long === undefined ? topic.title : `${topic.title} (${long})`;
}
/** What a snippet may take of the answer to "what is X": a screen of a phone or two. */
const OVERVIEW_LINES = 40;
/** "What is X": the lead, the first facts, the first table and snippet, the warnings. */
function composeOverview(card) {
    card.addLead();
    card.addFacts(card.bullets().slice(0, CARD_FACTS));
    card.addFirstTable();
    card.addFirstSnippet(OVERVIEW_LINES);
    card.addCallouts(CARD_CALLOUTS);
}
/** An error by its name: what it means, what may be behind it, and how to find out. */
function composeTrouble(card, causes) {
    card.addLead();
    card.addSteps(causes);
    card.addFirst('snippet');
    card.addCallouts(CARD_CALLOUTS);
}
/** A question about something of the topic: the units that speak of it, best first, then the lead and what room is left for. */
function composeFocused(card, best, found) {
    const { units } = best;
    const { intent } = found.question;
    const top = units[0];
    const floor = Math.max(SPEAKS_OF_IT, top.coverage * NEARLY_AS_GOOD);
    const focus = units.filter((ranked) => ranked.coverage >= floor || ranked === top);
    if (intent === 'code') {
        const snippets = units.filter((ranked) => ranked.unit.kind === 'snippet');
        const asAsked = snippets.find(({ unit }) => unit.part?.kind === 'snippet' && found.question.languages.has(unit.part.language));
        const snippet = asAsked ?? snippets[0];
        if (top.pointed >= rank_units_1.SAME_QUESTION || saysCommand(top, found.question))
            card.addUnit(top.unit);
        if (snippet)
            card.addUnit(snippet.unit);
    }
    const choice = intent === 'choose' ? (0, choice_1.choiceOf)(units, found.question) : null;
    if (choice)
        card.addChoice(choice);
    else if (intent === 'choose')
        card.addVerdict(columnsVerdict(best, found.question));
    // The best unit opens the reply; a run of equals keeps to a few.
    const leading = focus
        .slice(0, FOCUS_FACTS)
        .filter(({ unit }) => unit.kind === 'fact' || (unit.kind === 'row' && choice === null) || unit === top.unit);
    // A command explains nothing: where no fact leads, what the topic is comes before it.
    const [first] = leading;
    if (first?.unit.kind === 'snippet' && intent === 'troubleshoot')
        card.addLead();
    const lists = (0, steps_1.wholeLists)(leading, units);
    for (const { unit } of intent === 'fact' ? (0, fact_first_1.factFirst)(leading) : leading) {
        const steps = lists.find(({ facts }) => facts.some((fact) => fact === unit.part));
        if (steps)
            card.addSteps(steps);
        else
            card.addUnit(unit);
    }
    if (DOES.has(intent)) {
        const snippet = units.find(({ unit, coverage }) => unit.kind === 'snippet' && coverage >= top.coverage * HALF_AS_GOOD);
        if (snippet)
            card.addUnit(snippet.unit);
    }
    card.addLead();
    const tables = new Set(focus.filter((ranked) => ranked.unit.kind === 'row').map((ranked) => ranked.unit.part));
    const table = [...tables][0];
    if (table) {
        const rows = focus.filter((ranked) => ranked.unit.part === table).map((ranked) => ranked.unit.row);
        if (choice)
            card.addTable(table, [choice.pick, choice.runnerUp ?? choice.pick, ...rows], CHOICE_ROWS);
        else
            card.addTable(table, rows);
    }
    const rest = restOf(focus, 'fact');
    for (const steps of (0, steps_1.wholeLists)(rest, units))
        if (!card.hasSomeOf(steps))
            card.addSteps(steps);
    card.addFacts(rest.map(({ unit }) => unit.part));
    const snippet = focus.find((ranked) => ranked.unit.kind === 'snippet');
    if (snippet)
        card.addUnit(snippet.unit);
    for (const ranked of focus.filter((other) => other.unit.kind === 'callout').slice(0, CARD_CALLOUTS))
        card.addUnit(ranked.unit);
    if (DOES.has(intent) && card.hasRoom()) {
        const causes = intent === 'troubleshoot' ? (0, steps_1.causesOf)(card.topic) : null;
        if (causes && !card.hasSomeOf(causes))
            card.addSteps(causes);
        else
            card.addFacts(card.bullets().slice(0, CARD_STEPS));
        card.addFirst('snippet');
    }
    if (!table && card.hasRoom())
        card.addFirstTable();
    if (card.hasRoom())
        card.addFacts(card.bullets().slice(0, CARD_FACTS));
}
/** A column of the attribute table that speaks of it first; null where none is clearly the one. */
function columnsVerdict({ entry, units }, question) {
    const first = units.find(({ unit }) => unit.kind === 'row');
    const table = first?.unit.part;
    if (!first || first.coverage < SPEAKS_OF_IT || table?.kind !== 'table' || question.alternatives.length > 0)
        return null;
    return (0, verdict_1.verdictOfColumns)(entry, table, question);
}
/** Who wants to do something is shown how. */
const DOES = new Set(['how-to', 'troubleshoot']);
const HALF_AS_GOOD = 0.5;
function restOf(focus, kind) {
    return focus.filter((ranked) => ranked.unit.kind === kind).slice(0, CARD_FACTS);
}
/** The heading that says nothing of what stands under it. */
const FACTS = 'Facts';
/** Collects the parts of a card, each part of the topic at most once. */
class CardBuilder {
    topic;
    parts = [];
    #used = new Set();
    #headings = new Set();
    #hasLead = false;
    /** Whether a pick and its runner-up are named already. */
    isChoice = false;
    constructor(topic) {
        this.topic = topic;
    }
    all(kind) {
        return this.topic.sections
            .flatMap((section) => section.parts)
            .filter((part) => part.kind === kind);
    }
    /** Facts in reading order, without the steps of numbered lists. */
    bullets() {
        return this.all('fact').filter((fact) => fact.step === null);
    }
    addLead() {
        if (this.#hasLead)
            return;
        this.#hasLead = true;
        this.parts.push({ kind: 'text', spans: this.topic.lead });
    }
    addUnit(unit) {
        if (unit.kind === 'lead')
            this.addLead();
        else if (unit.part?.kind === 'table')
            this.#addRow(unit.part, unit.row);
        else if (unit.part?.kind === 'fact')
            this.addFacts([unit.part]);
        else if (unit.part)
            this.#add(unit.part);
    }
    addFacts(facts) {
        const fresh = facts.filter((fact) => fact.kind === 'fact' && !this.#used.has(fact));
        for (const fact of fresh) {
            this.#used.add(fact);
            const last = this.parts.at(-1);
            const spans = fact.kind === 'fact' ? fact.spans : [];
            if (last?.kind === 'facts' && !last.ordered)
                last.facts.push(spans);
            else
                this.parts.push({ kind: 'facts', facts: [spans], ordered: false });
        }
    }
    /** A numbered list whole, under its heading. */
    addSteps({ heading, facts }) {
        if (facts.every((fact) => this.#used.has(fact)))
            return;
        for (const fact of facts)
            this.#used.add(fact);
        this.#addHeading(heading);
        this.parts.push({ kind: 'facts', facts: facts.map((fact) => fact.spans), ordered: true });
    }
    hasSomeOf({ facts }) {
        return facts.some((fact) => this.#used.has(fact));
    }
    addCallouts(most) {
        for (const callout of this.all('callout').slice(0, most))
            this.#add(callout);
    }
    addFirst(kind) {
        const [first] = this.all(kind);
        if (first)
            this.#add(first);
    }
    /** The first snippet that is short enough; where all are long the first of all. */
    addFirstSnippet(mostLines) {
        const snippets = this.all('snippet');
        const first = snippets.find(({ code }) => code.split('\n').length <= mostLines) ?? snippets[0];
        if (first)
            this.#add(first);
    }
    addFirstTable() {
        const [table] = this.all('table');
        if (table && !this.parts.some((part) => part.kind === 'table')) {
            this.addTable(table, table.rows.map((_, index) => index));
        }
    }
    /** Adds a table cut to the given rows; a short table is shown whole, it reads better so. */
    addTable(table, wanted, most = CARD_ROWS) {
        if (this.#used.has(table) || this.parts.some((part) => part.kind === 'table'))
            return;
        this.#used.add(table);
        const some = table.rows.filter((_, index) => wanted.slice(0, most).includes(index));
        const isWhole = table.rows.length <= most || table.rows.length - some.length <= FEW_ROWS;
        const rows = isWhole ? table.rows : some;
        this.#addHeadingOf(table);
        this.parts.push({
            kind: 'table',
            columns: table.columns,
            rows,
            omitted: { rows: table.rows.length - rows.length, columns: 0 },
            home: { topic: this.topic.id, line: table.line },
        });
    }
    /** Whether the card is short enough for what belongs around the answer. */
    hasRoom() {
        return this.parts.reduce((sum, part) => sum + (0, flatten_1.flattenPart)(part).length, 0) < ENOUGH_CHARACTERS;
    }
    /** Whether something of the topic stands in no part of the card. */
    hasMore() {
        const parts = this.topic.sections.flatMap((section) => section.parts);
        const cut = this.parts.some((part) => part.kind === 'table' && part.omitted.rows + part.omitted.columns > 0);
        return cut || parts.some((part) => !this.#used.has(part));
    }
    #add(part) {
        if (this.#used.has(part))
            return;
        this.#used.add(part);
        if (part.kind === 'snippet')
            this.#addHeadingOf(part);
        this.parts.push((0, topic_card_1.answerPart)(this.topic, part));
    }
    /** What a table compares or a snippet does stands in its heading; out of its section it needs that. */
    #addHeadingOf(part) {
        const section = this.topic.sections.find(({ parts }) => parts.includes(part));
        if (section)
            this.#addHeading(section.heading);
    }
    #addHeading(text) {
        if (this.#headings.has(text) || text === FACTS || text === this.topic.title)
            return;
        this.#headings.add(text);
        this.parts.push({ kind: 'heading', text });
    }
    /** The row that fits best, the one after it, and what tells them apart. */
    addChoice(choice) {
        this.isChoice = true;
        for (const row of [choice.pick, choice.runnerUp])
            this.#used.add(choice.table.rows[row ?? choice.pick]);
        this.parts.push({ kind: 'facts', facts: (0, choice_1.choiceFacts)(choice), ordered: false });
    }
    addVerdict(verdict) {
        if (!verdict)
            return;
        this.isChoice = true;
        this.parts.push({ kind: 'facts', facts: verdict.facts, ordered: false });
    }
    /** A row said as a sentence: "Bandwidth: NAT gateway up to 100 Gbps; NAT instance that of the instance type". */
    #addRow(table, row) {
        const key = table.rows[row];
        if (!key || this.#used.has(key))
            return;
        this.#used.add(key);
        const last = this.parts.at(-1);
        const sentence = (0, row_sentence_1.rowSentence)(table, row);
        if (last?.kind === 'facts' && !last.ordered)
            last.facts.push(sentence);
        else
            this.parts.push({ kind: 'facts', facts: [sentence], ordered: false });
    }
}
