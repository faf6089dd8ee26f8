import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderWelcome } from './blocks/render-welcome';
import type { Config, Connection } from './config';
import { createWorkspace, type Workspace } from './workspace/create-workspace';
import type { Manifest } from './workspace/workspace-options';

/** Not secrets: the workspace listens on loopback alone and lives as long as the process. */
const LOCAL_TOKENS = { botToken: 'xoxb-local-workspace', appToken: 'xapp-local-workspace' };

/** Who reviews questions there, where nobody is named: the first of its people, so that all of it can be tried. */
export const LOCAL_ADMINS: readonly string[] = ['UADA'];

const ROOT = join(__dirname, '..');

export interface LocalWorkspace {
  workspace: Workspace;
  /** How the app reaches it. */
  connection: Extract<Connection, { kind: 'socket' }>;
}

/**
 * Starts the workspace that stands in for Slack when no tokens are set: three channels, three people, the app in it.
 * @param keep file to keep its messages in; null to forget them with the process
 * @throws where the port is taken, with what to do
 */
export async function startLocalWorkspace(config: Config, keep: string | null): Promise<LocalWorkspace> {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'manifest.json'), 'utf8')) as Manifest;
  const workspace = await createWorkspace({
    transport: { mode: 'socket', appToken: LOCAL_TOKENS.appToken },
    botToken: LOCAL_TOKENS.botToken,
    port: config.port,
    manifest: withCommand(manifest, config.command),
    team: { name: 'Local workspace' },
    people: [
      { name: 'ada', realName: 'Ada', tz: 'Europe/London' },
      { name: 'grace', realName: 'Grace', tz: 'America/New_York' },
      { name: 'linus', realName: 'Linus', tz: 'Europe/Helsinki' },
    ],
    channels: [
      { name: 'cloud-help', topic: 'Ask about Docker, Kubernetes and AWS' },
      { name: 'platform-team', topic: 'The people who run the clusters' },
      { name: 'random' },
    ],
    pageDir: join(__dirname, 'workspace', 'page', 'client'),
    ...(keep !== null && { keep }),
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(
      `Port ${config.port} is taken. Stop what listens there, or set another: PORT=3001 npm start`,
    );
  });
  const first = workspace.channels[0]!.id;
  if (workspace.messages(first).length === 0) {
    const { text, blocks } = renderWelcome(config.command);
    workspace.postAsApp({ channel: first, text, blocks: (blocks ?? []) as never });
  }
  return { workspace, connection: { kind: 'socket', ...LOCAL_TOKENS } };
}

/** The page completes commands out of the manifest; a renamed command is completed by its name. */
function withCommand(manifest: Manifest, command: string): Manifest {
  const commands = manifest.features?.slash_commands?.map((known) => ({ ...known, command }));
  return { ...manifest, features: { ...manifest.features, ...(commands && { slash_commands: commands }) } };
}
