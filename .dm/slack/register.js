"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.register = register;
const action_ids_1 = require("../blocks/action-ids");
const on_button_1 = require("./on-button");
const on_command_1 = require("./on-command");
const on_direct_message_1 = require("./on-direct-message");
const on_explain_shortcut_1 = require("./on-explain-shortcut");
const on_mention_1 = require("./on-mention");
const register_learning_1 = require("./register-learning");
const register_quiz_1 = require("./register-quiz");
const register_tips_1 = require("./register-tips");
/** Everything the app listens to, in one place; test/slack/manifest.test.ts holds manifest.json against it. */
function register(app, context) {
    app.use(({ next }) => context.inFlight.track(next));
    app.command(context.command, (args) => (0, on_command_1.onCommand)(context, args));
    app.event('app_mention', (args) => (0, on_mention_1.onMention)(context, args));
    app.event('message', (args) => (0, on_direct_message_1.onDirectMessage)(context, args));
    app.shortcut(action_ids_1.EXPLAIN_SHORTCUT, (args) => (0, on_explain_shortcut_1.onExplainShortcut)(context, args));
    app.action((0, action_ids_1.actionPattern)(action_ids_1.ACTIONS.topic), (args) => (0, on_button_1.onTopicButton)(context, args));
    app.action((0, action_ids_1.actionPattern)(action_ids_1.ACTIONS.ask), (args) => (0, on_button_1.onAskButton)(context, args));
    app.action((0, action_ids_1.actionPattern)(action_ids_1.ACTIONS.table), (args) => (0, on_button_1.onTableButton)(context, args));
    app.action((0, action_ids_1.actionPattern)(action_ids_1.ACTIONS.list), (args) => (0, on_button_1.onListButton)(context, args));
    app.action((0, action_ids_1.actionPattern)(action_ids_1.ACTIONS.share), (args) => (0, on_button_1.onShareButton)(context, args));
    (0, register_tips_1.registerTips)(app, context);
    (0, register_quiz_1.registerQuiz)(app, context);
    (0, register_learning_1.registerLearning)(app, context);
    app.error(async (error) => {
        context.logger.error({ err: error }, 'Bolt reported an error');
    });
}
