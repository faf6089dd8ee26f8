/** What a person reads when the app did not take a command or a press: Slack's words. */
import type { Outcome } from '../delivery/courier';
import type { Core } from '../world/core';

export type Where = 'command' | 'action' | 'view' | 'shortcut' | 'options';

export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** Null where the app acknowledged; else tells the person and gives back what was told. */
export function tellFailure(
  core: Core,
  outcome: Outcome,
  about: {
    readonly person: string;
    readonly where: Where;
    readonly name: string;
    readonly channel: string | null;
  },
): Failure | null {
  if (outcome.outcome === 'acked') return null;
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
export function tellBadAck(
  core: Core,
  about: { person: string; where: Where; name: string; channel: string | null },
  detail: string,
): Failure {
  const code = about.where === 'command' ? 'invalid_command_response' : 'invalid_response';
  const words =
    about.where === 'command'
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

function failureCode(outcome: Exclude<Outcome, { outcome: 'acked' }>): string {
  if (outcome.outcome === 'timeout') return 'operation_timeout';
  if (outcome.outcome === 'unreachable') return 'dispatch_failed';
  return outcome.status >= 500 ? 'http_service_error' : 'http_client_error';
}

function failureWords(where: Where, name: string, code: string, outcome: Outcome): string {
  if (where === 'command') return `${name} failed with the error "${code}"`;
  if (where === 'view') return 'We had some trouble connecting. Try again?';
  if (outcome.outcome === 'timeout') return 'Operation timed out. Apps need to respond within 3 seconds.';
  if (outcome.outcome === 'refused') return `This app responded with Status Code ${outcome.status}.`;
  return `Slack could not reach the app ("${code}").`;
}
