"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.bestTable = bestTable;
exports.stemsOfCell = stemsOfCell;
exports.names = names;
exports.isAbout = isAbout;
const topic_1 = require("../knowledge/topic");
const tokenize_1 = require("../search/tokenize");
/** Which tables name what in their heads or first cells, so that the many tables about other things are passed over. */
class TableIndex {
    #byStem = new Map();
    #byTopic = new Map();
    constructor(topics, index) {
        for (const home of topics)
            for (const section of home.sections)
                for (const table of section.parts)
                    if (table.kind === 'table')
                        this.#add({ home, table }, index);
    }
    /** Tables that may hold all sides, in the order of their topics. */
    holding(sides) {
        const [first, ...others] = sides.map((side) => this.#naming(side));
        return [...(first ?? [])].filter((place) => others.every((places) => places.has(place)));
    }
    #naming({ topic, stems: words }) {
        const byWords = [...words].map((stem) => this.#byStem.get(stem) ?? new Set());
        const [first, ...others] = byWords.sort((a, b) => a.size - b.size);
        const places = new Set([...(first ?? [])].filter((place) => others.every((more) => more.has(place))));
        for (const place of (topic && this.#byTopic.get(topic)) ?? [])
            places.add(place);
        return places;
    }
    #add(place, index) {
        const { columns, rows } = place.table;
        for (const text of [...columns, ...rows.map((row) => row[0] ?? [])].map(topic_1.plain)) {
            for (const stem of (0, tokenize_1.stems)(text))
                addTo(this.#byStem, stem, place);
            for (const topic of index.namedIn(text))
                addTo(this.#byTopic, topic, place);
        }
    }
}
function addTo(map, key, place) {
    const known = map.get(key);
    if (known)
        known.add(place);
    else
        map.set(key, new Set([place]));
}
/** Made at the first comparison and kept as long as the index. */
const TABLES = new WeakMap();
function tablesOf(base, index) {
    let tables = TABLES.get(index);
    if (!tables) {
        tables = new TableIndex(base, index);
        TABLES.set(index, tables);
    }
    return tables;
}
/** A table that has "S3 Files" where S3 was asked for is taken only where none has S3. */
const INEXACT = 0.5;
/**
 * The table that sets all sides side by side, as columns or as rows, with most to say; null where there is none.
 * @param base all topics of the index
 * @param within only these are looked through; null for all
 */
function bestTable(sides, index, base, within = null) {
    let best = null;
    for (const { home, table } of tablesOf(base, index).holding(sides)) {
        if (within !== null && !within.includes(home))
            continue;
        const columns = cutColumns(home, table, sides, index);
        const cut = columns ?? cutRows(home, table, sides, index);
        if (!cut)
            continue;
        const score = cut.cells * (cut.exact ? 1 : INEXACT) + (isAbout(home, sides) ? 4 : 0);
        if (best && score <= best.score)
            continue;
        best = { found: { home, part: cut.part, exact: cut.exact, asColumns: columns !== null }, score };
    }
    return best?.found ?? null;
}
/** Things as columns: the first column with the attributes, then one for each side. */
function cutColumns(home, table, sides, index) {
    const columns = sides.map((side) => nearest(table.columns.with(0, []), side, home, index));
    if (columns.includes(-1) || new Set(columns).size !== columns.length)
        return null;
    const keep = [0, ...columns];
    const part = {
        kind: 'table',
        columns: keep.map((at) => table.columns[at]),
        rows: table.rows.map((row) => keep.map((at) => row[at])),
        omitted: { rows: 0, columns: table.columns.length - keep.length },
        home: { topic: home.id, line: table.line },
    };
    return {
        part,
        cells: table.rows.length,
        exact: areExact(sides, columns.map((at) => table.columns[at]), index),
    };
}
/** Things as rows: only the rows of the sides. */
function cutRows(home, table, sides, index) {
    const firsts = table.rows.map((row) => row[0] ?? []);
    const rows = sides.map((side) => nearest(firsts, side, home, index));
    if (rows.includes(-1) || new Set(rows).size !== rows.length)
        return null;
    const part = {
        kind: 'table',
        columns: table.columns,
        rows: rows.map((at) => table.rows[at]),
        omitted: { rows: table.rows.length - rows.length, columns: 0 },
        home: { topic: home.id, line: table.line },
    };
    return {
        part,
        cells: table.columns.length - 1,
        exact: areExact(sides, rows.map((at) => table.rows[at][0]), index),
    };
}
/** The cell that names a side with the fewest words more ("IAM user" before "Root user" for a user, in IAM); -1 for none. */
function nearest(cells, side, home, index) {
    const title = new Set((0, tokenize_1.stems)(home.title));
    let best = -1;
    let fewest = Number.POSITIVE_INFINITY;
    cells.forEach((cell, at) => {
        if (!names(cell, side, index))
            return;
        const more = [...stemsOfCell(cell, (0, topic_1.plain)(cell))].filter((stem) => !side.stems.has(stem) && !title.has(stem)).length;
        if (more < fewest) {
            best = at;
            fewest = more;
        }
    });
    return best;
}
/** Cells do not change while their base is served, and each comparison looks at all of them. */
const CELL_STEMS = new WeakMap();
function stemsOfCell(cell, text) {
    let own = CELL_STEMS.get(cell);
    if (!own) {
        own = new Set((0, tokenize_1.stems)(text));
        CELL_STEMS.set(cell, own);
    }
    return own;
}
/** "RUN vs CMD" or "EC2, Lambda, ECS task" as a cell is neither of those it names. */
const PAIR = /\bvs\b|,/i;
/** A longer cell is a sentence that mentions a thing, and not its name. */
const NAME_CHARACTERS = 45;
/** Whether a cell names a side: by a name of its topic, or with the very words of the question. */
function names(cell, side, index) {
    const text = (0, topic_1.plain)(cell);
    if (text === '' || text.length > NAME_CHARACTERS || PAIR.test(text))
        return false;
    const own = stemsOfCell(cell, text);
    if ([...side.stems].every((stem) => own.has(stem)))
        return true;
    return side.topic !== null && index.namedIn(text).includes(side.topic);
}
/** Whether each cell is called just as its side: by the same words, or by another name of its topic. */
function areExact(sides, cells, index) {
    return sides.every((side, at) => {
        const text = (0, topic_1.plain)(cells[at]);
        const named = index.namedIn(text);
        return (stemsOfCell(cells[at], text).size === side.stems.size ||
            (side.topic !== null && named[0] === side.topic && !isLonger(text, side)));
    });
}
function isLonger(text, side) {
    const own = (0, tokenize_1.stems)(text);
    return [...side.stems].every((stem) => own.includes(stem)) && own.length > side.stems.size + 1;
}
/** Words of what topics are called and asked by; a comparison meets the same topics again and again. */
const ABOUT = new WeakMap();
function wordsAbout(topic) {
    let words = ABOUT.get(topic);
    if (!words) {
        words = new Set((0, tokenize_1.stems)([topic.title, ...topic.aliases, ...(0, topic_1.questionTexts)(topic)].join(' ')));
        ABOUT.set(topic, words);
    }
    return words;
}
function isAbout(topic, sides) {
    const words = wordsAbout(topic);
    return sides.every((side) => side.topic === topic || [...side.stems].every((stem) => words.has(stem)));
}
