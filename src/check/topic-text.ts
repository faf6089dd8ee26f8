import { plain, type Topic } from '../knowledge/topic';

/** All prose of a topic, one piece a fact, cell or paragraph; snippets, quiz and tips left out. */
export function topicText(topic: Topic): string[] {
  return [
    plain(topic.lead),
    ...topic.sections.flatMap((section) => [
      section.heading,
      ...section.parts.flatMap((part): string[] => {
        switch (part.kind) {
          case 'fact':
          case 'paragraph':
            return [plain(part.spans)];
          case 'table':
            return [...part.columns, ...part.rows.flat()].map(plain);
          case 'callout':
            return part.paragraphs.map(plain);
          default:
            return [];
        }
      }),
    ]),
  ];
}

/** Words in lower case, in the form in which names are compared: hyphens and slashes part them. */
export function words(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}
