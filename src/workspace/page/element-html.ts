/** Any element of Block Kit by its type. */
import type { Loose } from '../block-kit/walk';
import {
  buttonHtml,
  choiceGroupHtml,
  feedbackHtml,
  iconButtonHtml,
  imageHtml,
  overflowHtml,
} from './elements';
import { escapeHtml } from './html';
import { inputElementHtml } from './input-elements';
import { textObjectHtml } from './mrkdwn';
import { type RenderContext, textOf } from './render-context';
import { selectHtml } from './select-elements';

/** `label` names the element for a screen reader; an element nobody knows shows as a box with its type. */
export function elementHtml(element: Loose, context: RenderContext, label = ''): string {
  const type = textOf(element.type);
  switch (type) {
    case 'button':
    case 'workflow_button':
      return buttonHtml(element, context);
    case 'overflow':
      return overflowHtml(element, context);
    case 'checkboxes':
    case 'radio_buttons':
      return choiceGroupHtml(element, context, label);
    case 'feedback_buttons':
      return feedbackHtml(element, context);
    case 'icon_button':
      return iconButtonHtml(element, context);
    case 'image':
      return imageHtml(element, 'accessory-image');
    case 'plain_text':
    case 'mrkdwn':
      return textObjectHtml(element, context);
  }
  if (/^(multi_)?(static|external|users|conversations|channels)_select$/.test(type))
    return selectHtml(element, context, label);
  return inputElementHtml(element, context, label) ?? unknownBox(type);
}

/** What stands in for a block or an element that has no renderer: never nothing. */
export function unknownBox(type: string): string {
  return `<div class="unknown-block"><code>${escapeHtml(type || 'no type')}</code> cannot be shown here</div>`;
}
