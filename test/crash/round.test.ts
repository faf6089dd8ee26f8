import { differences } from '../../bench/crash';
import { type CrashOptions, playWithCrashes } from '../../bench/crash-round';

/** The size for every run of the tests; `npm run bench -- crash` plays the full one. */
const SMALL: CrashOptions = {
  player: [process.execPath, '-r', './test/support/typescript.js', 'bench/crash-player.ts'],
  migrationsDir: 'migrations',
  items: 5,
  people: 8,
  kills: 0,
  mostEvents: 12,
  seed: 'calm',
  isReadable: true,
};

test.each([
  ['finds what it had posted', true],
  ['may not read the channel', false],
])(
  'killed four times at random moments, a round ends with the scores of one without a kill, where the app %s',
  async (_, isReadable) => {
    const calm = await playWithCrashes(SMALL);
    expect(calm.answers).toHaveLength(5 * 8);
    const crashed = await playWithCrashes({ ...SMALL, kills: 4, seed: `small ${isReadable}`, isReadable });
    expect(crashed.kills).toBe(4);
    expect(differences(calm, crashed, isReadable)).toEqual([]);
  },
  60_000,
);
