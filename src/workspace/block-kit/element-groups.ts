/** Which elements may stand in which block. */
import { z } from 'zod';
import {
  button,
  checkboxes,
  datepicker,
  datetimepicker,
  feedbackButtons,
  iconButton,
  imageElement,
  overflow,
  radioButtons,
  timepicker,
  workflowButton,
} from './elements';
import {
  emailInput,
  fileInput,
  numberInput,
  plainTextInput,
  richTextInput,
  urlInput,
} from './input-elements';
import * as select from './select-elements';

const selects = [
  select.staticSelect,
  select.externalSelect,
  select.usersSelect,
  select.conversationsSelect,
  select.channelsSelect,
  select.multiStaticSelect,
  select.multiExternalSelect,
  select.multiUsersSelect,
  select.multiConversationsSelect,
  select.multiChannelsSelect,
] as const;

export const accessory = z.discriminatedUnion('type', [
  ...selects,
  button,
  checkboxes,
  datepicker,
  imageElement,
  overflow,
  radioButtons,
  timepicker,
  workflowButton,
]);

export const actionsElement = z.discriminatedUnion('type', [
  ...selects,
  button,
  checkboxes,
  datepicker,
  datetimepicker,
  overflow,
  radioButtons,
  richTextInput,
  timepicker,
  workflowButton,
]);

export const inputElement = z.discriminatedUnion('type', [
  ...selects,
  checkboxes,
  datepicker,
  datetimepicker,
  emailInput,
  fileInput,
  numberInput,
  plainTextInput,
  radioButtons,
  richTextInput,
  timepicker,
  urlInput,
]);

export const contextActionsElement = z.discriminatedUnion('type', [feedbackButtons, iconButton]);
