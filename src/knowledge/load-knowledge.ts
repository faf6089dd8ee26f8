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

export interface LoadedKnowledge {
  base: KnowledgeBase;
  problems: Problem[];
}

/**
 * Reads every `<area>/<topic>.md` below the given folders. A file with an error is reported and left out, the rest is
 * served; of two files with one id the first is kept. `README.md` and names that begin with a dot or `_` are not topics.
 * @param dirs folders such as `knowledge`, later ones add to earlier ones
 */
export function loadKnowledge(dirs: readonly string[]): LoadedKnowledge {
  const problems: Problem[] = [];
  const parsed: Topic[] = [];
  for (const dir of dirs) {
    for (const file of topicFiles(dir, problems)) {
      const result = readTopic(file);
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
  return { base: { topics, byId }, problems };
}

function readTopic(file: string): ReturnType<typeof parseTopic> {
  try {
    return parseTopic(readFileSync(file, 'utf8'), file);
  } catch (error) {
    return { topic: null, problems: [unreadable(file, error)] };
  }
}

function topicFiles(dir: string, problems: Problem[]): string[] {
  const names = (path: string): { name: string; folder: boolean }[] => {
    try {
      return readdirSync(path, { withFileTypes: true })
        .filter((entry) => !/^[._]/.test(entry.name) && entry.name !== 'README.md')
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
      }
      continue;
    }
    for (const topic of names(join(dir, area.name))) {
      if (!topic.folder && topic.name.endsWith('.md')) files.push(join(dir, area.name, topic.name));
    }
  }
  return files;
}

function unreadable(file: string, error: unknown): Problem {
  return {
    rule: 'K006',
    severity: 'error',
    file,
    line: 1,
    message: `Cannot be read: ${(error as Error).message}.`,
    mend: 'Check the path (KNOWLEDGE_DIRS) and its permissions.',
  };
}
