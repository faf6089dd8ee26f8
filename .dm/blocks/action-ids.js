"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EXPLAIN_SHORTCUT = exports.ITEM_FORM = exports.FORMS = exports.TIPS_FORM = exports.ACTIONS = void 0;
exports.actionPattern = actionPattern;
/** Ids of everything that can be pressed; a number after the colon keeps ids in one block apart. */
exports.ACTIONS = {
    /** Shows a topic; value: topic id, and where it goes on after a message that was full the part to begin with. */
    topic: 'topic',
    /** Asks a question; value: the question. */
    ask: 'ask',
    /** Shows a whole table; value: its line and its topic's id. */
    table: 'table',
    /** Lists what the base knows; value: an area, or `all`. */
    list: 'list',
    /** Posts a private answer to the channel; value: a `ShareValue`. */
    share: 'share',
    /** Asks one question about a tip's topic; value: a `TipQuizValue`. */
    tipQuiz: 'tip_quiz',
    /** Answers such a question; value: a `TipAnswerValue`. */
    tipAnswer: 'tip_answer',
    /** Posts a private tip to the channel; value: the tip's id. */
    tipShare: 'tip_share',
    /** Likes or dislikes a tip; value: `+` or `-` and the tip's id. */
    tipVote: 'tip_vote',
    /** Pauses, resumes, skips or ends a schedule; value: the action, a colon, the schedule's id. */
    scheduleChange: 'schedule_change',
    /** Opens the form of a channel's tips; value: the channel's id. */
    tipsForm: 'tips_form',
    /** Opens the form of a channel's quiz; value: the channel's id. */
    quizPlanForm: 'quiz_plan_form',
    /** On the Home tab: asks in a form, plays a round alone, gives a tip; each is answered in the direct message. */
    homeAsk: 'home_ask',
    homeQuiz: 'home_quiz',
    homeTip: 'home_tip',
    /** Answers an item; value: a `PressValue`. */
    answer: 'answer',
    /** Picks one of several right choices; counts only when submitted. */
    pick: 'pick',
    /** Submits what was picked; value: a `PressValue` without choice. */
    submit: 'submit',
    /** Starts a round; value: a `RoundWish`. */
    startRound: 'start_round',
    /** Stops the round of the channel. */
    stopRound: 'stop_round',
    /** Opens the form for a round. */
    roundForm: 'round_form',
    /** Shows a leaderboard; value: a `BoardWish`. */
    leaderboard: 'leaderboard',
    /** Hides the presser from leaderboards, or shows them again; value: `hide` or `show`. */
    hide: 'hide',
    /** "Wrong or unclear"; value: id of the item. */
    flag: 'flag_item',
    /** Practises a topic; value: topic id. */
    practise: 'practise',
    /** Answers an item in practice; value: a `PracticeValue`. */
    practiceAnswer: 'practice_answer',
    /** Picks one of several right choices in practice; counts only when submitted. */
    practicePick: 'practice_pick',
    /** Submits what was picked; value: a `PracticeValue` without choice. */
    practiceSubmit: 'practice_submit',
    /** The next item; value: id of the session. */
    practiceNext: 'practice_next',
    /** Ends practice; value: id of the session. */
    practiceStop: 'practice_stop',
    /** Starts practice in the direct message; value: what about, empty for everything. */
    practiceStart: 'practice_start',
    /** An admin's word on a flagged item; value: id of the item. */
    restItem: 'rest_item',
    keepItem: 'keep_item',
    /** An admin's word on an item that somebody wrote; value: id of the item. */
    approveItem: 'approve_item',
    rejectItem: 'reject_item',
    /** Opens the form for an item of one's own. */
    itemForm: 'item_form',
};
/** Callback id of the form of daily tips. */
exports.TIPS_FORM = 'tips_form';
/** Callback ids of the forms. */
exports.FORMS = {
    round: 'round_form',
    forget: 'forget_form',
    quizPlan: 'quiz_plan_form',
    ask: 'ask_form',
};
/** Callback id of the form for an item of one's own. */
exports.ITEM_FORM = 'item_form';
/** Callback id of the message shortcut. */
exports.EXPLAIN_SHORTCUT = 'explain_message';
/** Matches every id of one kind of button. */
function actionPattern(action) {
    return new RegExp(`^${action}(?::\\d+)?$`);
}
