import type { Item } from '../../src/quiz/item';
import type { StoredMessage } from '../../src/workspace/world/state';
import type { RunningCumulus } from './workspace-cumulus';

type Element = { type: string; action_id?: string; value?: string; text?: { text: string } };

/** The buttons of a message or form whose action begins with the word. */
export function buttonsOf(message: { blocks: unknown }, action: string): Required<Element>[] {
  return ((message.blocks ?? []) as { elements?: Element[] }[])
    .flatMap((block) => block.elements ?? [])
    .filter((element) => element.action_id?.split(':')[0] === action) as Required<Element>[];
}

/** Everything that a message says, as one text. */
export const wordsOf = (message: { blocks: unknown; text: string }): string =>
  JSON.stringify(message.blocks ?? message.text);

/** Whether the message is an item that can be answered. */
export const isOpenItem = (message: StoredMessage): boolean =>
  buttonsOf(message, 'answer').length > 0 || buttonsOf(message, 'submit').length > 0;
export const isClosedItem = (message: StoredMessage): boolean =>
  / · (?:closed|taken out)/.test(wordsOf(message));
export const isResult = (message: StoredMessage): boolean => buttonsOf(message, 'start_round').length > 0;

/** The item behind a message, out of the database. */
export function itemOf(
  cumulus: RunningCumulus,
  message: StoredMessage,
): { item: Item; round: string; position: number } {
  const [button] = [...buttonsOf(message, 'answer'), ...buttonsOf(message, 'submit')];
  const { r: round, p: position } = JSON.parse(button!.value) as {
    r: string;
    p: number;
  };
  const stored = cumulus.database
    .prepare('SELECT item FROM round_item WHERE round_id = ? AND position = ?')
    .pluck()
    .get(round, position) as string;
  return { item: JSON.parse(stored) as Item, round, position };
}

/** Presses the right choice, or a wrong one, or ticks them; resolves with what the person is told. */
export async function answer(
  cumulus: RunningCumulus,
  message: StoredMessage,
  as: string,
  isRight: boolean,
): Promise<string> {
  const { item, round, position } = itemOf(cumulus, message);
  if (item.choices.filter(({ right }) => right).length > 1) {
    const ticked = item.choices.flatMap(({ right }, index) => (right === isRight ? [String(index)] : []));
    const state = { [`item:${round}:${position}`]: { pick: ticked } };
    const sent = await cumulus.workspace.click(message, 'submit', { as, state });
    return (await sent.reply((reply) => reply.ephemeralTo === as)).text;
  }
  const button = buttonsOf(message, 'answer').find(
    ({ value }) => item.choices[(JSON.parse(value) as { c: number }).c]!.right === isRight,
  )!;
  const pressed = await cumulus.workspace.click(message, button.action_id, { as });
  return (await pressed.reply((reply) => reply.ephemeralTo === as)).text;
}

/** Delivers the first press after a moment once more, as it was: Slack does so where it heard no acknowledgement. */
export async function pressAgain({ workspace }: RunningCumulus, since: number): Promise<void> {
  const payload = await workspace.waitFor(
    'a press',
    (entry) => (entry.type === 'delivered' && entry.kind === 'interactive' ? entry.payload : undefined),
    { since },
  );
  const { ack } = await workspace.deliver({ kind: 'interactive', payload });
  expect(ack.outcome).toBe('acked');
}
