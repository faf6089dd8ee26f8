"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.elementHtml = elementHtml;
exports.unknownBox = unknownBox;
const elements_1 = require("./elements");
const html_1 = require("./html");
const input_elements_1 = require("./input-elements");
const mrkdwn_1 = require("./mrkdwn");
const render_context_1 = require("./render-context");
const select_elements_1 = require("./select-elements");
/** `label` names the element for a screen reader; an element nobody knows shows as a box with its type. */
function elementHtml(element, context, label = '') {
    const type = (0, render_context_1.textOf)(element.type);
    switch (type) {
        case 'button':
        case 'workflow_button':
            return (0, elements_1.buttonHtml)(element, context);
        case 'overflow':
            return (0, elements_1.overflowHtml)(element, context);
        case 'checkboxes':
        case 'radio_buttons':
            return (0, elements_1.choiceGroupHtml)(element, context, label);
        case 'feedback_buttons':
            return (0, elements_1.feedbackHtml)(element, context);
        case 'icon_button':
            return (0, elements_1.iconButtonHtml)(element, context);
        case 'image':
            return (0, elements_1.imageHtml)(element, 'accessory-image');
        case 'plain_text':
        case 'mrkdwn':
            return (0, mrkdwn_1.textObjectHtml)(element, context);
    }
    if (/^(multi_)?(static|external|users|conversations|channels)_select$/.test(type))
        return (0, select_elements_1.selectHtml)(element, context, label);
    return (0, input_elements_1.inputElementHtml)(element, context, label) ?? unknownBox(type);
}
/** What stands in for a block or an element that has no renderer: never nothing. */
function unknownBox(type) {
    return `<div class="unknown-block"><code>${(0, html_1.escapeHtml)(type || 'no type')}</code> cannot be shown here</div>`;
}
