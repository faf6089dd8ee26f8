"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tellFailure = tellFailure;
exports.tellBadAck = tellBadAck;
/** Null where the app acknowledged; else tells the person and gives back what was told. */
function tellFailure(core, outcome, about) {
    if (outcome.outcome === 'acked')
        return null;
    const code = failureCode(outcome);
    const failure = { code, message: failureWords(about.where, about.name, code, outcome) };
    core.journal.record({
        type: 'delivery-failed',
        person: about.person,
        where: about.where,
        channel: about.channel,
        ...failure,
    });
    return failure;
}
/** Tells a person that the app acknowledged with something Slack cannot use. */
function tellBadAck(core, about, detail) {
    const code = about.where === 'command' ? 'invalid_command_response' : 'invalid_response';
    const words = about.where === 'command'
        ? `${about.name} failed with the error "${code}"`
        : 'We had some trouble connecting. Try again?';
    const failure = { code, message: `${words} (${detail})` };
    core.journal.record({
        type: 'delivery-failed',
        person: about.person,
        where: about.where,
        channel: about.channel,
        ...failure,
    });
    return failure;
}
function failureCode(outcome) {
    if (outcome.outcome === 'timeout')
        return 'operation_timeout';
    if (outcome.outcome === 'unreachable')
        return 'dispatch_failed';
    return outcome.status >= 500 ? 'http_service_error' : 'http_client_error';
}
function failureWords(where, name, code, outcome) {
    if (where === 'command')
        return `${name} failed with the error "${code}"`;
    if (where === 'view')
        return 'We had some trouble connecting. Try again?';
    if (outcome.outcome === 'timeout')
        return 'Operation timed out. Apps need to respond within 3 seconds.';
    if (outcome.outcome === 'refused')
        return `This app responded with Status Code ${outcome.status}.`;
    return `Slack could not reach the app ("${code}").`;
}
