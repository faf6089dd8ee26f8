import { type FSWatcher, watch } from 'node:fs';

/** An editor saves in several steps; this long after the last one the files are read. */
const SETTLE_MS = 150;

/**
 * Calls back after files below the folders changed, once for a burst of changes.
 * @param onError told when a folder cannot be watched: its changes then show after a restart
 * @returns stops watching
 */
export function watchKnowledge(
  dirs: readonly string[],
  onChange: () => void,
  onError: (dir: string, error: Error) => void,
): () => void {
  const watchers: FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  for (const dir of dirs) {
    try {
      const watcher = watch(dir, { recursive: true }, () => {
        clearTimeout(timer);
        timer = setTimeout(onChange, SETTLE_MS);
      });
      watcher.on('error', (error) => onError(dir, error));
      watchers.push(watcher);
    } catch (error) {
      onError(dir, error as Error);
    }
  }
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
