"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readQuestions = readQuestions;
const node_fs_1 = require("node:fs");
const yaml_1 = require("yaml");
const zod_1 = require("zod");
const evaluation_1 = require("./evaluation");
/** Reads labelled questions, YAML or JSONL; says on standard error what is wrong with them and returns null then. */
function readQuestions(file) {
    try {
        const text = (0, node_fs_1.readFileSync)(file, 'utf8');
        const raw = file.endsWith('.jsonl')
            ? text
                .split('\n')
                .filter((line) => line.trim() !== '')
                .map((line) => JSON.parse(line))
            : (0, yaml_1.parse)(text);
        const result = zod_1.z.array(evaluation_1.labelledQuestion).safeParse(raw);
        if (result.success)
            return result.data;
        for (const issue of result.error.issues)
            process.stderr.write(`${file}: question ${Number(issue.path[0]) + 1}, ${issue.path.slice(1).join('.')}: ${issue.message}\n`);
    }
    catch (error) {
        process.stderr.write(`${file}: cannot be read: ${error.message}. Expected a YAML list or JSONL of {q, kind, area, topics, must, mustNot}.\n`);
    }
    return null;
}
