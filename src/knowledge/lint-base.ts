import { type Problem, quote } from './problem';
import type { Topic } from './topic';

/**
 * Rules that hold between files: ids, names that collide, links that lead nowhere.
 * @param topics every topic that parsed
 * @returns problems, errors first come first
 */
export function lintBase(topics: readonly Topic[]): Problem[] {
  return [...duplicateIds(topics), ...collidingNames(topics), ...deadLinks(topics)];
}

function duplicateIds(topics: readonly Topic[]): Problem[] {
  const seen = new Map<string, Topic>();
  const problems: Problem[] = [];
  for (const topic of topics) {
    const other = seen.get(topic.id);
    if (other) {
      problems.push(
        problem(
          'K060',
          topic,
          `The id ${quote(topic.id)} is already taken by ${other.file}.`,
          'Rename one of the two files.',
        ),
      );
    } else {
      seen.set(topic.id, topic);
    }
  }
  return problems;
}

/** Compares names as a question would: case, hyphens and spaces do not count. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/[\s\-_/.]+/g, '');
}

/** Two topics may share an abbreviation (the bot asks back), never a title, and never a title with an alias. */
function collidingNames(topics: readonly Topic[]): Problem[] {
  const titles = new Map<string, Topic>();
  const problems: Problem[] = [];
  for (const topic of topics) {
    const key = nameKey(topic.title);
    const other = titles.get(key);
    if (other && other.id !== topic.id) {
      problems.push(
        problem(
          'K061',
          topic,
          `The title ${quote(topic.title)} is also the title of ${other.file}.`,
          'Give each topic its own title.',
        ),
      );
    }
    titles.set(key, topic);
  }
  const aliases = new Map<string, Topic>();
  for (const topic of topics) {
    for (const alias of topic.aliases) {
      const key = nameKey(alias);
      const other = titles.get(key) ?? aliases.get(key);
      if (other && other.id !== topic.id) {
        problems.push(
          problem(
            'K062',
            topic,
            `The alias ${quote(alias)} already names ${quote(other.title)} (${other.file}).`,
            'Take it out of one of the two.',
          ),
        );
      }
      aliases.set(key, topic);
    }
  }
  return problems;
}

function deadLinks(topics: readonly Topic[]): Problem[] {
  const ids = new Set(topics.map((topic) => topic.id));
  return topics.flatMap((topic) =>
    topic.related
      .filter((id) => !ids.has(id) || id === topic.id)
      .map((id) =>
        problem(
          'K063',
          topic,
          `Related topic ${quote(id)} ${id === topic.id ? 'is the topic itself' : 'does not exist'}.`,
          'Name the file of another topic, without .md.',
        ),
      ),
  );
}

function problem(rule: string, topic: Topic, message: string, mend: string): Problem {
  return { rule, severity: 'error', file: topic.file, line: 1, message, mend };
}
