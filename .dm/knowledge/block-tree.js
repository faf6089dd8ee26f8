"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.parseBlocks = parseBlocks;
const markdown_it_1 = __importDefault(require("markdown-it"));
/** Inline marks are read where they are wanted, by `inlineToSpans`: most text has none. */
const markdown = new markdown_it_1.default('commonmark', { html: false })
    .enable('table')
    .disable(['inline', 'text_join']);
/** Makes plain objects of tokens; markdown-it's class defines each field by a call, which costs a sixth of all parsing. */
markdown.block.State = class extends markdown.block.State {
    push(type, tag, nesting) {
        if (nesting < 0)
            this.level -= 1;
        const token = {
            type,
            tag,
            nesting,
            level: this.level,
            attrs: null,
            map: null,
            children: null,
            content: '',
            markup: '',
            info: '',
            meta: null,
            block: true,
            hidden: false,
        };
        if (nesting > 0)
            this.level += 1;
        this.tokens.push(token);
        return token;
    }
};
/** Parses Markdown to a tree of blocks with source lines. Never throws: CommonMark gives every text a meaning. */
function parseBlocks(text) {
    const root = emptyBlock('root', 1);
    const stack = [root];
    const references = {};
    for (const token of markdown.parse(text, references)) {
        const parent = stack.at(-1);
        const line = token.map ? token.map[0] + 1 : parent.line;
        if (token.nesting === -1) {
            stack.pop();
        }
        else if (token.type === 'inline') {
            parent.inline = { content: token.content, references };
            parent.content = token.content;
        }
        else {
            const block = emptyBlock(token.nesting === 1 ? token.type.slice(0, -'_open'.length) : token.type, line);
            block.tag = token.tag;
            block.info = token.info.trim();
            block.content = token.content;
            parent.children.push(block);
            if (token.nesting === 1)
                stack.push(block);
        }
    }
    return root.children;
}
function emptyBlock(type, line) {
    return { type, tag: '', line, info: '', content: '', inline: undefined, children: [] };
}
