"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readPlainYaml = readPlainYaml;
const FIELD = /^([a-z]+):(?: +(\S.*))?$/;
const ENTRY = /^ {2}- (\S.*)$/;
const RECORD = /^ {2}- ([a-z]+): +(\S.*)$/;
const MORE_OF_RECORD = /^ {4}([a-z]+): +(\S.*)$/;
/** Letters, digits and punctuation of one line; neither tabs nor marks of direction. */
const CHARACTERS = /^[ -~\u00a1-\u1fff\u2010-\u2027\u2030-\u205e]+$/;
/** Ends plain text, or begins something else in it. */
const MEANING = /: |:$| #| $/;
/** What ends an entry between brackets. */
const FLOW_MEANING = /[,[\]{}]|:[,[\]{}]/;
/** Words that YAML, of one age or another, reads as something else than text. */
const OTHER_TYPE = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
/** A space, a letter that no number has (of hexadecimal ones neither), a slash, two dots: "3 tier", "0/3", "127.0.0.1". */
const NO_NUMBER = /[ /g-nq-wyzG-NQ-WYZ]|\..*\./;
const MONTH = /^20\d\d-\d\d$/;
const QUOTED = /"([^"\\]*)"|'([^']*)'/;
const FLOW_ENTRY = new RegExp(`\\s*(?:${QUOTED.source}|([^,"'[\\]]+?))\\s*(?:,|$)`, 'y');
const WHOLLY_QUOTED = new RegExp(`^(?:${QUOTED.source})$`);
/**
 * Reads the YAML that front matter is written in: `key: text`, `key: [text, "text"]`, and lists of texts or of small
 * records. That is a tenth of the work of a whole YAML parser, and what is read here, such a parser reads the same.
 * @returns null where the text uses more of YAML than that (numbers, escapes, comments, folded lines) or has a mistake
 */
function readPlainYaml(text) {
    const result = {};
    const lines = text.split('\n');
    let index = 0;
    while (index < lines.length) {
        const field = FIELD.exec(lines[index]);
        const key = field?.[1];
        if (!field || key === undefined || Object.hasOwn(result, key))
            return null;
        index += 1;
        let value;
        if (field[2] === undefined) {
            const end = endOfList(lines, index);
            value = readList(lines.slice(index, end));
            index = end;
        }
        else {
            value = field[2].startsWith('[') ? readFlow(field[2]) : readText(field[2]);
        }
        if (value === null)
            return null;
        result[key] = value;
    }
    return result;
}
function endOfList(lines, start) {
    let end = start;
    while (lines[end]?.startsWith('  '))
        end += 1;
    return end;
}
function readText(text) {
    if (!CHARACTERS.test(text))
        return null;
    const quoted = WHOLLY_QUOTED.exec(text);
    if (quoted)
        return quoted[1] ?? quoted[2];
    return isPlain(text) ? text : null;
}
/** Whether YAML reads the words as they stand: not as a number, a boolean, a comment or a mapping. */
function isPlain(text) {
    if (MONTH.test(text))
        return true;
    const isText = /^[A-Za-z]/.test(text) || (/^\d/.test(text) && NO_NUMBER.test(text));
    return isText && !MEANING.test(text) && !OTHER_TYPE.test(text);
}
function readFlow(text) {
    if (!text.endsWith(']') || !CHARACTERS.test(text))
        return null;
    const inner = text.slice(1, -1);
    const entries = [];
    FLOW_ENTRY.lastIndex = 0;
    while (FLOW_ENTRY.lastIndex < inner.length) {
        const match = FLOW_ENTRY.exec(inner);
        if (!match)
            return null;
        const plain = match[3];
        if (plain !== undefined && (!isPlain(plain) || FLOW_MEANING.test(plain)))
            return null;
        entries.push(plain ?? match[1] ?? match[2]);
    }
    return entries;
}
function readList(lines) {
    const list = [];
    for (const line of lines) {
        const last = list.at(-1);
        const more = MORE_OF_RECORD.exec(line);
        const record = more ?? RECORD.exec(line);
        const text = readText(record?.[2] ?? ENTRY.exec(line)?.[1] ?? '');
        if (text === null)
            return null;
        if (!record)
            list.push(text);
        else if (!more)
            list.push({ [record[1]]: text });
        else if (typeof last !== 'object' || Object.hasOwn(last, record[1]))
            return null;
        else
            last[record[1]] = text;
    }
    return list.length > 0 ? list : null;
}
