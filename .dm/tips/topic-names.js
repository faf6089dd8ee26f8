"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.TopicNames = void 0;
/** Finds topics by what people call them: id, title, alias, short form, area or group, in any case and spacing. */
class TopicNames {
    topics;
    #topics = null;
    #ids = new Map();
    /** @param topics gives the topics as they are now */
    constructor(topics) {
        this.topics = topics;
    }
    /** Ids of the topics of that name; none where it is no name. */
    named(name) {
        const topics = this.topics();
        if (topics !== this.#topics) {
            this.#ids = indexNames(topics);
            this.#topics = topics;
        }
        return this.#ids.get(plainName(name)) ?? [];
    }
}
exports.TopicNames = TopicNames;
function indexNames(topics) {
    const names = new Map();
    const add = (name, id) => {
        const key = plainName(name);
        const ids = names.get(key);
        if (!ids)
            names.set(key, [id]);
        else if (!ids.includes(id))
            ids.push(id);
    };
    for (const topic of topics) {
        for (const name of [topic.id, topic.title, ...topic.aliases, ...topic.abbreviations])
            add(name, topic.id);
    }
    // "Kubernetes" means the whole area, although the topic of its architecture goes by the name too; a group, which
    // nobody sees named, gives way to a topic.
    const own = new Set(names.keys());
    for (const area of new Set(topics.map((topic) => plainName(topic.area))))
        names.delete(area);
    for (const topic of topics) {
        add(topic.area, topic.id);
        if (!own.has(plainName(topic.group)))
            add(topic.group, topic.id);
    }
    return names;
}
function plainName(name) {
    return name
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}
