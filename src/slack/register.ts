import type { App, BlockButtonAction, MessageShortcut } from '@slack/bolt';
import { ACTIONS, actionPattern, EXPLAIN_SHORTCUT } from '../blocks/action-ids';
import type { AppContext } from './app-context';
import { onAskButton, onListButton, onShareButton, onTableButton, onTopicButton } from './on-button';
import { onCommand } from './on-command';
import { onDirectMessage } from './on-direct-message';
import { onExplainShortcut } from './on-explain-shortcut';
import { onMention } from './on-mention';
import { registerLearning } from './register-learning';
import { registerQuiz } from './register-quiz';
import { registerTips } from './register-tips';

/** Everything the app listens to, in one place; test/slack/manifest.test.ts holds manifest.json against it. */
export function register(app: App, context: AppContext): void {
  app.use(({ next }) => context.inFlight.track(next));

  app.command(context.command, (args) => onCommand(context, args));
  app.event('app_mention', (args) => onMention(context, args));
  app.event('message', (args) => onDirectMessage(context, args));
  app.shortcut<MessageShortcut>(EXPLAIN_SHORTCUT, (args) => onExplainShortcut(context, args));
  app.action<BlockButtonAction>(actionPattern(ACTIONS.topic), (args) => onTopicButton(context, args));
  app.action<BlockButtonAction>(actionPattern(ACTIONS.ask), (args) => onAskButton(context, args));
  app.action<BlockButtonAction>(actionPattern(ACTIONS.table), (args) => onTableButton(context, args));
  app.action<BlockButtonAction>(actionPattern(ACTIONS.list), (args) => onListButton(context, args));
  app.action<BlockButtonAction>(actionPattern(ACTIONS.share), (args) => onShareButton(context, args));

  registerTips(app, context);
  registerQuiz(app, context);
  registerLearning(app, context);

  app.error(async (error) => {
    context.logger.error({ err: error }, 'Bolt reported an error');
  });
}
