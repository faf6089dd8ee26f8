"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.alertHtml = alertHtml;
exports.cardHtml = cardHtml;
exports.carouselHtml = carouselHtml;
exports.containerHtml = containerHtml;
exports.taskHtml = taskHtml;
exports.planHtml = planHtml;
exports.chartHtml = chartHtml;
/** Blocks with a frame around them: alert, card, carousel, container, plan and task card, and charts as numbers. */
const walk_1 = require("../block-kit/walk");
const elements_1 = require("./elements");
const html_1 = require("./html");
const icons_1 = require("./icons");
const mrkdwn_1 = require("./mrkdwn");
const render_context_1 = require("./render-context");
const rich_text_1 = require("./rich-text");
const ALERTS = {
    default: icons_1.ICONS.info,
    info: icons_1.ICONS.info,
    warning: icons_1.ICONS.warning,
    error: icons_1.ICONS.warning,
    success: icons_1.ICONS.check,
};
function alertHtml(block, context) {
    const level = Object.hasOwn(ALERTS, (0, render_context_1.textOf)(block.level)) ? (0, render_context_1.textOf)(block.level) : 'default';
    return `<div class="alert alert-${level}" role="note">${ALERTS[level]}<div>${(0, mrkdwn_1.textObjectHtml)((0, render_context_1.looseOf)(block.text), context)}</div></div>`;
}
function line(value, className, context) {
    const text = (0, render_context_1.looseOf)(value);
    return text ? `<div class="${className}">${(0, mrkdwn_1.textObjectHtml)(text, context)}</div>` : '';
}
function cardHtml(block, context) {
    const hero = (0, render_context_1.looseOf)(block.hero_image);
    const icon = (0, render_context_1.looseOf)(block.icon);
    const buttons = (0, walk_1.asList)(block.actions)
        .filter(walk_1.isLoose)
        .map((button) => (0, elements_1.buttonHtml)(button, context))
        .join('');
    const head = `<div class="card-titles">${line(block.title, 'card-title', context)}${line(block.subtitle, 'card-subtitle', context)}</div>`;
    return [
        '<article class="card">',
        hero ? (0, elements_1.imageHtml)(hero, 'card-hero') : '',
        `<div class="card-head">${icon ? (0, elements_1.imageHtml)(icon, 'card-icon') : ''}${head}</div>`,
        line(block.body, 'card-body', context),
        line(block.subtext, 'card-subtext', context),
        buttons ? `<div class="actions">${buttons}</div>` : '',
        '</article>',
    ].join('');
}
function carouselHtml(block, context) {
    const cards = (0, walk_1.asList)(block.elements)
        .filter(walk_1.isLoose)
        .map((card) => cardHtml(card, context));
    return `<div class="carousel" tabindex="0" role="region" aria-label="Cards">${cards.join('')}</div>`;
}
const WIDTHS = new Set(['narrow', 'standard', 'wide', 'full']);
function containerHtml(block, context) {
    const rich = (0, render_context_1.looseOf)(block.rich_text_title);
    const title = rich ? (0, rich_text_1.richTextHtml)(rich, context) : (0, mrkdwn_1.textObjectHtml)((0, render_context_1.looseOf)(block.title), context);
    const icon = (0, render_context_1.looseOf)(block.icon);
    const width = WIDTHS.has((0, render_context_1.textOf)(block.width)) ? (0, render_context_1.textOf)(block.width) : 'standard';
    const head = `${icon ? (0, elements_1.imageHtml)(icon, 'context-image') : ''}<div class="container-titles"><div class="container-title">${title}</div>${line(block.subtitle, 'container-subtitle', context)}</div>`;
    const children = (0, walk_1.asList)(block.child_blocks)
        .map((child) => context.renderBlock(child, { ...context, depth: context.depth + 1 }))
        .join('');
    const className = `container width-${width}${block.has_header_divider === true ? ' has-header-divider' : ''}`;
    const body = `<div class="container-body">${children}</div>`;
    if (block.is_collapsible !== true)
        return `<section${(0, html_1.attributes)({ class: className })}><div class="container-head">${head}</div>${body}</section>`;
    const open = block.default_collapsed !== true;
    return `<details${(0, html_1.attributes)({ class: className, open })}><summary class="container-head">${head}</summary>${body}</details>`;
}
const STATUS = {
    pending: 'Pending',
    in_progress: 'In progress',
    complete: 'Complete',
    error: 'Error',
};
function taskHtml(block, context) {
    const status = Object.hasOwn(STATUS, (0, render_context_1.textOf)(block.status)) ? (0, render_context_1.textOf)(block.status) : 'pending';
    const part = (value) => {
        const rich = (0, render_context_1.looseOf)(value);
        return rich ? `<div class="task-part">${(0, rich_text_1.richTextHtml)(rich, context)}</div>` : '';
    };
    const sources = (0, walk_1.asList)(block.sources)
        .filter(walk_1.isLoose)
        .map((source) => (0, html_1.link)((0, render_context_1.textOf)(source.url), (0, html_1.escapeHtml)((0, render_context_1.textOf)(source.text)), 'task-source'));
    return `<div class="task task-${status}"><div class="task-head"><span class="task-mark" role="img" aria-label="${STATUS[status]}"></span><span>${(0, html_1.escapeHtml)((0, render_context_1.textOf)(block.title))}</span></div>${part(block.details)}${part(block.output)}${sources.length > 0 ? `<div class="task-sources">${sources.join('')}</div>` : ''}</div>`;
}
function planHtml(block, context) {
    const tasks = (0, walk_1.asList)(block.tasks)
        .filter(walk_1.isLoose)
        .map((task) => taskHtml(task, context));
    return `<section class="plan"><div class="plan-title">${(0, html_1.escapeHtml)((0, render_context_1.textOf)(block.title))}</div>${tasks.join('')}</section>`;
}
/** A chart's numbers as a table: what it says, if not how it looks. */
function chartHtml(block) {
    const chart = (0, render_context_1.looseOf)(block.chart) ?? {};
    const series = Array.isArray(chart.segments) ? [{ name: '', data: chart.segments }] : (0, walk_1.asList)(chart.series);
    const rows = series
        .filter(walk_1.isLoose)
        .flatMap((one) => (0, walk_1.asList)(one.data)
        .filter(walk_1.isLoose)
        .map((point) => ({ name: (0, render_context_1.textOf)(one.name), point })))
        .map(({ name, point }) => `<tr><th scope="row">${(0, html_1.escapeHtml)([name, (0, render_context_1.textOf)(point.label)].filter(Boolean).join(' · '))}</th><td class="align-right">${(0, html_1.escapeHtml)(String(Number(point.value)))}</td></tr>`);
    return `<div class="unknown-block"><p><code>data_visualization</code> shown as its numbers (${(0, html_1.escapeHtml)((0, render_context_1.textOf)(chart.type))})</p><table class="slack-table"><caption>${(0, html_1.escapeHtml)((0, render_context_1.textOf)(block.title))}</caption><tbody>${rows.join('')}</tbody></table></div>`;
}
