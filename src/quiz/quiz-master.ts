import type { Topic } from '../knowledge/topic';
import type { Item } from './item';
import { PacedUpdates } from './paced-updates';
import { type NotPlanned, planRound, type Start } from './plan-round';
import { resultOf } from './result-of';
import type { Place, Round, RoundItem } from './round';
import { BoardError, type ResultView } from './round-board';
import { RoundRunner, type RunnerParts } from './round-runner';
import type { Press, PressOutcome } from './round-store';
import type { ScoreBook } from './score-book';
import { joinTeam, TEAM_NAMES } from './teams';

export interface QuizParts extends Omit<RunnerParts, 'updates'> {
  scores: ScoreBook;
  /** The knowledge of the moment. */
  topics: () => readonly Topic[];
  /** Every item that may be played now. */
  pool: () => readonly Item[];
  /** A new id, never given before. */
  newId: () => string;
  /** Ids of people who may stop any round. */
  admins: readonly string[];
}

export type Started =
  | { kind: 'started'; round: Round; itemCount: number; wanted: number }
  /** The channel has a round already. */
  | { kind: 'busy' }
  | NotPlanned
  /** The app cannot write there. */
  | { kind: 'channel-gone' };

export type Stopped = 'stopped' | 'none' | 'not-allowed';

/** A press with the message it was made on. */
export interface PressOn extends Press, Place {
  messageId: string;
  /** When that message was posted, by the chat system's clock. */
  messageAt: number;
}

export interface Pressed {
  outcome: PressOutcome;
  item: RoundItem | null;
  /** The team that the person plays for; null without teams. */
  side: string | null;
}

/** A press this long after the end still counts, for the time it is under way. */
const GRACE_MS = 1_500;

/** A team's draw looks back this far. */
const MONTH_MS = 30 * 24 * 60 * 60 * 1_000;

/** Starts, plays and stops rounds; see round-runner.ts for what happens by itself between. */
export class QuizMaster {
  readonly #parts: QuizParts;
  readonly #updates: PacedUpdates;
  readonly #runner: RoundRunner;

  constructor(parts: QuizParts) {
    this.#parts = parts;
    this.#updates = new PacedUpdates(parts.clock);
    this.#runner = new RoundRunner({ ...parts, updates: this.#updates });
  }

  /** Plans a round, posts its first item and lets it run. */
  async start(start: Start): Promise<Started> {
    const { rounds } = this.#parts;
    const planned = await planRound(start, this.#parts);
    if ('kind' in planned) return planned;
    const { round, items, wanted } = planned;
    if (!(await rounds.create(round, items, start.dueKey))) {
      // Another process may have been here first, or this one before it died.
      const same = start.dueKey === undefined ? null : await rounds.forDate(start.dueKey);
      return same ? { kind: 'started', round: same, itemCount: items.length, wanted } : { kind: 'busy' };
    }
    await this.#runner.wake(round.id);
    const after = await rounds.find(round.id);
    if (after?.ending === 'channel-gone') {
      await rounds.discard(round.id);
      return { kind: 'channel-gone' };
    }
    return { kind: 'started', round, itemCount: items.length, wanted };
  }

  /** The round that is being played somewhere; null where none is. */
  current(place: Place): Promise<Round | null> {
    return this.#parts.rounds.current(place);
  }

  /** The round that was started for a date of a schedule; null where none was. */
  forDate(dueKey: string): Promise<Round | null> {
    return this.#parts.rounds.forDate(dueKey);
  }

  /** Goes on with a round that another process may have begun. What was done already is not done again. */
  carryOn(roundId: string): Promise<void> {
    return this.#runner.wake(roundId);
  }

  /** Records an answer. What it resolves to is kept, so it may be told as counted. */
  async press(press: PressOn): Promise<Pressed> {
    const { rounds } = this.#parts;
    const round = await rounds.find(press.roundId);
    const item = round && (await rounds.item(press.roundId, press.position));
    if (!round || !item) return { outcome: 'gone', item: null, side: null };
    if (item.state === 'posting') {
      // The message is out, whether or not the answer to its posting has come: the press proves it.
      const posted = { messageId: press.messageId, postedAt: press.messageAt };
      if (await rounds.opened(round.id, item.position, this.#runner.openingOf(round, posted)))
        void this.#runner.wake(round.id);
    } else if (item.messageId !== null && item.messageId !== press.messageId) {
      void this.#show(round, () => this.#parts.board.update(round, press.messageId, { kind: 'twin' }));
    }
    const outcome = await rounds.press(press, GRACE_MS);
    const isTaken = outcome === 'counted' || outcome === 'changed' || outcome === 'same';
    const side = isTaken ? await this.#join(round, press.user) : null;
    if (round.isPrivate && outcome === 'counted') void this.#runner.wake(round.id, item.position);
    else if (outcome === 'counted') this.#refreshCount(round, item.position);
    return { outcome, item, side };
  }

  /** Stops the round of a channel; an item that is open then counts for nobody. */
  async stop(place: Place, user: string): Promise<Stopped> {
    const { rounds, admins } = this.#parts;
    const round = await rounds.current(place);
    if (!round) return 'none';
    const { startedBy, settings, isPrivate } = round;
    const mayStop =
      admins.includes(user) ||
      isPrivate ||
      startedBy === null ||
      startedBy === user ||
      settings.mayStop.includes(user);
    if (!mayStop) return 'not-allowed';
    await rounds.end(round.id, 'stopped');
    await this.#runner.wake(round.id);
    return 'stopped';
  }

  /** Takes an item out of every round that played it, and says so in each channel. @returns how many rounds changed */
  async voidItem(team: string, itemId: string): Promise<number> {
    const { rounds, board } = this.#parts;
    const played = await rounds.voidItem(team, itemId);
    const told = new Set<string>();
    for (const { roundId, position, state } of played) {
      if (state !== 'closed') {
        // It is being asked: closing it says that it does not count.
        void this.#runner.wake(roundId, position);
        continue;
      }
      const round = await rounds.find(roundId);
      const items = await rounds.items(roundId);
      const item = items.find((candidate) => candidate.position === position);
      if (!round || !item) continue;
      const view = { kind: 'closed' as const, round, item, itemCount: items.length, answers: [] };
      if (item.messageId !== null && item.revealedAt !== null)
        await this.#show(round, () => board.update(round, item.messageId!, view));
      // A channel that has played it again and again is told once, of its newest round.
      if (told.has(round.channel)) continue;
      told.add(round.channel);
      const result = round.state === 'ended' ? await this.#resultOf(round, items) : null;
      const rescored = { kind: 'rescored' as const, round, item: item.item, result };
      await this.#show(round, () => board.post(round, rescored, { roundId, part: position }));
    }
    return played.length;
  }

  /** Takes up every round that was not over when the last process ended: what was due meanwhile happens now, once. */
  async resume(): Promise<void> {
    const unfinished = await this.#parts.rounds.unfinished();
    await Promise.all(unfinished.map((round) => this.#runner.wake(round.id)));
  }

  /** Ends timers and waits for the steps at work; what is kept goes on at the next start. */
  async halt(): Promise<void> {
    const halted = this.#runner.halt();
    await this.#updates.stop();
    await halted;
  }

  /** The time zone that a channel's days and weeks are counted by; null before its first round. */
  zoneOf(place: Place): Promise<string | null> {
    return this.#parts.rounds.zoneOf(place, null);
  }

  async #resultOf(round: Round, items: readonly RoundItem[]): Promise<ResultView> {
    const { rounds } = this.#parts;
    const [scored, members] = await Promise.all([rounds.scored(round.id), rounds.members(round.id)]);
    return resultOf(round, items, scored, members);
  }

  async #join(round: Round, user: string): Promise<string | null> {
    const { rounds, scores, clock } = this.#parts;
    const { teams } = round.settings;
    if (teams === 'none') return null;
    const before = (await rounds.members(round.id)).find((member) => member.user === user);
    if (before) return TEAM_NAMES[before.side]!;
    const strengths =
      teams === 'balanced' ? await scores.strengths(round, clock.now() - MONTH_MS) : new Map();
    const side = await rounds.join(round.id, user, (members) =>
      joinTeam(user, members, teams, strengths, round.id),
    );
    return TEAM_NAMES[side]!;
  }

  #refreshCount(round: Round, position: number): void {
    this.#updates.refresh(round.channel, async () => {
      const items = await this.#parts.rounds.items(round.id);
      const item = items.find((candidate) => candidate.position === position);
      if (item?.state !== 'open') return;
      const view = { kind: 'open' as const, round, item, itemCount: items.length, answered: item.answered };
      await this.#show(round, () => this.#parts.board.update(round, item.messageId!, view));
    });
  }

  /** Shows something that nothing depends on. */
  async #show(round: Round, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof BoardError))
        this.#parts.report('A message of a round could not be made', { err: error });
      else if (error.retryAfterMs > 0) this.#updates.pause(round.channel, error.retryAfterMs);
      else
        this.#parts.report('A message of a round could not be shown', {
          round: round.id,
          code: error.detail,
        });
    }
  }
}
