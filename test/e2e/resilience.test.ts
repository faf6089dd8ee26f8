import { type RunningCumulus, startCumulus } from '../support/workspace-cumulus';

describe('when Slack refuses a message', () => {
  let cumulus: RunningCumulus;
  let refused: string[];
  beforeAll(async () => {
    refused = [];
    cumulus = await startCumulus('socket', {
      validation: {
        // A Slack that takes neither tables nor rich text.
        message: ({ blocks }) => {
          const types = ((blocks as { type: string }[] | undefined) ?? []).map((block) => block.type);
          const bad = types.find((type) => type === 'table' || type === 'rich_text');
          if (bad === undefined) return [];
          refused.push(bad);
          return [
            {
              code: 'invalid_blocks',
              message: `no more than zero ${bad} blocks allowed`,
              pointer: '/blocks',
            },
          ];
        },
        view: () => [],
      },
    });
  });
  afterAll(() => cumulus.stop());

  test.each(['mention', 'slash'] as const)(
    'a %s is answered one step simpler, and the log says so',
    async (way) => {
      const { workspace, logs } = cumulus;
      refused.length = 0;
      const asked =
        way === 'mention'
          ? await workspace.mention('what is a nat gateway')
          : await workspace.slash('/cloud what is a nat gateway');
      const answer = await asked.reply(
        (message) =>
          JSON.stringify(message.blocks).includes('350') ||
          JSON.stringify(message.blocks).includes('create-nat-gateway'),
      );
      const types = (answer.blocks as unknown as { type: string }[]).map((block) => block.type);
      expect(types).toContain('section');
      expect(types).not.toContain('table');
      expect(refused).not.toEqual([]);
      expect(logs.some((line) => String(line.msg).includes('refused the blocks') && line.level === 40)).toBe(
        true,
      );
    },
  );
});

describe('when the network fails', () => {
  let cumulus: RunningCumulus;
  beforeAll(async () => {
    cumulus = await startCumulus('socket');
  });
  afterAll(() => cumulus.stop());

  test('two sockets are open, and a dropped one is opened again while the other answers', async () => {
    const { workspace, app } = cumulus;
    const { since } = await workspace.openHome();
    workspace.setFaults({ dropSockets: 'cut' });
    await workspace.waitForCall('apps.connections.open', { since });
    await workspace.waitForApp();
    const answer = await (await workspace.slash('/cloud what is etcd')).reply();
    expect(JSON.stringify(answer.blocks)).toContain('etcd');
    expect(app.readiness()).toMatchObject({ ready: true });
  });

  test('a server error of the Web API is retried and the person still gets the answer', async () => {
    const { workspace } = cumulus;
    workspace.setFaults({ serverError: { times: 1, status: 503, method: 'chat.postMessage' } });
    const asked = await workspace.mention('what is a kubelet');
    const answer = await asked.reply((message) => message.threadTs === asked.message.ts);
    workspace.setFaults({ clear: true });
    expect(JSON.stringify(answer.blocks)).toContain('kubelet');
  });
});

test('stopping lets a reply that is being written end, then takes nothing new', async () => {
  const cumulus = await startCumulus('http');
  const { workspace, app, appUrl } = cumulus;
  const asked = workspace.slash('/cloud what is etcd');
  const { reply } = await asked;
  expect(await app.stop(4_000)).toBe(true);
  expect(JSON.stringify((await reply()).blocks)).toContain('etcd');
  await expect(fetch(`${appUrl}/healthz`)).rejects.toThrow();
  await cumulus.stop();
});
