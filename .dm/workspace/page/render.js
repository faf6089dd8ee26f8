"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderMessage = renderMessage;
exports.renderView = renderView;
/**
 * Slack's messages and views as HTML that looks like Slack's. Pure: the same payload gives the same text, no text
 * in a payload becomes markup, and nothing throws, whatever the payload. What a browser must add (paging, local
 * times, presses) hangs on data attributes.
 */
const walk_1 = require("../block-kit/walk");
const attachments_1 = require("./attachments");
const element_html_1 = require("./element-html");
const group = __importStar(require("./grouping-blocks"));
const html_1 = require("./html");
const layout = __importStar(require("./layout-blocks"));
const markdown_1 = require("./markdown");
const mrkdwn_1 = require("./mrkdwn");
const render_context_1 = require("./render-context");
const rich_text_1 = require("./rich-text");
const tables_1 = require("./tables");
/** Slack nests one level; more than this is no payload of Slack's. */
const DEEPEST = 4;
const RENDERERS = {
    actions: layout.actionsHtml,
    alert: group.alertHtml,
    card: group.cardHtml,
    carousel: group.carouselHtml,
    container: group.containerHtml,
    context: layout.contextHtml,
    context_actions: layout.actionsHtml,
    data_table: tables_1.dataTableHtml,
    data_visualization: group.chartHtml,
    divider: layout.dividerHtml,
    header: layout.headerHtml,
    image: layout.imageBlockHtml,
    input: layout.inputHtml,
    markdown: (block) => `<div class="markdown">${(0, markdown_1.markdownHtml)((0, render_context_1.textOf)(block.text))}</div>`,
    plan: group.planHtml,
    rich_text: rich_text_1.richTextHtml,
    section: layout.sectionHtml,
    table: tables_1.tableHtml,
    task_card: group.taskHtml,
    video: layout.videoHtml,
};
function renderBlock(block, context) {
    const type = (0, walk_1.isLoose)(block) ? (0, render_context_1.textOf)(block.type) : '';
    const render = Object.hasOwn(RENDERERS, type) && context.depth <= DEEPEST ? RENDERERS[type] : undefined;
    const blockId = (0, walk_1.isLoose)(block) ? (0, render_context_1.textOf)(block.block_id) : '';
    const html = (0, walk_1.isLoose)(block) && render ? render(block, { ...context, blockId }) : (0, element_html_1.unknownBox)(type);
    return `<div${(0, html_1.attributes)({ class: 'block', 'data-block': type })}>${html}</div>`;
}
function contextOf(names, values) {
    return { names, values, blockId: '', depth: 0, renderBlock };
}
function blocksHtml(blocks, context) {
    return `<div class="blocks">${blocks.map((block) => renderBlock(block, context)).join('')}</div>`;
}
/** A message's body: its blocks, or its text in mrkdwn where it has none; then its attachments. */
function renderMessage(message, names) {
    const context = contextOf(names, {});
    const blocks = (0, walk_1.asList)(message.blocks);
    const text = (0, render_context_1.textOf)(message.text);
    const attachments = (0, walk_1.asList)(message.attachments)
        .map((one) => (0, attachments_1.attachmentHtml)(one, context))
        .join('');
    if (blocks.length > 0)
        return blocksHtml(blocks, context) + attachments;
    if (text === '' && attachments !== '')
        return attachments;
    return `<div class="message-text">${(0, mrkdwn_1.mrkdwnHtml)(text, context)}</div>${attachments}`;
}
/** A modal's or Home tab's body; `values` are what a person chose or typed before an update. */
function renderView(view, names, values = {}) {
    const blocks = (0, walk_1.isLoose)(view) ? (0, walk_1.asList)(view.blocks) : [];
    return blocksHtml(blocks, contextOf(names, values));
}
