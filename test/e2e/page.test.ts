/** What a person sees and does on the workspace's page, in a real browser, with the real app behind it. */
import type { App } from '@slack/bolt';
import type { Locator, Page } from 'playwright-core';
import type { Workspace } from '../../src/workspace/create-workspace';
import { findChromium, type Screen, startBrowser } from '../support/workspace-browser';
import { type RunningCumulus, startCumulus } from '../support/workspace-cumulus';
import { startPlainApp } from '../support/workspace-plain-app';

jest.setTimeout(15_000);

/** Each test has a channel to itself, so that nobody else's messages are on the screen. */
const CHANNELS = ['ask', 'share', 'lobby', 'thread', 'shortcut', 'keys', 'phone', 'night', 'code', 'escape'];
const ONLY_YOU = 'Only visible to you';

let screen: Screen;
let cumulus: RunningCumulus;
beforeAll(async () => {
  screen = await startBrowser();
  cumulus = await startCumulus('socket', {
    pageDir: screen.pageDir,
    people: [
      { name: 'ada', realName: 'Ada' },
      { name: 'grace', realName: 'Grace' },
    ],
    channels: CHANNELS.map((name) => ({ name })),
  });
}, 60_000);
afterAll(async () => {
  await cumulus?.stop();
  await screen?.close();
});

function address({ url, people, channels }: Workspace, person: string, channel: string): string {
  const who = people.find((one) => one.name === person)!.id;
  return `${url}/#/${who}/${channels.find((one) => one.name === channel)!.id}`;
}

const composer = (page: Page): Locator => page.getByRole('main').getByRole('textbox', { name: /^Message / });
const messages = (page: Page): Locator => page.getByRole('main').getByRole('article');
const privately = (page: Page): Locator => messages(page).filter({ hasText: ONLY_YOU });
const focused = (page: Page): Locator => page.locator(':focus');

async function open(
  channel: string,
  options: Parameters<Screen['open']>[1] & { as?: string } = {},
): Promise<Page> {
  const { as = 'ada', ...rest } = options;
  const page = await screen.open(address(cumulus.workspace, as, channel), rest);
  await composer(page).waitFor();
  return page;
}

/** Sends a slash command and gives the answer, once it stands there. */
async function ask(page: Page, text: string): Promise<Locator> {
  const before = await privately(page).count();
  await composer(page).fill(text);
  await composer(page).press('Enter');
  const answer = privately(page).nth(before);
  await answer.waitFor();
  return answer;
}

/** The brightness of an element's colour from 0 to 255, `color` or `background-color`. */
async function brightness(page: Page, selector: string, property: string): Promise<number> {
  // As text: this project's types know no document.
  const rgb = await page.evaluate<string>(
    `getComputedStyle(document.querySelector('${selector}'))['${property}']`,
  );
  const [red = 0, green = 0, blue = 0] = (rgb.match(/\d+/g) ?? []).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

test('a typed slash command is completed and answered with table and snippet, for the asker alone', async () => {
  const page = await open('ask');
  await composer(page).pressSequentially('/cl');
  const offered = page.getByRole('option', { name: /^\/cloud/ });
  await offered.waitFor();
  expect(await offered.textContent()).toContain('what is NAT gateway');
  await composer(page).press('Tab');
  await offered.waitFor({ state: 'hidden' });
  await composer(page).pressSequentially('what is NAT gateway');
  await page.locator('.usage-hint').getByText('quiz vpc 5').waitFor();
  await composer(page).press('Enter');

  const answer = privately(page).first();
  await answer.getByRole('heading', { name: 'NAT gateway', exact: true }).waitFor();
  await answer.getByRole('columnheader', { name: 'NAT instance' }).waitFor();
  await answer.locator('pre').getByText('create-nat-gateway').waitFor();
  await answer.getByRole('link').first().waitFor();
  expect(await composer(page).inputValue()).toBe('');

  await answer.getByRole('button', { name: 'Internet gateway' }).click();
  await privately(page).nth(1).getByRole('heading', { name: 'Internet gateway' }).waitFor();
});

test('nobody sees a private answer; shared, it reaches an open page at once and another person after switching', async () => {
  const elsewhere = await open('lobby', { as: 'grace' });
  const page = await open('share');
  const answer = await ask(page, '/cloud alb vs nlb');
  await elsewhere.getByRole('button', { name: 'share', exact: true }).waitFor();
  await answer.getByRole('button', { name: 'Share to channel' }).click();
  await answer.getByText('Shared to the channel.').waitFor();
  await elsewhere.getByRole('button', { name: 'share, 1 unread' }).waitFor();

  await page.getByRole('button', { name: 'You are Ada. Switch person' }).click();
  await page.getByRole('menuitem', { name: /^Grace/ }).click();
  await page.getByRole('button', { name: 'You are Grace. Switch person' }).waitFor();
  const shared = messages(page).filter({ hasText: '@ada asked: alb vs nlb' });
  await shared.getByRole('columnheader').first().waitFor();
  expect(await privately(page).count()).toBe(0);
  expect(await messages(page).count()).toBe(1);
});

test('a mention is answered in the thread pane, where one goes on asking; a reaction is added and taken back', async () => {
  const page = await open('thread');
  await composer(page).pressSequentially('@cum');
  await page.getByRole('option', { name: /Cumulus/i }).waitFor();
  await composer(page).press('Tab');
  await composer(page).pressSequentially('difference between security group and nacl?');
  await composer(page).press('Enter');
  await page.getByRole('button', { name: /^1 reply/ }).click();
  const thread = page.getByRole('complementary', { name: 'Thread' });
  await thread.getByText('Stateful').first().waitFor();

  const reply = thread.getByRole('textbox');
  await reply.fill('@cumulus and what is etcd?');
  await reply.press('Enter');
  await thread.getByRole('heading', { name: 'etcd' }).waitFor();
  await page.getByRole('button', { name: /^3 replies/ }).waitFor();

  await reply.fill('/cloud what is etcd');
  await reply.press('Enter');
  await thread
    .getByRole('article')
    .filter({ hasText: ONLY_YOU })
    .getByText(/threads/)
    .waitFor();

  await thread.getByRole('button', { name: 'Close thread' }).click();
  await thread.waitFor({ state: 'hidden' });
  const question = messages(page).first();
  await question.hover();
  await question.getByRole('button', { name: 'React with eyes' }).click();
  const reaction = question.getByRole('button', { name: 'eyes: Ada' });
  await reaction.click();
  await reaction.waitFor({ state: 'detached' });
});

test('the message shortcut explains what somebody wrote', async () => {
  const { workspace } = cumulus;
  const page = await open('shortcut');
  const channel = workspace.channels.find((one) => one.name === 'shortcut')!.id;
  await workspace.say('does anyone know what a nat gateway is', { as: 'UGRACE', channel });
  const asked = messages(page).filter({ hasText: 'does anyone know' });
  await asked.hover();
  await asked.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: /Explain with Cumulus/ }).click();
  await privately(page).getByRole('heading', { name: 'NAT gateway' }).waitFor();
});

test('everything can be reached by keyboard: jump, ask, press a button of the answer', async () => {
  const page = await open('lobby');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Jump to' }).waitFor();
  await page.keyboard.type('key');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'keys', level: 1 }).waitFor();
  await page.getByRole('textbox', { name: 'Message #keys' }).and(focused(page)).waitFor();
  await page.keyboard.type('/cloud what is etcd');
  await page.keyboard.press('Enter');
  await privately(page).getByRole('heading', { name: 'etcd' }).waitFor();

  const share = page.getByRole('button', { name: 'Share to channel' }).and(focused(page));
  for (let presses = 0; presses < 30 && (await share.count()) === 0; presses += 1)
    await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await messages(page).filter({ hasText: '@ada asked: what is etcd' }).waitFor();
});

test('at the width of a phone the channels are a drawer, the thread covers the channel, and nothing is cut off', async () => {
  const page = await open('lobby', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const row = page.getByRole('button', { name: 'phone', exact: true });
  expect(await row.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Show channels' }).click();
  await row.click();
  await row.waitFor({ state: 'hidden' });
  const answer = await ask(page, '/cloud what is NAT gateway');
  await answer.getByRole('columnheader', { name: 'NAT instance' }).waitFor();
  for (const one of await answer.getByRole('button').all()) {
    const box = await one.boundingBox();
    if (box) expect(box.x + box.width).toBeLessThanOrEqual(390);
  }
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);

  await composer(page).fill('@cumulus what is etcd?');
  await composer(page).press('Enter');
  await page.getByRole('button', { name: /^1 reply/ }).click();
  const thread = page.getByRole('complementary', { name: 'Thread' });
  await thread.getByRole('heading', { name: 'etcd' }).waitFor();
  expect((await thread.boundingBox())?.width).toBe(390);
  await thread.getByRole('button', { name: 'Close thread' }).click();
  await composer(page).waitFor();
});

test('dark follows the system; a chosen theme wins and is remembered', async () => {
  const page = await open('night', { colorScheme: 'dark' });
  await ask(page, '/cloud what is etcd');
  expect(await brightness(page, 'main', 'background-color')).toBeLessThan(60);
  expect(await brightness(page, '.message-body', 'color')).toBeGreaterThan(180);
  await page.getByRole('button', { name: 'Theme: as the system' }).click();
  await page.getByRole('button', { name: 'Theme: light' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Theme: light' }).waitFor();
  expect(await brightness(page, 'main', 'background-color')).toBeGreaterThan(240);
});

test('Escape closes a form that was not touched, and nothing is complained about', async () => {
  const page = await open('escape');
  const composer = page.getByRole('main').getByRole('textbox', { name: /^Message / });
  for (const [command, name] of [
    ['/cloud tips', 'Daily tips'],
    ['/cloud quiz', 'Quiz'],
  ] as const) {
    await composer.fill(command);
    await composer.press('Enter');
    const form = page.getByRole('dialog', { name });
    await form.waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
  }
  // Whatever the first closing has still to tell is told before the answer to this.
  await ask(page, '/cloud what is etcd');
  expect(await page.getByText('no open modal').count()).toBe(0);
});

test('any message can be read as the JSON that Slack would give', async () => {
  const page = await open('code');
  const answer = await ask(page, '/cloud what is NAT gateway');
  await answer.hover();
  await answer.getByRole('button', { name: 'View JSON' }).click();
  const dialog = page.getByRole('dialog', { name: 'Message as JSON' });
  const message = JSON.parse((await dialog.locator('pre').textContent())!) as Record<string, unknown>;
  expect(message).toMatchObject({ type: 'message', is_ephemeral: true, blocks: expect.any(Array) });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

test('a form of any Bolt app opens, asks for what is missing, shows the errors of the app and closes', async () => {
  const listen = (app: App): void => {
    app.command('/order', async ({ ack, client, command }) => {
      await ack();
      const input = {
        type: 'input' as const,
        block_id: 'what',
        label: { type: 'plain_text' as const, text: 'What' },
        element: { type: 'plain_text_input' as const, action_id: 'text' },
      };
      await client.views.open({
        trigger_id: command.trigger_id,
        view: {
          type: 'modal',
          callback_id: 'order',
          private_metadata: command.channel_id,
          title: { type: 'plain_text', text: 'Order' },
          submit: { type: 'plain_text', text: 'Send' },
          blocks: [input],
        },
      });
    });
    app.view('order', async ({ ack, client, view }) => {
      const text = view.state.values.what?.text?.value ?? '';
      if (text === 'tea') {
        await ack({ response_action: 'errors', errors: { what: 'There is no tea.' } });
        return;
      }
      await ack();
      await client.chat.postMessage({ channel: view.private_metadata, text: `Ordered: ${text}` });
    });
  };
  const plain = await startPlainApp('socket', listen, {
    pageDir: screen.pageDir,
    manifest: { features: { slash_commands: [{ command: '/order' }] } },
    people: [{ name: 'ada' }],
    channels: [{ name: 'kitchen' }],
  });
  try {
    const page = await screen.open(address(plain.workspace, 'ada', 'kitchen'));
    await composer(page).fill('/order');
    await composer(page).press('Enter');
    const form = page.getByRole('dialog', { name: 'Order' });
    const send = form.getByRole('button', { name: 'Send' });
    await send.click();
    await form.getByText('Please complete this required field.').waitFor();
    await form.getByLabel('What').fill('tea');
    await send.click();
    await form.getByText('There is no tea.').waitFor();
    await form.getByLabel('What').fill('coffee');
    await send.click();
    await form.waitFor({ state: 'hidden' });
    await messages(page).filter({ hasText: 'Ordered: coffee' }).waitFor();
    await page.context().close();
  } finally {
    await plain.stop();
  }
});

test('no page complained, and none asked for anything outside the workspace', () => {
  expect(screen.complaints()).toEqual([]);
});

test('without a browser these tests fail and say which package to install', () => {
  expect(() => findChromium({ CHROMIUM_PATH: '/nowhere/chromium' })).toThrow(
    /"\/nowhere\/chromium".*Debian's package chromium/,
  );
});
