import type {
  App,
  BlockAction,
  BlockButtonAction,
  ButtonAction,
  FeedbackButtonsAction,
  ViewSubmitAction,
} from '@slack/bolt';
import { ACTIONS, actionPattern, FORMS, TIPS_FORM } from '../blocks/action-ids';
import type { AppContext } from './app-context';
import { onQuizPlanButton, onQuizPlanSent } from './on-quiz-plan-form';
import { onScheduleButton } from './on-schedule-button';
import { onTipAnswerButton, onTipQuizButton, onTipShareButton, onTipVoteButton } from './on-tip-button';
import { onTipsFormButton, onTipsFormSent } from './on-tips-form';

type Press = BlockAction<ButtonAction | FeedbackButtonsAction>;

/** What tips and schedules listen to, beside the words that `on-command` and `reply-in-thread` pass on. */
export function registerTips(app: App, context: AppContext): void {
  app.action<Press>(actionPattern(ACTIONS.tipQuiz), (args) => onTipQuizButton(context, args));
  app.action<Press>(actionPattern(ACTIONS.tipAnswer), (args) => onTipAnswerButton(context, args));
  app.action<Press>(actionPattern(ACTIONS.tipShare), (args) => onTipShareButton(context, args));
  app.action<Press>(actionPattern(ACTIONS.tipVote), (args) => onTipVoteButton(context, args));
  app.action<BlockButtonAction>(actionPattern(ACTIONS.scheduleChange), (args) =>
    onScheduleButton(context, args),
  );
  app.action<BlockButtonAction>(actionPattern(ACTIONS.tipsForm), (args) => onTipsFormButton(context, args));
  app.view<ViewSubmitAction>(TIPS_FORM, (args) => onTipsFormSent(context, args));
  app.action<BlockButtonAction>(actionPattern(ACTIONS.quizPlanForm), (args) =>
    onQuizPlanButton(context, args),
  );
  app.view<ViewSubmitAction>(FORMS.quizPlan, (args) => onQuizPlanSent(context, args));
}
