"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.NO_KIND = void 0;
exports.columnRule = columnRule;
exports.rowNoun = rowNoun;
const describes = (which, before, after) => {
    const rule = { content: 'description', which, what: [before, after] };
    return () => rule;
};
/** A verb in the third person: "isolates", "deletes". */
const acts = (column) => ({
    content: 'description',
    which: (noun) => `which ${noun} ${column}`,
    what: ['what does ', ` ${column.replace(/^(\w+?[^aeiou])es$/, '$1e').replace(/s( for)?$/, '$1')}?`],
});
/** A noun whose cells describe. */
const describedBy = (column) => ({
    content: 'description',
    which: (noun) => `which ${noun} has this ${column}:`,
    what: [`what is the ${column} of `, '?'],
});
/** A noun whose cells are values. */
const valued = (column) => ({ ...describedBy(column), content: 'value' });
const RULES = [
    [/^best for$/, describes((noun) => `which ${noun} is best for`, 'what is ', ' best for?')],
    [
        /^(?:use case|use it when|use when)$/,
        describes((noun) => `which ${noun} fits this use:`, 'what is ', ' used for?'),
    ],
    [
        /^(?:purpose|what it does|what it gives|does|job|role|what)$/,
        describes((noun) => `which ${noun} has this job:`, 'what is the job of ', '?'),
    ],
    [
        /^(?:meaning|what it means|true means|usual meaning)$/,
        describes((noun) => `which ${noun} means this:`, 'what does ', ' mean?'),
    ],
    [
        /^how it (?:works|decides)$/,
        describes((noun) => `which ${noun} works like this:`, 'how does ', ' work?'),
    ],
    [
        /^(?:usual|most likely|typical) cause$/,
        describes((noun) => `which ${noun} usually has this cause:`, 'what usually causes ', '?'),
    ],
    [/^cause$/, describes((noun) => `which ${noun} has this cause:`, 'what causes ', '?')],
    [
        /^(?:fix|remedy)$/,
        () => ({
            content: 'description',
            which: null,
            what: ['how do you fix ', '?'],
            subjects: /^(?:error|message|code|status|event|problem|symptom|exit code)/i,
        }),
    ],
    [/^(?:isolates|scales|deletes|waits for)$/, acts],
    [/^(?:key principle|data model|storage location|scope|rollback)$/, describedBy],
    [
        /^(?:rpo|rto|default|max iops|max throughput|discount|default port|min duration|longest run|default hard threshold|min billable size|short name|quorum|maximum|range|host|placement)$/,
        valued,
    ],
    [/^port$/, valued],
];
/** Names that stay in capitals inside a sentence. */
const CAPITALS = /\b(?:rpo|rto|iops)\b/g;
/** The rule of a header, or null. */
function columnRule(header) {
    const column = header.toLowerCase().trim();
    const found = RULES.find(([pattern]) => pattern.test(column));
    if (!found)
        return null;
    const rule = found[1](column.replace(CAPITALS, (name) => name.toUpperCase()));
    return rule;
}
/** Headers of a first column that name nothing a question could ask for. */
const NO_NOUN = /^(?:attribute|pair|part|you |text in|desired count|vcpu|what you see|case|order|path|reason|bottleneck|trade-off|symptom)/;
/** Words that keep their capitals. */
const PROPER = new Set(['AWS', 'Docker', 'Dockerfile', 'IAM', 'Kubernetes', 'QoS']);
/** Where a table does not say what its rows are: "which of these". */
exports.NO_KIND = 'of these';
/** What a row is called in a question, from the header of the first column; null where it names nothing. */
function rowNoun(header) {
    const noun = header.trim().replace(/[A-Za-z]+/g, (word) => (PROPER.has(word) ? word : word.toLowerCase()));
    if (NO_NOUN.test(noun))
        return null;
    return noun === 'what' ? exports.NO_KIND : noun;
}
