/** Daily tips as people see and press them on the workspace's page, with the real app behind it. */
import type { Page } from 'playwright-core';
import { createClock, type WorkspaceClock } from '../../src/workspace/world/clock';
import { type Screen, startBrowser } from '../support/workspace-browser';
import { type RunningCumulus, startCumulus } from '../support/workspace-cumulus';

jest.setTimeout(30_000);

let screen: Screen;
let cumulus: RunningCumulus;
let clock: WorkspaceClock;
beforeAll(async () => {
  screen = await startBrowser();
  // Tuesday, 07:00 in London.
  clock = createClock({ source: () => Date.UTC(2026, 10, 24, 7) });
  cumulus = await startCumulus('socket', {
    clock,
    pageDir: screen.pageDir,
    people: [
      { name: 'ada', realName: 'Ada', tz: 'Europe/London' },
      { name: 'grace', realName: 'Grace', tz: 'America/New_York' },
    ],
    channels: [{ name: 'platform', topic: 'The people who run the clusters' }],
  });
}, 60_000);
afterAll(async () => {
  await cumulus?.stop();
  await screen?.close();
});

async function open(person: string): Promise<Page> {
  const { url, people, channels } = cumulus.workspace;
  const who = people.find((one) => one.name === person)!.id;
  return screen.open(`${url}/#/${who}/${channels[0]!.id}`);
}

/** Keeps a picture where somebody wants to look: SCREENSHOTS names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const dir = process.env.SCREENSHOTS;
  if (dir) await page.screenshot({ path: `${dir}/${name}.png` });
}

async function send(page: Page, text: string): Promise<void> {
  const composer = page.getByRole('main').getByRole('textbox', { name: /^Message / });
  await composer.waitFor();
  await composer.fill(text);
  await composer.press('Enter');
}

test('a team sets tips up in the form, reads one the next morning, plays its question and votes', async () => {
  const page = await open('ada');
  await send(page, '/cloud tips');
  const form = page.getByRole('dialog', { name: 'Daily tips' });
  await form.waitFor();
  await picture(page, 'form');
  expect(await form.getByLabel('Time of day').inputValue()).toBe('09:00');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'hidden' });
  const messages = page.getByRole('main').getByRole('article');
  await messages.getByText('Daily tips on weekdays at 09:00 (Europe/London).').waitFor();
  await messages.getByText('Next: Tue 24 Nov at 09:00, Wed 25 Nov at 09:00, Thu 26 Nov at 09:00.').waitFor();

  clock.advance(2 * 60 * 60_000);
  await cumulus.schedules.tick();
  const tip = messages.filter({ hasText: 'Tip of the day' });
  await tip.waitFor();
  await picture(page, 'post');
  await tip.getByRole('button', { name: 'Quiz me on this' }).click();
  await page.getByRole('button', { name: /^1 reply/ }).click();
  const thread = page.getByRole('complementary', { name: 'Thread' });
  await thread.getByRole('button', { name: 'Quiz me on this' }).waitFor();
  const question = thread.getByRole('article').nth(1);
  await question.getByRole('button').first().waitFor();
  await picture(page, 'asked');
  await question.locator('button[data-action-id^="tip_answer"]').first().click();
  await thread.getByText(/Right\.|Not quite\./).waitFor();
  await picture(page, 'question');

  await tip.getByRole('button', { name: /good/i }).click();
  await messages.getByText('👍 noted.').waitFor();
  await send(page, '/cloud tips list');
  await messages.getByRole('button', { name: 'Skip the next' }).waitFor();
  await picture(page, 'list');

  const other = await open('grace');
  await other.getByText('Tip of the day').waitFor();
  expect(await other.getByText('👍 noted.').count()).toBe(0);
});

test('no page complained, and none asked for anything outside the workspace', () => {
  expect(screen.complaints()).toEqual([]);
});
