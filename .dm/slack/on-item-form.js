"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openItemForm = openItemForm;
exports.onItemForm = onItemForm;
const render_item_form_1 = require("../blocks/render-item-form");
const render_review_1 = require("../blocks/render-review");
const team_items_1 = require("../quiz/team-items");
const tell_people_1 = require("./tell-people");
/**
 * Opens the form for a question of one's own.
 * @returns what to say instead, where there is nobody to review it
 */
async function openItemForm(context, client, triggerId) {
    if (context.learning.admins.length === 0)
        return 'Questions of your own need somebody to review them, and nobody is named yet. Ask whoever runs me to set ADMIN_USERS.';
    await client.views.open({ trigger_id: triggerId, view: (0, render_item_form_1.renderItemForm)(context.answerer.topics) });
    return null;
}
/** The form was sent: problems are shown in it; a sound question goes to the admins. */
async function onItemForm(context, { ack, body, client, view }) {
    const draft = (0, render_item_form_1.readItemForm)(view.state.values);
    const topics = new Map(context.answerer.topics.map((topic) => [topic.id, topic]));
    const problems = (0, team_items_1.draftProblems)(draft, new Set(topics.keys()));
    const known = (0, team_items_1.duplicateOf)(draft.question, context.learning.pool.items());
    if (known)
        problems.push({
            field: 'question',
            message: `This is asked already (${known.topicTitle}). Ask something else.`,
        });
    if (problems.length > 0) {
        await ack({ response_action: 'errors', errors: (0, render_item_form_1.formErrors)(problems) });
        return;
    }
    const author = body.user.id;
    const added = await context.learning.teamItems.add(draft, { author, state: 'pending', at: context.now() });
    if (added.kind === 'duplicate') {
        const message = `Somebody wrote this question already; it is ${added.of.state === 'pending' ? 'being reviewed' : 'played'}.`;
        await ack({ response_action: 'errors', errors: { question: message } });
        return;
    }
    await ack();
    const item = (0, team_items_1.itemOfTeam)(added.item, topics);
    const told = await (0, tell_people_1.tellAdmins)(context, client, (level) => (0, render_review_1.renderReview)(item, author, level));
    const thanks = told > 0
        ? 'Thank you! Your question is with the admins; I write to you when they have decided.'
        : 'Your question is kept, but none of the admins could be told. Please tell one yourself.';
    await (0, tell_people_1.tellPerson)(context, client, author, () => (0, render_review_1.plainNotice)(thanks));
}
