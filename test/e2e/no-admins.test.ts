import { startCumulus } from '../support/workspace-cumulus';

test('without admins a question of one’s own is declined, with what to do', async () => {
  const { workspace, stop } = await startCumulus('http');
  try {
    const reply = await (await workspace.slash('/cloud quiz add')).reply();
    expect(reply.text).toContain('ADMIN_USERS');
    expect(workspace.modals()).toEqual([]);
  } finally {
    await stop();
  }
});
