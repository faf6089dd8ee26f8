/**
 * Plays one round and kills the process that plays it at random moments. This process is the chat system: it keeps the
 * messages, has people answer, and lets time pass only when all have been told that their answer counts; so a round
 * with kills must end with exactly the scores of one without.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { PressOn } from '../src/quiz/quiz-master';
import { type Random, seededRandom } from '../src/quiz/seeded-random';
import type { FromPlayer, PlayerSettings, ToPlayer } from './crash-messages';

export interface CrashOptions {
  /** Program and arguments that run crash-player. */
  player: readonly string[];
  migrationsDir: string;
  items: number;
  people: number;
  kills: number;
  /** Events of the playing process between two kills, at most. */
  mostEvents: number;
  seed: string;
  /** Whether the app may read the channel, and so find a message that it is not sure to have posted. */
  isReadable: boolean;
}

export interface CrashOutcome {
  kills: number;
  /** What is kept at the end: `position user chosen right points` in order. */
  answers: string[];
  /** What every person was last told that counts: `position user chosen`, in order. */
  acknowledged: string[];
  /** Items that were posted more than once, and results. */
  doubles: number;
  results: number;
  state: string;
}

const START = Date.UTC(2026, 10, 24, 9);
const STEP_MS = 1_000;

/** Share of postings whose answer is never heard, while there are kills left. */
const UNHEARD_SHARE = 0.35;

/** A round that takes longer than this hangs. */
const PATIENCE_MS = 120_000;

interface Intent {
  on: PressOn;
  isTold: boolean;
}

/** @throws where the round hangs or the playing process fails by itself */
export async function playWithCrashes(options: CrashOptions): Promise<CrashOutcome> {
  const dir = mkdtempSync(join(tmpdir(), 'crash-'));
  const path = join(dir, 'round.sqlite');
  try {
    return await new ChatSystem(options, path).play();
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

class ChatSystem {
  readonly #random: Random;
  #now = START;
  #child: ChildProcess | null = null;
  #kills = 0;
  #untilKill = 0;
  readonly #messages: { id: string; part: string; postedAt: number; what: string }[] = [];
  /** By number; the same people press the same things in every run. */
  readonly #presses: Intent[] = [];
  readonly #pressed = new Set<string>();
  #isDone = false;
  #fail: (error: Error) => void = () => {};
  #ticker: NodeJS.Timeout | undefined;

  constructor(
    private readonly options: CrashOptions,
    private readonly path: string,
  ) {
    this.#random = seededRandom(options.seed);
  }

  async play(): Promise<CrashOutcome> {
    const database = (): Database.Database => new Database(this.path, { readonly: true });
    let late: NodeJS.Timeout | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        this.#fail = reject;
        late = setTimeout(() => reject(new Error(`The round hangs after ${this.#kills} kills`)), PATIENCE_MS);
        this.#spawn(true);
        this.#ticker = setInterval(() => {
          if (this.#isDone && this.#isEnded()) resolve();
          else this.#passTime();
        }, 1);
      });
    } finally {
      clearTimeout(late);
      clearInterval(this.#ticker);
      this.#child?.removeAllListeners();
      this.#child?.kill('SIGKILL');
    }
    const store = database();
    const rows = store
      .prepare(
        'SELECT position, user_id AS user, chosen, is_right AS right, points FROM round_answer ORDER BY position, user_id',
      )
      .all() as { position: number; user: string; chosen: string; right: number; points: number }[];
    const state = store
      .prepare("SELECT group_concat(state || ' ' || ending) FROM quiz_round")
      .pluck()
      .get() as string;
    store.close();
    const last = new Map(
      this.#presses
        .filter((press) => press.isTold)
        .map(({ on }) => [`${String(on.position).padStart(2, '0')} ${on.user}`, JSON.stringify(on.chosen)]),
    );
    const items = this.#messages.filter((message) => message.what === 'open').map((message) => message.part);
    return {
      kills: this.#kills,
      answers: rows.map(
        ({ position, user, chosen, right, points }) =>
          `${String(position).padStart(2, '0')} ${user} ${chosen} ${right} ${points}`,
      ),
      acknowledged: [...last].map(([who, chosen]) => `${who} ${chosen}`).sort(),
      doubles: items.length - new Set(items).size,
      results: this.#messages.filter((message) => message.part === 'result').length,
      state,
    };
  }

  #spawn(isFirst: boolean): void {
    const settings: PlayerSettings = {
      databaseUrl: `file:${this.path}`,
      migrationsDir: this.options.migrationsDir,
      now: this.#now,
      start: isFirst || !this.#isCreated() ? { items: this.options.items } : null,
    };
    const [program, ...args] = this.options.player;
    const child = spawn(program!, [...args, JSON.stringify(settings)], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#child = child;
    this.#untilKill = 1 + Math.floor(this.#random() * this.options.mostEvents);
    child.on('message', (message: FromPlayer) => this.#hear(child, message));
    child.on('exit', (code, signal) => {
      if (signal !== 'SIGKILL')
        this.#fail(new Error(`The playing process ended by itself (${code ?? signal})`));
      else if (this.#child === child) this.#spawn(false);
    });
    child.on('error', this.#fail);
  }

  /** The process was killed before it had planned the round: then it is started again. */
  #isCreated(): boolean {
    return this.#read('SELECT count(*) FROM quiz_round') > 0;
  }

  #isEnded(): boolean {
    return this.#read("SELECT count(*) FROM quiz_round WHERE state = 'ended'") > 0;
  }

  #read(sql: string): number {
    try {
      const database = new Database(this.path, { readonly: true });
      try {
        return database.prepare(sql).pluck().get() as number;
      } finally {
        database.close();
      }
    } catch {
      return 0;
    }
  }

  #hear(child: ChildProcess, message: FromPlayer): void {
    // What a killed process had still on the line was sent before it died: the chat system has got it.
    const isAlive = child === this.#child && child.signalCode === null;
    switch (message.kind) {
      case 'post': {
        const part = String(message.mark.part);
        const posted = { messageId: `M${this.#messages.length}`, postedAt: this.#now };
        this.#messages.push({ id: posted.messageId, part, postedAt: posted.postedAt, what: message.what });
        if (part === 'result') this.#isDone = true;
        if (message.item) this.#plan(Number(part), message.item, posted);
        // The worst moment: the message is out, and the process dies before it hears so.
        if (isAlive && this.#kills < this.options.kills && this.#random() < UNHEARD_SHARE)
          this.#untilKill = 0;
        else this.#say(child, { kind: 'posted', call: message.call, posted });
        break;
      }
      case 'update':
        this.#say(child, { kind: 'updated', call: message.call });
        break;
      case 'find': {
        const found = this.#messages.find(
          (one) => one.part === String(message.mark.part) && one.what !== 'closed',
        );
        const known = found ? { messageId: found.id, postedAt: found.postedAt } : null;
        this.#say(child, {
          kind: 'found',
          call: message.call,
          found: this.options.isReadable ? known : 'unknown',
        });
        break;
      }
      case 'pressed': {
        const press = this.#presses[message.press]!;
        if (message.outcome === 'closed' || message.outcome === 'gone')
          this.#fail(new Error(`A press in time was told "${message.outcome}": ${JSON.stringify(press.on)}`));
        press.isTold = true;
        break;
      }
      case 'ready':
        for (const [index, press] of this.#presses.entries()) if (!press.isTold) this.#press(index);
        break;
      case 'report':
        this.#fail(new Error(message.text));
    }
    this.#untilKill -= 1;
    if (isAlive && this.#untilKill <= 0 && this.#kills < this.options.kills) {
      this.#kills += 1;
      child.kill('SIGKILL');
    }
  }

  /** People answer an item when they first see it: most once, some change their mind, some press twice. */
  #plan(
    position: number,
    item: { id: string; right: number[]; choices: number },
    posted: { messageId: string; postedAt: number },
  ): void {
    for (let person = 0; person < this.options.people; person += 1) {
      const user = `U${String(person).padStart(2, '0')}`;
      const key = `${position} ${user}`;
      if (this.#pressed.has(key)) continue;
      this.#pressed.add(key);
      const random = seededRandom(`${item.id} ${user}`);
      const right = item.right[0]!;
      const final =
        random() < 0.6 ? right : (right + 1 + Math.floor(random() * (item.choices - 1))) % item.choices;
      const elapsed = Math.floor(random() * 20_000);
      const press = (chosen: number, after: number): void => {
        this.#presses.push({
          isTold: false,
          on: {
            team: 'T1',
            channel: 'C1',
            roundId: 'round-1',
            position,
            user,
            chosen: [chosen],
            pressedAt: posted.postedAt + after,
            messageId: posted.messageId,
            messageAt: posted.postedAt,
          },
        });
        this.#press(this.#presses.length - 1);
      };
      if (random() < 0.2) press((final + 1) % item.choices, elapsed - 1);
      press(final, elapsed);
      if (random() < 0.2) press(final, elapsed);
    }
  }

  #press(index: number): void {
    if (this.#child) this.#say(this.#child, { kind: 'press', press: index, on: this.#presses[index]!.on });
  }

  #passTime(): void {
    if (!this.#child || this.#presses.some((press) => !press.isTold)) return;
    this.#now += STEP_MS;
    this.#say(this.#child, { kind: 'time', now: this.#now });
  }

  #say(child: ChildProcess, message: ToPlayer): void {
    if (child.connected) child.send(message, () => {});
  }
}
