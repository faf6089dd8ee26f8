import { parseAllDocuments } from 'yaml';
import type { Snippet, Topic } from '../../knowledge/topic';
import type { Item } from '../item';
import { buildItem } from './build-item';
import { seedOf, WRONG_CHOICES } from './choose-wrong';
import { MANIFEST_FAULTS, type Manifest, manifestSchema } from './manifest-faults';

/** A message on a phone should show a whole snippet and its choices. */
const MOST_LINES = 52;

/** "What is wrong with this manifest?": a sound manifest of a topic, with one fault put in. */
export function itemsFromManifests(topic: Topic): Item[] {
  const snippets = topic.sections.flatMap((section) =>
    section.parts.filter((part): part is Snippet => part.kind === 'snippet' && /^ya?ml$/.test(part.language)),
  );
  const manifests = snippets.flatMap((snippet) =>
    snippet.code.split(/^---\n/m).map((code): Snippet => ({ ...snippet, code: code.trim() })),
  );
  return manifests.flatMap((snippet) => {
    const sound = read(snippet.code);
    if (sound === null || snippet.code.split('\n').length > MOST_LINES) return [];
    if (MANIFEST_FAULTS.some((fault) => fault.isIn(sound))) return [];
    const item = withFault(topic, snippet);
    return item ? [item] : [];
  });
}

function withFault(topic: Topic, snippet: Snippet): Item | null {
  const seed = (text: string): number => seedOf(`${topic.id} ${snippet.code} ${text}`);
  const faults = [...MANIFEST_FAULTS].sort((a, b) => seed(a.says) - seed(b.says));
  for (const fault of faults) {
    const code = fault.put(snippet.code);
    const broken = code === null ? null : read(code);
    if (code === null || broken === null || !fault.isIn(broken)) continue;
    const wrong = faults.filter((other) => other !== fault && !other.isIn(broken));
    if (wrong.length < WRONG_CHOICES) continue;
    const question = [{ text: `${topic.title}: what is wrong with this manifest?` }];
    return buildItem(topic, snippet.line, {
      kind: 'snippet',
      difficulty: 'hard',
      question,
      snippet: { ...snippet, code },
      right: fault.says,
      wrong: wrong.slice(0, WRONG_CHOICES).map(({ says }) => says),
      areCode: false,
      explanation: [{ text: `${fault.says}. The topic “${topic.title}” shows it as it should be.` }],
    });
  }
  return null;
}

/** The manifest, where the text is exactly one workload. */
function read(code: string): Manifest | null {
  const documents = parseAllDocuments(code);
  if (!Array.isArray(documents) || documents.length !== 1 || documents[0]!.errors.length > 0) return null;
  const parsed = manifestSchema.safeParse(documents[0]!.toJS());
  return parsed.success ? parsed.data : null;
}
