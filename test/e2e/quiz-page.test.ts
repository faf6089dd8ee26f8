import type { Page } from 'playwright-core';
import { createStandingClock } from '../support/standing-clock';
import { type Screen, startBrowser } from '../support/workspace-browser';
import { type RunningCumulus, startCumulus } from '../support/workspace-cumulus';

/** Where to keep pictures of what was on screen, for looking at them: `QUIZ_PICTURES=/tmp/pictures npx jest quiz-page`. */
const PICTURES = process.env.QUIZ_PICTURES;

const clock = createStandingClock([1_000, 2_000]);
let screen: Screen;
let cumulus: RunningCumulus;
const pages: Page[] = [];
beforeAll(async () => {
  screen = await startBrowser();
  cumulus = await startCumulus('socket', {
    clock,
    quizClock: clock,
    pageDir: screen.pageDir,
    people: [
      { name: 'ada', realName: 'Ada' },
      { name: 'grace', realName: 'Grace' },
      { name: 'linus', realName: 'Linus' },
    ],
    channels: [{ name: 'platform' }],
  });
  for (const name of ['ada', 'grace', 'linus']) {
    pages.push(await screen.open(`${cumulus.workspace.url}/#/U${name.toUpperCase()}/CPLATFORM`));
  }
}, 60_000);
afterAll(async () => {
  await cumulus?.stop();
  await screen?.close();
  clock.stop();
});

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png` });
}

test('three people play a round in their browsers, started with the form', async () => {
  const [ada, grace, linus] = pages as [Page, Page, Page];
  const { workspace, database } = cumulus;
  const composer = ada.getByRole('textbox', { name: 'Message #platform' });
  await composer.fill('/cloud quiz');
  await composer.press('Enter');
  const form = ada.getByRole('dialog', { name: 'Quiz' });
  await form.getByLabel('Or a topic').fill('vpc');
  // Easy ones are answered with one button each.
  await form.getByLabel('Difficulty').selectOption('easy');
  await picture(ada, '1-form');
  await form.getByRole('button', { name: 'Start' }).click();
  await form.waitFor({ state: 'hidden' });

  for (let position = 0; position < 5; position += 1) {
    const heading = `Question ${position + 1} of 5`;
    await Promise.all(pages.map((page) => page.getByText(heading).waitFor()));
    await clock.armed(30_000);
    const item = JSON.parse(
      database.prepare('SELECT item FROM round_item WHERE position = ?').pluck().get(position) as string,
    ) as { choices: { right: boolean }[] };
    const order = JSON.parse(
      database
        .prepare('SELECT choice_order FROM round_item WHERE position = ?')
        .pluck()
        .get(position) as string,
    ) as number[];
    const press = async (page: Page, isRight: boolean): Promise<void> => {
      const at = order.findIndex((index) => item.choices[index]!.right === isRight);
      const message = page
        .getByRole('article')
        .filter({ hasText: heading })
        .filter({ has: page.getByRole('button') })
        .first();
      await message.getByRole('button', { name: `Answer ${'ABCDE'[at]}` }).click();
      await page
        .getByText(/^Counted: /)
        .nth(position)
        .waitFor();
    };
    await press(ada, true);
    clock.advance(2_000);
    await press(grace, position !== 2);
    await press(linus, position === 0);
    clock.advance(3_000);
    await grace.getByText('3 answered').waitFor();
    if (position === 0) await picture(grace, '2-open');
    clock.advance(25_000);
    await linus.getByText(`${heading}`).locator('..').getByText('closed').waitFor();
    if (position === 0) await picture(linus, '3-closed');
    if (position < 4) await clock.pass(8_000);
  }
  await ada.getByRole('heading', { name: 'Results: VPC' }).waitFor();
  await picture(ada, '4-result');
  const podium = await ada
    .getByRole('article')
    .filter({ hasText: 'Results: VPC' })
    .getByText(/points \(\d of 5 right\)/)
    .allTextContents();
  expect(podium.join(' ').match(/ada|grace|linus/g)).toEqual(['ada', 'grace', 'linus']);

  await composer.fill('/cloud leaderboard');
  await composer.press('Enter');
  await ada.getByRole('heading', { name: 'Leaderboard of this channel, this week' }).waitFor();
  await picture(ada, '5-leaderboard');
  await composer.fill('/cloud stats');
  await composer.press('Enter');
  await ada.getByText('Your quiz answers').waitFor();
  await picture(ada, '6-stats');
  await composer.fill('/cloud forget me');
  await composer.press('Enter');
  await ada.getByRole('dialog', { name: 'Forget me' }).waitFor();
  await picture(ada, '7-forget');
  expect(workspace.messages().filter((message) => message.user === 'U0CUMULUS')).toHaveLength(6);
  expect(screen.complaints()).toEqual([]);
}, 90_000);
