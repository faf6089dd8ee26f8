/** The state kept in a file across restarts: read once at the start, written after every change. */
import { mkdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Journal } from './journal';
import type { WorkspaceState } from './state';

const VERSION = 1;

// Only what a hand-edited or foreign file would get wrong first; the rest was written by this very code.
const keptFile = z.object({
  version: z.literal(VERSION),
  state: z.looseObject({
    team: z.looseObject({ id: z.string() }),
    people: z.array(z.looseObject({ id: z.string(), tz: z.string() })),
    channels: z.array(z.looseObject({ id: z.string(), members: z.array(z.string()) })),
    messages: z.record(z.string(), z.array(z.looseObject({ ts: z.string() }))),
    lastRead: z.record(z.string(), z.record(z.string(), z.string())),
    homes: z.record(z.string(), z.looseObject({ id: z.string() })),
    scheduled: z.array(z.looseObject({ id: z.string(), postAtS: z.number() })),
    files: z.array(z.looseObject({ id: z.string() })),
    lastTs: z.string(),
  }),
});

/** The kept state, or null where the file is not there yet; throws where it is no such file. */
export function readKeptState(path: string): WorkspaceState | null {
  let raw: string;
  try {
    raw = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const { state } = keptFile.parse(JSON.parse(raw));
    return { ...(state as unknown as WorkspaceState), ephemerals: {} };
  } catch (error) {
    throw new Error(`Workspace: ${path} does not hold a kept workspace. Remove it or name another file.`, {
      cause: error,
    });
  }
}

/** Writes the state after each burst of changes; the returned function writes what is left and stops. */
export function keepState(path: string, state: WorkspaceState, journal: Journal): () => Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  let pending: NodeJS.Immediate | null = null;
  let written = Promise.resolve();

  function write(): void {
    pending = null;
    const { ephemerals: _forgotten, ...kept } = state;
    const text = JSON.stringify({ version: VERSION, state: kept });
    // To a second file first: a crash in the middle must not leave half a file. A full disk shows when closing.
    written = written.then(async () => {
      await writeFile(`${path}.new`, text);
      await rename(`${path}.new`, path);
    });
    written.catch(() => undefined);
  }

  const stop = journal.subscribe(() => {
    pending ??= setImmediate(write);
  });
  return async () => {
    stop();
    if (pending) clearImmediate(pending);
    write();
    await written;
  };
}
