"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.highlightCode = highlightCode;
exports.codeBlock = codeBlock;
/** Coloured code. The languages are those of answers about servers and clouds; others show without colours. */
const html_1 = require("./html");
/** Above this colouring costs more than it helps. */
const MAX_COLOURED = 50_000;
// Required, not imported: the package's types pull the browser's globals into every file of a Node program.
const hljs = require('highlight.js/lib/core');
const LOADERS = {
    bash: () => require('highlight.js/lib/languages/bash'),
    css: () => require('highlight.js/lib/languages/css'),
    diff: () => require('highlight.js/lib/languages/diff'),
    dockerfile: () => require('highlight.js/lib/languages/dockerfile'),
    go: () => require('highlight.js/lib/languages/go'),
    http: () => require('highlight.js/lib/languages/http'),
    ini: () => require('highlight.js/lib/languages/ini'),
    java: () => require('highlight.js/lib/languages/java'),
    javascript: () => require('highlight.js/lib/languages/javascript'),
    json: () => require('highlight.js/lib/languages/json'),
    makefile: () => require('highlight.js/lib/languages/makefile'),
    markdown: () => require('highlight.js/lib/languages/markdown'),
    nginx: () => require('highlight.js/lib/languages/nginx'),
    powershell: () => require('highlight.js/lib/languages/powershell'),
    properties: () => require('highlight.js/lib/languages/properties'),
    python: () => require('highlight.js/lib/languages/python'),
    ruby: () => require('highlight.js/lib/languages/ruby'),
    rust: () => require('highlight.js/lib/languages/rust'),
    shell: () => require('highlight.js/lib/languages/shell'),
    sql: () => require('highlight.js/lib/languages/sql'),
    typescript: () => require('highlight.js/lib/languages/typescript'),
    xml: () => require('highlight.js/lib/languages/xml'),
    yaml: () => require('highlight.js/lib/languages/yaml'),
};
/** Names that people and Slack use for the same languages; `hcl` has no grammar of its own but reads as ini does. */
const ALIASES = {
    sh: 'bash',
    zsh: 'bash',
    console: 'shell',
    docker: 'dockerfile',
    html: 'xml',
    js: 'javascript',
    ts: 'typescript',
    py: 'python',
    rb: 'ruby',
    rs: 'rust',
    md: 'markdown',
    yml: 'yaml',
    toml: 'ini',
    hcl: 'ini',
    terraform: 'ini',
    make: 'makefile',
    ps1: 'powershell',
    golang: 'go',
};
/** The grammar for a name, loaded when it is first asked for. */
function grammar(name) {
    const lower = name.toLowerCase();
    const known = Object.hasOwn(ALIASES, lower) ? (ALIASES[lower] ?? lower) : lower;
    if (!Object.hasOwn(LOADERS, known))
        return null;
    if (!hljs.getLanguage(known))
        hljs.registerLanguage(known, LOADERS[known]?.());
    return known;
}
/** Code as HTML with spans for colours; without a known language, just escaped. */
function highlightCode(code, language) {
    const known = code.length > MAX_COLOURED ? null : grammar(language);
    return known === null
        ? (0, html_1.escapeHtml)(code)
        : hljs.highlight(code, { language: known, ignoreIllegals: true }).value;
}
/** A code block; `html` replaces the code where parts of it are links. */
function codeBlock(code, language = '', html = highlightCode(code, language)) {
    // Focusable, because a wide block scrolls sideways and must do so by keyboard too.
    const rest = (0, html_1.attributes)({ class: 'code-block', tabindex: 0, 'data-language': language || null });
    return `<pre${rest}><code>${html}</code></pre>`;
}
