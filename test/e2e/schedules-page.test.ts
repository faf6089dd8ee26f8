/** A channel's quiz and the Home tab as people see and press them on the workspace's page. */
import type { Page } from 'playwright-core';
import { answer, isOpenItem } from '../support/quiz-play';
import { createStandingClock, type StandingClock } from '../support/standing-clock';
import { type Screen, startBrowser } from '../support/workspace-browser';
import { type RunningCumulus, startCumulus } from '../support/workspace-cumulus';

jest.setTimeout(40_000);

const DAY = 86_400_000;
let screen: Screen;
let cumulus: RunningCumulus;
let clock: StandingClock;
beforeAll(async () => {
  screen = await startBrowser();
  // Tuesday, 24 November 2026, 09:00 in London.
  clock = createStandingClock([1_000, 2_000]);
  cumulus = await startCumulus('socket', {
    patienceMs: 15_000,
    clock,
    quizClock: clock,
    pageDir: screen.pageDir,
    people: [
      { name: 'ada', realName: 'Ada', tz: 'Europe/London' },
      { name: 'grace', realName: 'Grace', tz: 'America/New_York' },
    ],
    channels: [{ name: 'platform', topic: 'The people who run the clusters' }, { name: 'knowledge' }],
  });
}, 60_000);
afterAll(async () => {
  await cumulus?.stop();
  clock?.stop();
  await screen?.close();
});

/** Keeps a picture where somebody wants to look: SCREENSHOTS names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const dir = process.env.SCREENSHOTS;
  if (dir) await page.screenshot({ path: `${dir}/schedules-${name}.png` });
}

async function send(page: Page, text: string): Promise<void> {
  const composer = page.getByRole('main').getByRole('textbox', { name: /^Message / });
  await composer.waitFor();
  await composer.fill(text);
  await composer.press('Enter');
}

test('a team sets its week up, plays on Friday, reads the board on Monday, and looks after it on the Home tab', async () => {
  const { url, people, channels } = cumulus.workspace;
  const ada = people[0]!.id;
  const page = await screen.open(`${url}/#/${ada}/${channels[0]!.id}`);
  const messages = page.getByRole('main').getByRole('article');
  await send(page, '/cloud quiz schedule vpc 3');
  const form = page.getByRole('dialog', { name: 'Scheduled quiz' });
  await form.waitFor();
  expect(await form.getByLabel('Time of day').inputValue()).toBe('15:00');
  expect(await form.getByLabel('Or a topic').inputValue()).toBe('vpc');
  await picture(page, 'form');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'hidden' });
  await messages.getByText('Quiz on Fridays at 15:00 (Europe/London): 3 questions about VPC').waitFor();
  await send(page, '/cloud leaderboard schedule monday 09:00');
  await messages.getByText("Last week's leaderboard on Mondays at 09:00").waitFor();
  await picture(page, 'set');

  clock.advance(3 * DAY + 6 * 3_600_000);
  await cumulus.schedules.tick();
  await messages.getByText('Question 1 of 3').waitFor();
  await picture(page, 'round');
  const open = cumulus.workspace.messages().find(isOpenItem)!;
  await answer(cumulus, open, ada, true);
  await answer(cumulus, open, people[1]!.id, true);
  // The first question closes, and the round is stopped by somebody who did not start it.
  clock.advance(30_000);
  await messages.getByText('Right').first().waitFor();
  await (await cumulus.workspace.slash('/cloud quiz stop', { as: people[1]!.id })).reply();

  clock.advance(2 * DAY + 18 * 3_600_000);
  await cumulus.schedules.tick();
  await messages.getByText('Leaderboard of last week, 23 Nov to 29 Nov').waitFor();
  await picture(page, 'board');

  await send(page, '/cloud quiz schedule list');
  await messages.getByRole('button', { name: 'Skip the next' }).first().waitFor();
  await picture(page, 'list');
  await send(page, '/cloud list reviews');
  await messages.getByText('Every topic was checked this month').waitFor();
  await picture(page, 'reviews');
  await cumulus.workspace.slash('/cloud tips 09:00 weekdays kubernetes', { channel: channels[1]!.id });
  await cumulus.workspace.slash('/cloud tips pause', { channel: channels[1]!.id });

  await page.getByRole('navigation').getByText('Cumulus', { exact: true }).first().click();
  await page.getByRole('tab', { name: 'Home' }).click();
  await page.getByText('Schedules you set up').waitFor();
  await picture(page, 'home');
  await page.getByRole('button', { name: 'Pause' }).first().click();
  await page.getByRole('button', { name: 'Resume' }).nth(1).waitFor();
  await page.getByText('Schedules you set up').scrollIntoViewIfNeeded();
  await picture(page, 'home-paused');
  await page.getByRole('button', { name: 'Ask a question' }).click();
  const ask = page.getByRole('dialog', { name: 'Ask a question' });
  await ask.getByLabel('Your question').fill('alb vs nlb');
  await picture(page, 'ask');
  await ask.getByRole('button', { name: 'Ask', exact: true }).click();
  await ask.waitFor({ state: 'hidden' });
});

test('forget me says what becomes of schedules', async () => {
  const { url, people, channels } = cumulus.workspace;
  const page = await screen.open(`${url}/#/${people[1]!.id}/${channels[0]!.id}`);
  await send(page, '/cloud forget me');
  const form = page.getByRole('dialog', { name: 'Forget me' });
  await form.getByText('belong to the channels').waitFor();
  await picture(page, 'forget');
});

test('no page complained, and none asked for anything outside the workspace', () => {
  expect(screen.complaints()).toEqual([]);
});
