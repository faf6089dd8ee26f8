import { LEVELS, type Message } from '../../src/blocks/message';
import { renderDigest } from '../../src/blocks/render-digest';
import { homeHelp, homePractice, renderAskForm, renderHome } from '../../src/blocks/render-home';
import { renderLeftOut } from '../../src/blocks/render-left-out';
import { homeSchedules } from '../../src/blocks/render-own-schedules';
import { renderQuizPlanForm } from '../../src/blocks/render-quiz-plan-form';
import {
  renderGaveUpNotice,
  renderPausedNotice,
  renderScheduleChange,
  renderScheduleList,
} from '../../src/blocks/render-schedule';
import { renderTip } from '../../src/blocks/render-tip';
import { renderTipQuestion, renderTipVerdict } from '../../src/blocks/render-tip-question';
import { renderTopicReviews } from '../../src/blocks/render-topic-reviews';
import { renderTipsForm } from '../../src/blocks/tips-form';
import { NO_WISH, type RoundWish } from '../../src/quiz/parse-quiz-words';
import { JOB_KINDS, type Schedule } from '../../src/schedule/schedule';
import { TipDesk } from '../../src/tips/tip-desk';
import type { TipStore } from '../../src/tips/tip-store';
import { validateMessage, validateView } from '../../src/workspace/block-kit';
import { shippedBase } from '../support/sample-base';

const topics = shippedBase().topics;
const desk = new TipDesk(() => topics, {} as TipStore);
const problemsOf = (message: Message): unknown[] => validateMessage(message as never);

function schedule(change: Partial<Schedule> = {}): Schedule {
  return {
    id: '11111111-2222-3333-4444-555555555555',
    team: 'T1',
    channel: 'C1',
    kind: 'tip',
    owner: 'U1',
    recurrence: { minuteOfDay: 540, days: [1, 2, 4], zone: 'America/Argentina/ComodRivadavia' },
    settings: { areas: ['aws', 'docker', 'kubernetes', 'cross-cloud'], difficulty: 'hard' },
    state: 'active',
    pausedBecause: null,
    nextDueAt: 1_795_000_000_000,
    ...change,
  };
}

test('every tip fits into Slack at every level', () => {
  const problems: unknown[] = [];
  for (const tip of desk.pool) {
    for (const level of LEVELS) {
      const message = renderTip(tip, { level, heading: 'Tip of the day', difficulty: null });
      for (const problem of problemsOf(message)) problems.push([tip.id, level, problem]);
    }
  }
  expect(desk.pool.length).toBeGreaterThan(400);
  expect(problems).toEqual([]);
});

test('a tip with a snippet shows it coloured, and one that is far too long still fits', () => {
  const [short] = desk.pool;
  const snippet = { kind: 'snippet' as const, language: 'yaml', code: 'kind: Pod', line: 1 };
  const long = {
    ...short!,
    spans: [{ text: 'why & how? '.repeat(500) }],
    snippet: { ...snippet, code: 'a < b && c > d\n'.repeat(900) },
  };
  for (const level of LEVELS) {
    const message = renderTip({ ...short!, snippet }, { level, heading: 'Tip', difficulty: null });
    expect(JSON.stringify(message)).toContain('kind: Pod');
    expect(problemsOf(message)).toEqual([]);
    expect(problemsOf(renderTip(long, { level, heading: 'Tip', difficulty: null }))).toEqual([]);
  }
  const rich = renderTip({ ...short!, snippet }, { level: 'rich', heading: 'Tip', difficulty: null });
  expect(JSON.stringify(rich)).toContain('"language":"yaml"');
});

test('every question behind a tip and every verdict fit into Slack at every level, and have one right choice', () => {
  const problems: unknown[] = [];
  let asked = 0;
  for (const topic of topics) {
    for (const difficulty of ['easy', 'medium', 'hard', null] as const) {
      const question = desk.question(topic.id, difficulty, 'C1:1.0');
      if (!question) continue;
      asked += 1;
      expect(question.choices.filter(({ index }) => question.item.choices[index]!.right)).toHaveLength(1);
      expect(desk.questionById(topic.id, question.id)?.item).toBe(question.item);
      for (const level of LEVELS) {
        const messages = [
          renderTipQuestion(question, level),
          ...question.choices.map(({ index }) => renderTipVerdict(topic, question.item, index, level)),
        ];
        for (const message of messages)
          for (const problem of problemsOf(message)) problems.push([topic.id, difficulty, level, problem]);
      }
    }
  }
  expect(asked).toBeGreaterThan(800);
  expect(problems).toEqual([]);
});

test('the form with all time zones of this machine fits into Slack, well below the size of a view', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  for (const zone of ['Europe/London', 'UTC', 'Asia/Kolkata']) {
    const view = renderTipsForm(
      {
        channel: 'C1',
        isOn: true,
        minuteOfDay: 545,
        days: [1, 7],
        zone,
        areas: ['aws'],
        difficulty: 'easy',
        digest: true,
      },
      desk.areas,
      zones,
    );
    expect(validateView(view as never)).toEqual([]);
    // Slack refuses a view above 250 kB.
    expect(JSON.stringify(view).length).toBeLessThan(100_000);
    const text = JSON.stringify(view);
    for (const one of zones) expect(text).toContain(`"${one}"`);
  }
});

test('lists, changes and notices fit into Slack, also with every kind of schedule and one in every state', () => {
  const listed = JOB_KINDS.flatMap((kind) =>
    (['active', 'paused'] as const).map((state) => ({
      schedule: schedule({ kind, state, pausedBecause: state === 'paused' ? 'not_in_channel' : null }),
      dates: state === 'active' ? [1_795_000_000_000] : [],
      last: { dueAt: 1_794_000_000_000, state: 'failed' as const, reason: 'http_503' },
    })),
  );
  expect(problemsOf(renderScheduleList(listed, '/cloud'))).toEqual([]);
  expect(problemsOf(renderScheduleList([], '/cloud'))).toEqual([]);
  expect(
    problemsOf(renderScheduleChange('U1', 'paused <!channel>', schedule(), [1_795_000_000_000], '/cloud')),
  ).toEqual([]);
  expect(problemsOf(renderPausedNotice(schedule(), 'not_in_channel'))).toEqual([]);
  expect(problemsOf(renderGaveUpNotice(schedule(), 1_795_000_000_000, 'http_503'))).toEqual([]);
});

test("a person's own schedules fit into the App Home, however many there are", () => {
  const wish = { ...NO_WISH, about: 'x & y '.repeat(40), items: 20, seconds: 45 };
  const many = Array.from({ length: 60 }, (_, index) => ({
    schedule: schedule(index % 2 === 0 ? { kind: 'quiz', settings: wish, channel: 'D1' } : {}),
    dates: [1_795_000_000_000],
    last: null,
  }));
  const blocks = homeSchedules(many, '/cloud');
  expect(validateView({ type: 'home', blocks } as never)).toEqual([]);
  expect(blocks.length).toBeLessThan(60);
  expect(JSON.stringify(blocks)).toContain('and 40 more');
  expect(homeSchedules([], '/cloud')).toEqual([]);
});

test('the Home tab as a whole keeps every section, with as many schedules as it shows', () => {
  const practice = { due: 3, seen: 9, answered: 9, right: 3, areas: [], nextDueAt: null };
  const many = Array.from({ length: 60 }, () => ({ schedule: schedule(), dates: [], last: null }));
  const sections = [homePractice(practice, 0), homeHelp('/cloud'), homeSchedules(many, '/cloud')];
  const view = renderHome(sections);
  expect(validateView(view as never)).toEqual([]);
  expect(view.blocks).toHaveLength(sections.flat().length + 2);
  expect(validateView(renderAskForm() as never)).toEqual([]);
});

test("the form of a channel's quiz fits into Slack with every wish, and starts with what was said", () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const recurrence = { minuteOfDay: 900, days: [5] as const, zone: 'Asia/Kolkata' };
  const wishes: RoundWish[] = [
    NO_WISH,
    {
      about: 'x & y '.repeat(40),
      items: 7,
      seconds: 11,
      difficulty: 'hard',
      speedBonus: false,
      pace: 'daily',
      teams: 'balanced',
    },
    { ...NO_WISH, about: 'aws' },
  ];
  for (const wish of wishes) {
    const form = { channel: 'C1', recurrence, wish, isSet: true };
    const view = renderQuizPlanForm(form, desk.areas, zones, '/cloud');
    expect(validateView(view as never)).toEqual([]);
  }
  for (const reason of ['round_running', 'unknown_topic', 'no_items'] as const)
    expect(
      problemsOf(renderLeftOut(schedule({ kind: 'quiz', settings: wishes[1] }), reason, '/cloud')),
    ).toEqual([]);
});

test('the list of topics to review fits into Slack, with all of them due and with none', () => {
  for (const now of [Date.UTC(2026, 10, 24), Date.UTC(2031, 0, 1)])
    expect(problemsOf(renderTopicReviews(topics, now, '/cloud'))).toEqual([]);
});

test('a digest fits into Slack, and what people typed in it can ping nobody', () => {
  const week = {
    questions: 1_000,
    asked: topics.slice(0, 10).map((topic, index) => ({ topic: topic.id, times: 20 - index })),
    unanswered: Array.from({ length: 10 }, () => `<!channel> ${'why & how? '.repeat(60)}`),
    unansweredAlone: 3,
  };
  const podium = Array.from({ length: 7 }, (_, index) => ({
    rank: index + 1,
    name: `<!here> ${'long '.repeat(40)}${index}`,
    points: 90 - index,
  }));
  for (const level of LEVELS) {
    const message = renderDigest(week, podium, (id) => shippedBase().byId.get(id)?.title ?? null, {
      level,
      command: '/cloud',
    });
    expect(problemsOf(message)).toEqual([]);
    expect(JSON.stringify(message)).not.toMatch(/<!channel>|<!here>|<@/);
  }
});
