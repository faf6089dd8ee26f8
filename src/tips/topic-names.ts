import type { Topic } from '../knowledge/topic';

/** Finds topics by what people call them: id, title, alias, short form, area or group, in any case and spacing. */
export class TopicNames {
  #topics: readonly Topic[] | null = null;
  #ids = new Map<string, string[]>();

  /** @param topics gives the topics as they are now */
  constructor(private readonly topics: () => readonly Topic[]) {}

  /** Ids of the topics of that name; none where it is no name. */
  named(name: string): readonly string[] {
    const topics = this.topics();
    if (topics !== this.#topics) {
      this.#ids = indexNames(topics);
      this.#topics = topics;
    }
    return this.#ids.get(plainName(name)) ?? [];
  }
}

function indexNames(topics: readonly Topic[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  const add = (name: string, id: string): void => {
    const key = plainName(name);
    const ids = names.get(key);
    if (!ids) names.set(key, [id]);
    else if (!ids.includes(id)) ids.push(id);
  };
  for (const topic of topics) {
    for (const name of [topic.id, topic.title, ...topic.aliases, ...topic.abbreviations]) add(name, topic.id);
  }
  // "Kubernetes" means the whole area, although the topic of its architecture goes by the name too; a group, which
  // nobody sees named, gives way to a topic.
  const own = new Set(names.keys());
  for (const area of new Set(topics.map((topic) => plainName(topic.area)))) names.delete(area);
  for (const topic of topics) {
    add(topic.area, topic.id);
    if (!own.has(plainName(topic.group))) add(topic.group, topic.id);
  }
  return names;
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
