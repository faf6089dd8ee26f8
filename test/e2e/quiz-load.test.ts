import { buttonsOf, isClosedItem, isOpenItem, wordsOf } from '../support/quiz-play';
import { createStandingClock } from '../support/standing-clock';
import { startCumulus } from '../support/workspace-cumulus';

const PEOPLE = 500;
const BATCHES = 10;

test('500 people answer one question within two seconds: each counts once, and the message changes once a second at most', async () => {
  const clock = createStandingClock([1_000, 2_000]);
  const cumulus = await startCumulus('http', {
    clock,
    quizClock: clock,
    patienceMs: 60_000,
    // Time is moved by hand here; how fast a press is acknowledged is measured by `npm run bench -- quiz`.
    slackRules: { rateLimit: false, ackDeadline: false },
    people: Array.from({ length: PEOPLE }, (_, index) => ({ name: `person${index}` })),
  });
  try {
    const { workspace, database } = cumulus;
    const open = await (await workspace.slash('/cloud quiz docker easy 1 600s')).reply(isOpenItem);
    await clock.armed(60_000);
    const choices = buttonsOf(open, 'answer');
    const changedAt: number[] = [];
    const allCounted = workspace.waitFor('the count of all', (entry) => {
      if (entry.type !== 'message-changed' || entry.message.ts !== open.ts) return undefined;
      changedAt.push(clock.now());
      return wordsOf(entry.message).includes(`*${PEOPLE}* answered`) ? true : undefined;
    });
    const told = new Set<string>();
    const allTold = workspace.waitFor('an answer to everybody', (entry) => {
      if (entry.type !== 'message-posted' || !entry.message.text.startsWith('Counted')) return undefined;
      return told.add(entry.message.ephemeralTo!).size === PEOPLE ? true : undefined;
    });
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const people = workspace.people
        .filter((person) => !person.isApp)
        .slice((batch * PEOPLE) / BATCHES, ((batch + 1) * PEOPLE) / BATCHES);
      await Promise.all(
        people.map(async (person, at) => {
          const press = () =>
            workspace.click(open, choices[at % choices.length]!.action_id, { as: person.id });
          // Every tenth person presses twice at once.
          const pressed = await Promise.all(at % 10 === 0 ? [press(), press()] : [press()]);
          for (const { ack } of pressed) expect(ack?.outcome).toBe('acked');
        }),
      );
      clock.advance(2_000 / BATCHES);
    }
    await allTold;
    await allCounted;
    changedAt.slice(1).forEach((at, index) => expect(at - changedAt[index]!).toBeGreaterThanOrEqual(1_000));
    const rows = database.prepare('SELECT count(*), count(DISTINCT user_id) FROM round_answer').raw().get();
    expect(rows).toEqual([PEOPLE, PEOPLE]);
    clock.advance(600_000);
    const closed = await workspace.waitForMessage(isClosedItem);
    expect(wordsOf(closed)).toMatch(new RegExp(`\\(\\d+ of ${PEOPLE}\\)`));
    expect(wordsOf(closed)).toMatch(/and \d+ others/);
  } finally {
    await cumulus.stop();
    clock.stop();
  }
}, 120_000);
