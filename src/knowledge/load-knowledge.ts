import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintBase } from './lint-base';
import { parseTopic } from './parse-topic';
import type { Problem } from './problem';
import type { Topic } from './topic';

/** What is served: sound topics in a stable order. */
export interface KnowledgeBase {
  topics: Topic[];
  byId: Map<string, Topic>;
}

const UNREADABLE = 'K006';

export interface LoadedKnowledge {
  base: KnowledgeBase;
  problems: Problem[];
  /** Every topic file that could be read, sound or not. */
  files: string[];
  /** What lies in the folders and is no topic. */
  ignored: string[];
}

/**
 * Reads every `<area>/<topic>.md` below the given folders. A file with an error is reported and left out, the rest is
 * served; of two files with one id the first is kept. `README.md`, names that begin with a dot or `_`, and what does not
 * end in `.md` are not topics. Snippets are not looked into: that is `cumulus check`'s business, and costs no start its time.
 * @param dirs folders such as `knowledge`, later ones add to earlier ones
 */
export function loadKnowledge(dirs: readonly string[]): LoadedKnowledge {
  const problems: Problem[] = [];
  const parsed: Topic[] = [];
  const files: string[] = [];
  const ignored: string[] = [];
  for (const dir of dirs) {
    for (const file of topicFiles(dir, problems, ignored)) {
      const result = readTopic(file);
      if (!result.problems.some((problem) => problem.rule === UNREADABLE)) files.push(file);
      problems.push(...result.problems);
      if (result.topic) parsed.push(result.topic);
    }
  }
  problems.push(...lintBase(parsed));
  const byId = new Map<string, Topic>();
  for (const topic of parsed) if (!byId.has(topic.id)) byId.set(topic.id, topic);
  const topics = [...byId.values()].map((topic) => ({
    ...topic,
    related: topic.related.filter((id) => byId.has(id) && id !== topic.id),
  }));
  for (const topic of topics) byId.set(topic.id, topic);
  return { base: { topics, byId }, problems, files, ignored };
}

function readTopic(file: string): ReturnType<typeof parseTopic> {
  try {
    return parseTopic(readFileSync(file, 'utf8'), file);
  } catch (error) {
    return { topic: null, problems: [unreadable(file, error)] };
  }
}

function topicFiles(dir: string, problems: Problem[], ignored: string[]): string[] {
  const names = (path: string): { name: string; folder: boolean }[] => {
    try {
      const entries = readdirSync(path, { withFileTypes: true }).filter(
        (entry) => !entry.name.startsWith('.'),
      );
      const isIgnored = (name: string): boolean => name.startsWith('_') || name === 'README.md';
      ignored.push(
        ...entries.filter((entry) => isIgnored(entry.name)).map((entry) => join(path, entry.name)),
      );
      return entries
        .filter((entry) => !isIgnored(entry.name))
        .map((entry) => ({ name: entry.name, folder: entry.isDirectory() }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      problems.push(unreadable(path, error));
      return [];
    }
  };
  const files: string[] = [];
  for (const area of names(dir)) {
    if (!area.folder) {
      if (area.name.endsWith('.md')) {
        problems.push({
          rule: 'K005',
          severity: 'error',
          file: join(dir, area.name),
          line: 1,
          message: 'The topic lies in no area.',
          mend: 'Move it into a folder such as aws/ or docker/.',
        });
      } else ignored.push(join(dir, area.name));
      continue;
    }
    for (const topic of names(join(dir, area.name))) {
      const path = join(dir, area.name, topic.name);
      if (!topic.folder && topic.name.endsWith('.md')) files.push(path);
      else ignored.push(path);
    }
  }
  return files;
}

function unreadable(file: string, error: unknown): Problem {
  return {
    rule: UNREADABLE,
    severity: 'error',
    file,
    line: 1,
    message: `Cannot be read: ${(error as Error).message}.`,
    mend: 'Check the path (KNOWLEDGE_DIRS) and its permissions.',
  };
}
