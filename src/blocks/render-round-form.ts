import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { DIFFICULTIES, type Difficulty } from '../knowledge/topic';
import { NO_WISH, type RoundWish } from '../quiz/parse-quiz-words';
import { ROUND_DEFAULTS, type TeamDraw } from '../quiz/round';
import { FORMS } from './action-ids';
import { shorten } from './limits';
import { option as optionOf, plainText } from './plan-inputs';

/** Block ids of the form; each holds one element of the same action id. */
export const ROUND_FIELDS = {
  area: 'area',
  about: 'about',
  items: 'items',
  difficulty: 'difficulty',
  seconds: 'seconds',
  pace: 'pace',
  speed: 'speed',
  teams: 'teams',
  mayStop: 'may_stop',
} as const;

const ANY = 'any';
const ITEMS = [3, 5, 10, 15, 20];
const SECONDS = [15, 20, 30, 45, 60, 90, 120];
const ABOUT_CHARACTERS = 80;

/**
 * The form for a round, filled in so that it may be sent as it is.
 * @param metadata told again with what was entered: where to play
 */
export function renderRoundForm(areas: readonly string[], metadata: string): ModalView {
  const { mayStop } = ROUND_FIELDS;
  return {
    type: 'modal',
    callback_id: FORMS.round,
    private_metadata: metadata,
    title: plainText('Quiz'),
    submit: plainText('Start'),
    close: plainText('Cancel'),
    blocks: [
      ...roundInputs(areas, NO_WISH),
      {
        type: 'input',
        block_id: mayStop,
        optional: true,
        label: plainText('Who may stop the round besides you'),
        element: { type: 'multi_users_select', action_id: mayStop, placeholder: plainText('Nobody else') },
      },
    ],
  };
}

/** The fields that say what is played, filled in with a wish. */
export function roundInputs(areas: readonly string[], wish: RoundWish): KnownBlock[] {
  const { area, about, items, difficulty, seconds, pace, speed, teams } = ROUND_FIELDS;
  const isArea = areas.includes(wish.about);
  const wantedItems = wish.items ?? ROUND_DEFAULTS.items;
  const wantedSeconds = wish.seconds ?? ROUND_DEFAULTS.seconds;
  return [
    select(
      area,
      'Area',
      [option('Everything', ANY), ...areas.map((name) => option(name, name))],
      isArea ? wish.about : ANY,
    ),
    {
      type: 'input',
      block_id: about,
      optional: true,
      label: plainText('Or a topic'),
      hint: plainText('A topic wins over the area.'),
      element: {
        type: 'plain_text_input',
        action_id: about,
        max_length: ABOUT_CHARACTERS,
        placeholder: plainText('vpc, s3, ingress, dockerfile …'),
        ...(wish.about !== '' && !isArea && { initial_value: shorten(wish.about, ABOUT_CHARACTERS) }),
      },
    },
    select(items, 'Questions', numbers(ITEMS, wantedItems), `${wantedItems}`),
    select(
      difficulty,
      'Difficulty',
      [option('Mixed', ANY), ...DIFFICULTIES.map((name) => option(name, name))],
      wish.difficulty ?? ANY,
    ),
    select(seconds, 'Seconds a question', numbers(SECONDS, wantedSeconds), `${wantedSeconds}`),
    {
      type: 'input',
      block_id: pace,
      label: plainText('Pace'),
      element: {
        type: 'radio_buttons',
        action_id: pace,
        options: PACE_OPTIONS,
        initial_option: PACE_OPTIONS[wish.pace === 'daily' ? 1 : 0]!,
      },
    },
    {
      type: 'input',
      block_id: speed,
      optional: true,
      label: plainText('Scoring'),
      element: {
        type: 'checkboxes',
        action_id: speed,
        options: [SPEED_OPTION],
        ...(wish.speedBonus !== false && { initial_options: [SPEED_OPTION] }),
      },
    },
    select(teams, 'Teams', TEAM_OPTIONS, wish.teams ?? 'none'),
  ];
}

/** The usual numbers, and the one that somebody has chosen by words. */
function numbers(usual: readonly number[], chosen: number): PlainTextOption[] {
  return [...new Set([...usual, chosen])].sort((a, b) => a - b).map((one) => option(`${one}`, `${one}`));
}

/** What Slack tells of one field of a form. */
export interface FieldState {
  value?: string | null | undefined;
  selected_option?: { value?: string } | null | undefined;
  selected_options?: readonly { value?: string }[] | null | undefined;
  selected_users?: readonly string[] | null | undefined;
}

/** Reads the form as it was sent. */
export function readRoundForm(values: Readonly<Record<string, Readonly<Record<string, FieldState>>>>): {
  wish: RoundWish;
  mayStop: string[];
} {
  const field = (name: keyof typeof ROUND_FIELDS): FieldState =>
    values[ROUND_FIELDS[name]]?.[ROUND_FIELDS[name]] ?? {};
  const chosen = (name: keyof typeof ROUND_FIELDS): string | null => {
    const value = field(name).selected_option?.value;
    return value === undefined || value === ANY ? null : value;
  };
  const about = field('about').value?.trim() ?? '';
  return {
    wish: {
      about: about === '' ? (chosen('area') ?? '') : about,
      items: Number(chosen('items') ?? ROUND_DEFAULTS.items),
      seconds: Number(chosen('seconds') ?? ROUND_DEFAULTS.seconds),
      difficulty: chosen('difficulty') as Difficulty | null,
      speedBonus: (field('speed').selected_options ?? []).length > 0,
      pace: chosen('pace') === 'daily' ? 'daily' : 'quick',
      teams: (chosen('teams') ?? 'none') as TeamDraw,
    },
    mayStop: [...(field('mayStop').selected_users ?? [])],
  };
}

const PACE_OPTIONS = [
  option('One after the other', 'quick'),
  option('One a day, open till the evening, for every office', 'daily'),
];
const SPEED_OPTION = option('A small bonus for speed', 'speed');
const TEAM_OPTIONS = [
  option('Everyone for themselves', 'none'),
  option('Two teams, drawn at random', 'random'),
  option('Two teams, balanced by the last month', 'balanced'),
];

function select(id: string, label: string, options: PlainTextOption[], initial: string): KnownBlock {
  return {
    type: 'input',
    block_id: id,
    label: plainText(label),
    element: {
      type: 'static_select',
      action_id: id,
      options,
      initial_option: options.find((candidate) => candidate.value === initial)!,
    },
  };
}

function option(text: string, value: string): PlainTextOption {
  return optionOf(value, text);
}
