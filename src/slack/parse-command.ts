/** What the text behind the slash command asks for. */
export type Command =
  | { kind: 'help' }
  | { kind: 'list'; area: string | undefined }
  | { kind: 'topic'; id: string }
  | { kind: 'question'; text: string };

/** Words that are also the start of questions count as commands only in their exact form. */
const FORMS: readonly (readonly [RegExp, (match: RegExpExecArray) => Command])[] = [
  [/^(?:help|\?|hi|hello|)$/i, () => ({ kind: 'help' })],
  [/^list(?:\s+([a-z0-9-]+))?$/i, (match) => ({ kind: 'list', area: match[1] })],
  [/^topic\s+([a-z0-9-]+)$/i, (match) => ({ kind: 'topic', id: match[1]!.toLowerCase() })],
];

/** Reads command text, already freed from Slack's escaping: `list aws`, `topic nat-gateway`, or a question. */
export function parseCommand(text: string): Command {
  const trimmed = text.trim();
  for (const [form, read] of FORMS) {
    const match = form.exec(trimmed);
    if (match) return read(match);
  }
  return { kind: 'question', text: trimmed };
}
