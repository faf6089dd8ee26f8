import type { App, BlockButtonAction, ViewSubmitAction } from '@slack/bolt';
import { ACTIONS, actionPattern, FORMS, ITEM_FORM } from '../blocks/action-ids';
import type { AppContext } from './app-context';
import { onAppHome } from './on-app-home';
import { onAskForm, onHomeAsk, onHomeQuiz, onHomeTip } from './on-home-button';
import { onItemForm } from './on-item-form';
import {
  onPracticeAnswer,
  onPracticeNext,
  onPracticeStart,
  onPracticeStop,
  type PracticeButtonArgs,
} from './on-practice-button';
import { onFlagButton, onFlagDecision, onItemFormButton, onReviewButton } from './on-review-button';

/** Practice, the Home tab, items of the team, flags. */
export function registerLearning(app: App, context: AppContext): void {
  const onButton = (action: string, listener: (args: PracticeButtonArgs) => Promise<void>): void => {
    app.action<BlockButtonAction>(actionPattern(action), listener);
  };
  app.event('app_home_opened', (args) => onAppHome(context, args));
  onButton(ACTIONS.homeAsk, (args) => onHomeAsk(context, args));
  onButton(ACTIONS.homeQuiz, (args) => onHomeQuiz(context, args));
  onButton(ACTIONS.homeTip, (args) => onHomeTip(context, args));
  app.view<ViewSubmitAction>(FORMS.ask, (args) => onAskForm(context, args));
  onButton(ACTIONS.practiceAnswer, (args) => onPracticeAnswer(context, args));
  onButton(ACTIONS.practiceSubmit, (args) => onPracticeAnswer(context, args));
  // Ticking a box is no answer yet, but Slack wants to hear that it arrived.
  app.action(ACTIONS.practicePick, ({ ack }) => ack());
  onButton(ACTIONS.practiceNext, (args) => onPracticeNext(context, args));
  onButton(ACTIONS.practiceStop, (args) => onPracticeStop(context, args));
  onButton(ACTIONS.practiceStart, (args) => onPracticeStart(context, args));
  onButton(ACTIONS.flag, (args) => onFlagButton(context, args));
  onButton(ACTIONS.restItem, (args) => onFlagDecision(context, args, 'rest'));
  onButton(ACTIONS.keepItem, (args) => onFlagDecision(context, args, 'keep'));
  onButton(ACTIONS.approveItem, (args) => onReviewButton(context, args, 'approved'));
  onButton(ACTIONS.rejectItem, (args) => onReviewButton(context, args, 'rejected'));
  onButton(ACTIONS.itemForm, (args) => onItemFormButton(context, args));
  app.view<ViewSubmitAction>(ITEM_FORM, (args) => onItemForm(context, args));
}
