import type { App, BlockButtonAction, ViewSubmitAction } from '@slack/bolt';
import { ACTIONS, actionPattern, FORMS } from '../blocks/action-ids';
import type { AppContext } from './app-context';
import { onAnswerButton } from './on-answer';
import { onForget } from './on-forget';
import {
  onHideButton,
  onLeaderboardButton,
  onPractiseButton,
  onRoundFormButton,
  onStartRound,
  onStopRound,
} from './on-game-button';
import { onRoundForm } from './on-round-form';
import { Turnstile } from './turnstile';

/** Replies to answers that are under way at once; hundreds of people may press in the same second. */
const REPLIES_AT_ONCE = 4;

/** The buttons and forms of the quiz. */
export function registerQuiz(app: App, context: AppContext): void {
  const onButton = (
    action: string,
    listener: (context: AppContext, args: Parameters<typeof onAnswerButton>[1]) => Promise<void>,
  ): void => {
    app.action<BlockButtonAction>(actionPattern(action), (args) => listener(context, args));
  };
  const replies = new Turnstile(REPLIES_AT_ONCE);
  onButton(ACTIONS.answer, (one, args) => onAnswerButton(one, args, replies));
  onButton(ACTIONS.submit, (one, args) => onAnswerButton(one, args, replies));
  // Ticking a box is no answer yet, but Slack wants to hear that it arrived.
  app.action(ACTIONS.pick, ({ ack }) => ack());
  onButton(ACTIONS.startRound, onStartRound);
  onButton(ACTIONS.stopRound, onStopRound);
  onButton(ACTIONS.roundForm, onRoundFormButton);
  onButton(ACTIONS.leaderboard, onLeaderboardButton);
  onButton(ACTIONS.hide, onHideButton);
  onButton(ACTIONS.practise, onPractiseButton);
  app.view<ViewSubmitAction>(FORMS.round, (args) => onRoundForm(context, args));
  app.view<ViewSubmitAction>(FORMS.forget, (args) => onForget(context, args));
}
