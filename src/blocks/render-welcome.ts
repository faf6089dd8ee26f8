import type { KnownBlock } from '@slack/types';
import { ACTIONS } from './action-ids';
import type { Message } from './message';
import { button } from './render-answer';

/** A person's first answer should be one press away. */
const QUESTIONS = ['what is NAT gateway', 'alb vs nlb', 'multi stage dockerfile'];

/** What a newcomer sees first in the local workspace. */
export function renderWelcome(command: string): Message {
  const text = `Welcome. I answer questions about Docker, Kubernetes and AWS: type \`${command} what is NAT gateway\`, mention me, write to me directly, or press one of these.`;
  const blocks: KnownBlock[] = [
    { type: 'section', text: { type: 'mrkdwn', text } },
    {
      type: 'actions',
      elements: QUESTIONS.map((question, index) => button(question, `${ACTIONS.ask}:${index}`, question)),
    },
  ];
  return { text, blocks };
}
