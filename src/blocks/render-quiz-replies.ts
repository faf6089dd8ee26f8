import type { KnownBlock, ModalView } from '@slack/types';
import { NO_WISH, type RoundWish } from '../quiz/parse-quiz-words';
import type { Pressed, Started, Stopped } from '../quiz/quiz-master';
import { ACTIONS, FORMS } from './action-ids';
import { escapeMrkdwn } from './escape';
import { shorten } from './limits';
import type { Message } from './message';
import { button } from './render-answer';
import { choiceWords, secondsWords } from './render-item';

/** What somebody is told who wanted to start a round; `similar` names a topic that may have been meant. */
export function renderStarted(
  started: Started,
  command: string,
  wish: RoundWish,
  similar: string | null,
): Message {
  switch (started.kind) {
    case 'started': {
      const { round, itemCount, wanted } = started;
      const { about, pace } = round.settings;
      const seconds = secondsWords(round);
      const time =
        pace === 'daily' ? ', one a day, open till the evening' : seconds === '' ? '' : `, ${seconds} each`;
      const fewer = itemCount < wanted ? ` There are no more than ${itemCount} about that.` : '';
      const text = `Started: ${itemCount} question${itemCount === 1 ? '' : 's'} about ${about}${time}.${fewer}`;
      return say(text, [button('Stop the round', ACTIONS.stopRound, round.id)]);
    }
    case 'busy':
      return say(`A round is being played here already. Join in, or stop it with ${command} quiz stop.`);
    case 'unknown': {
      const text = `I know no topic or area called “${shorten(started.about, 80)}”. ${command} list shows them all.`;
      if (similar === null) return say(text);
      const value: RoundWish = { ...wish, about: similar };
      return say(text, [button(`Quiz about ${similar}`, ACTIONS.startRound, JSON.stringify(value))]);
    }
    case 'empty':
      return say(
        `There are no ${wish.difficulty ?? ''} questions about ${started.about} yet. Try another difficulty.`,
      );
    case 'channel-gone':
      return say('I cannot write here. Invite me to the channel (/invite @Cumulus), then start again.');
  }
}

export function renderStopped(stopped: Stopped, command: string): Message {
  switch (stopped) {
    case 'stopped':
      return say('The round is stopped.');
    case 'none':
      return say(`No round is being played here. Start one with ${command} quiz.`);
    case 'not-allowed':
      return say('Only who started the round, and those named with it, may stop it.');
  }
}

/** What somebody is told who pressed an answer. */
export function renderPressed(
  { outcome, item, side }: Pressed,
  chosen: readonly number[],
  command: string,
): Message {
  const choice = item === null ? '' : escapeMrkdwn(choiceWords(item, chosen));
  const team = side === null ? '' : ` You play for ${side}.`;
  switch (outcome) {
    case 'counted':
      return { text: `Counted: *${choice}*.${team} You may change it until the question closes.` };
    case 'changed':
      return { text: `Changed to *${choice}*.${team}` };
    case 'same':
      return { text: `Your answer stays *${choice}*.${team}` };
    case 'closed':
      return { text: 'Too late: that question is closed. What you chose before it closed counts.' };
    case 'gone':
      return {
        text: `I no longer know this quiz, so that did not count. Start a new one with \`${command} quiz\`.`,
      };
  }
}

/** For where a form cannot be opened by words: a mention. */
export function renderQuizOffer(): Message {
  return say('A quiz round: five questions about everything, or as you like it.', [
    { ...button('Start', ACTIONS.startRound, JSON.stringify(NO_WISH)), style: 'primary' },
    button('Choose…', ACTIONS.roundForm, 'open'),
  ]);
}

/** Asks before everything about a person is deleted. */
export function renderForgetForm(): ModalView {
  return {
    type: 'modal',
    callback_id: FORMS.forget,
    title: { type: 'plain_text', text: 'Forget me' },
    submit: { type: 'plain_text', text: 'Delete everything' },
    close: { type: 'plain_text', text: 'Keep it' },
    blocks: [
      {
        type: 'section',
        text: {
          type: 'plain_text',
          text: 'This deletes all that I keep about you: your answers, points and streaks, your practice, your settings, and the record of what you asked. Points already posted in messages stay there. Schedules that you set up in channels belong to the channels and go on without your name: turn them off first if nobody needs them. Those in our direct messages end. It cannot be undone.',
        },
      },
    ],
  };
}

export function renderForgotten(records: number): ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: 'Forget me' },
    close: { type: 'plain_text', text: 'Close' },
    blocks: [
      {
        type: 'section',
        text: {
          type: 'plain_text',
          text: records === 0 ? 'There was nothing kept about you.' : `Done: ${records} records are deleted.`,
        },
      },
    ],
  };
}

/** A plain sentence, with buttons where there is something to do next. */
export function say(
  text: string,
  elements: Extract<KnownBlock, { type: 'actions' }>['elements'] = [],
): Message {
  return {
    text: escapeMrkdwn(text),
    blocks: [
      { type: 'section', text: { type: 'plain_text', text } },
      ...(elements.length > 0 ? [{ type: 'actions' as const, elements }] : []),
    ],
  };
}
