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

/** The buttons and forms of the quiz. */
export function registerQuiz(app: App, context: AppContext): void {
  const onButton = (
    action: string,
    listener: (context: AppContext, args: Parameters<typeof onAnswerButton>[1]) => Promise<void>,
  ): void => {
    app.action<BlockButtonAction>(actionPattern(action), (args) => listener(context, args));
  };
  onButton(ACTIONS.answer, onAnswerButton);
  onButton(ACTIONS.submit, onAnswerButton);
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
