import { type Problem, quote } from '../knowledge/problem';
import { DIFFICULTIES, plain, type Topic } from '../knowledge/topic';
import { monthsSinceVerified } from '../knowledge/topic-reviews';
import { topicText, words } from './topic-text';

/** Cloud services change this much in a year and a half that a page should be held against its sources again. */
const STALE_MONTHS = 18;

/**
 * Another topic must use an alias this often, and this many times as often as its owner does: below that the word is
 * mentioned in passing. A topic that links to the owner means the owner by it, and is not counted.
 */
const BORROWED_USES = 5;
const BORROWED_TIMES = 2;
/** A word in so large a part of all topics ("pods", "kubernetes") is the field's, and nobody's to borrow. */
const COMMON_PART = 0.05;
/** In a small base every word stands in a large part of the topics. */
const COMMON_LEAST = 8;

/** Two leads this alike (shared words by all words) say the same thing; siblings of one kind reach 0.38. */
const LIKENESS = 0.5;

/** Words that say nothing of what a lead is about. */
const EMPTY = new Set(
  'a an and are as at be by can does for from has have in into is it its not of on one or so than that the then they this to use with without you your'.split(
    ' ',
  ),
);

/**
 * What is not wrong with any file but deserves a look: warnings, which never fail a build.
 * @param now milliseconds UTC
 */
export function warnBase(topics: readonly Topic[], now: number): Problem[] {
  return [
    ...unlinked(topics),
    ...borrowedAliases(topics),
    ...likeLeads(topics),
    ...stale(topics, now),
    ...missingDifficulties(topics),
  ];
}

function unlinked(topics: readonly Topic[]): Problem[] {
  const linked = new Set(topics.flatMap((topic) => topic.related));
  return topics
    .filter((topic) => !linked.has(topic.id) && topics.length > 1)
    .map((topic) =>
      warning(
        'K080',
        topic,
        1,
        `No topic names ${quote(topic.id)} as related, so that no answer leads here.`,
        'Add it to related of the topics that a reader comes from.',
      ),
    );
}

function borrowedAliases(topics: readonly Topic[]): Problem[] {
  const texts = new Map(
    topics.map((topic) => [
      topic,
      ` ${topicText(topic)
        .map((piece) => words(piece).join(' '))
        .join(' . ')} `,
    ]),
  );
  const problems: Problem[] = [];
  for (const topic of topics) {
    const own = texts.get(topic)!;
    for (const alias of topic.aliases) {
      const needle = ` ${words(alias).join(' ')} `;
      const holders = topics.filter((other) => texts.get(other)!.includes(needle));
      if (holders.length > Math.max(COMMON_LEAST, topics.length * COMMON_PART)) continue;
      const mine = uses(own, needle);
      const [most] = holders
        .filter((other) => other !== topic && !other.related.includes(topic.id))
        .map((other) => ({ other, count: uses(texts.get(other)!, needle) }))
        .sort((a, b) => b.count - a.count);
      if (most && most.count >= BORROWED_USES && most.count > mine * BORROWED_TIMES)
        problems.push(
          warning(
            'K081',
            topic,
            1,
            `The alias ${quote(alias)} stands ${most.count} times in ${most.other.file} and ${mine} times here.`,
            `Link ${topic.id} there as related, or give that topic the alias.`,
          ),
        );
    }
  }
  return problems;
}

function uses(text: string, needle: string): number {
  let count = 0;
  // The closing space of one use opens the next.
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + needle.length - 1))
    count += 1;
  return count;
}

function likeLeads(topics: readonly Topic[]): Problem[] {
  const leads = topics.map((topic) => new Set(words(plain(topic.lead)).filter((word) => !EMPTY.has(word))));
  const problems: Problem[] = [];
  for (const [index, topic] of topics.entries()) {
    for (let other = 0; other < index; other += 1) {
      const likeness = shared(leads[index]!, leads[other]!);
      if (likeness >= LIKENESS)
        problems.push(
          warning(
            'K082',
            topic,
            1,
            `The lead shares ${Math.round(likeness * 100)} % of its words with that of ${topics[other]!.file}.`,
            'Say first what sets the two apart, or make one topic of them.',
          ),
        );
    }
  }
  return problems;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}

function stale(topics: readonly Topic[], now: number): Problem[] {
  return topics.flatMap((topic) => {
    const age = monthsSinceVerified(topic, now);
    if (age <= STALE_MONTHS) return [];
    return [
      warning(
        'K083',
        topic,
        1,
        `Verified ${age} months ago (${topic.verified}).`,
        'Hold it against its sources and set verified to this month.',
      ),
    ];
  });
}

function missingDifficulties(topics: readonly Topic[]): Problem[] {
  const problems: Problem[] = [];
  for (const area of new Set(topics.map((topic) => topic.area))) {
    const ofArea = topics.filter((topic) => topic.area === area);
    const present = new Set(ofArea.flatMap((topic) => topic.quiz.map((item) => item.difficulty)));
    for (const difficulty of DIFFICULTIES) {
      if (present.has(difficulty)) continue;
      problems.push(
        warning(
          'K084',
          ofArea[0]!,
          1,
          `The area ${quote(area)} has no ${difficulty} quiz item, so that a ${difficulty} round cannot be played.`,
          `Add one to any of its topics: ### [${difficulty}] Question?`,
        ),
      );
    }
  }
  return problems;
}

function warning(rule: string, topic: Topic, line: number, message: string, mend: string): Problem {
  return { rule, severity: 'warning', file: topic.file, line, message, mend };
}
