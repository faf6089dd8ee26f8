"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ask = ask;
/**
 * Answers a question and records that it was asked. A log that cannot be written never costs an answer.
 * @param conversation names the thread or direct message, whose earlier questions this one may lean on
 */
async function ask(context, question, who, surface, conversation = null) {
    const started = performance.now();
    const previous = conversation === null ? null : context.conversations.recall(conversation);
    const answer = context.answerer.ask(question, previous);
    if (conversation !== null)
        context.conversations.remember(conversation, answer);
    const durationMs = performance.now() - started;
    const topic = answer.kind === 'card' ? answer.topics[0].id : null;
    context.logger.info({ surface, topic, confidence: Number(answer.confidence.toFixed(3)), ms: Number(durationMs.toFixed(2)) }, 'answered');
    try {
        await context.questionLog.record({
            askedAt: context.now(),
            asker: `${who.team}:${who.user}`,
            surface,
            channel: channelOf(who.channel),
            question,
            topic,
            confidence: answer.confidence,
            durationMs,
        });
    }
    catch (error) {
        context.logger.error({ err: error }, 'The question log could not be written');
    }
    return answer;
}
/** A direct message is nobody's channel: what is asked there belongs in no digest. */
function channelOf(channel) {
    return channel === undefined || channel.startsWith('D') ? null : channel;
}
