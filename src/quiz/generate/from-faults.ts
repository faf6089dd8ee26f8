import type { Snippet, Topic } from '../../knowledge/topic';
import type { Item } from '../item';
import { buildItem } from './build-item';
import { seedOf, WRONG_CHOICES } from './choose-wrong';
import { MANIFEST_FAULTS, readManifest } from './manifest-faults';
import { POLICY_FAULTS, readPolicy } from './policy-faults';
import type { SnippetFault } from './snippet-fault';

/** A message on a phone should show a whole snippet and its choices. */
const MOST_LINES = 52;

/** "What is wrong with this manifest?" and "… this policy?": a sound one of a topic, with one fault put in. */
export function itemsFromFaults(topic: Topic): Item[] {
  const snippets = topic.sections.flatMap((section) =>
    section.parts.filter((part): part is Snippet => part.kind === 'snippet'),
  );
  return [
    ...snippets
      .filter(({ language }) => /^ya?ml$/.test(language))
      .flatMap((snippet) =>
        snippet.code.split(/^---\n/m).map((code): Snippet => ({ ...snippet, code: code.trim() })),
      )
      .flatMap((snippet) => faulty(topic, snippet, 'manifest', MANIFEST_FAULTS, readManifest)),
    ...snippets
      .filter(({ language }) => language === 'json')
      .flatMap((snippet) => faulty(topic, snippet, 'policy', POLICY_FAULTS, readPolicy)),
  ];
}

/** At most one item of a snippet: which fault it gets is drawn. */
function faulty<T>(
  topic: Topic,
  snippet: Snippet,
  noun: string,
  known: readonly SnippetFault<T>[],
  read: (code: string) => T | null,
): Item[] {
  const sound = read(snippet.code);
  if (sound === null || snippet.code.split('\n').length > MOST_LINES) return [];
  const faults = known.filter((fault) => fault.couldBe?.(sound) !== false);
  if (known.some((fault) => fault.isIn(sound))) return [];
  const seed = (text: string): number => seedOf(`${topic.id} ${snippet.code} ${text}`);
  const drawn = [...faults].sort((a, b) => seed(a.says) - seed(b.says));
  for (const fault of drawn) {
    const code = fault.put(snippet.code);
    const broken = code === null ? null : read(code);
    if (code === null || broken === null || !fault.isIn(broken)) continue;
    const wrong = drawn.filter((other) => other !== fault && !other.isIn(broken));
    if (wrong.length < WRONG_CHOICES) continue;
    return [
      buildItem(topic, snippet.line, {
        kind: 'snippet',
        difficulty: 'hard',
        question: [{ text: `${topic.title}: what is wrong with this ${noun}?` }],
        snippet: { ...snippet, code },
        right: [fault.says],
        wrong: wrong.slice(0, WRONG_CHOICES).map(({ says }) => says),
        areCode: false,
        explanation: [{ text: `${fault.says}. The topic “${topic.title}” shows it as it should be.` }],
      }),
    ];
  }
  return [];
}
