import type { Round, RoundItem, ScoredAnswer } from './round';
import type { ResultView } from './round-board';
import { standings, totals } from './score-round';
import { type Member, TEAM_NAMES, teamPoints } from './teams';

/** Items named as the hardest at the end. */
const MISSED_SHOWN = 3;

/** What a round has come to. */
export function resultOf(
  round: Round,
  items: readonly RoundItem[],
  scored: readonly (ScoredAnswer & { position: number })[],
  members: readonly Member[],
): ResultView {
  const counted = items.filter((item) => item.state === 'closed' && !item.isVoid);
  const players = totals(scored);
  const points = new Map(players.map((player) => [player.user, player.points]));
  const sides = teamPoints(members, points).map((average, side) => ({
    name: TEAM_NAMES[side]!,
    points: average,
    players: members.filter((member) => member.side === side).length,
  }));
  const missed = counted
    .map(({ item, position }) => {
      const answers = scored.filter((answer) => answer.position === position);
      return { item, answered: answers.length, right: answers.filter((answer) => answer.isRight).length };
    })
    .filter(({ answered, right }) => right < answered)
    .sort((a, b) => a.right / a.answered - b.right / b.answered || b.answered - a.answered)
    .slice(0, MISSED_SHOWN);
  return {
    kind: 'result',
    round,
    planned: items.length,
    played: counted.length,
    standings: standings(players, round.settings.speedBonus),
    missed,
    sides: members.length === 0 ? [] : sides.sort((a, b) => b.points - a.points),
  };
}
