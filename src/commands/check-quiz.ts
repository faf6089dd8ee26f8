import type { Problem } from '../knowledge/problem';
import type { Topic } from '../knowledge/topic';
import { GIVE_AWAY_LIMIT, measureGiveAways } from '../quiz/give-aways';
import { buildPool } from '../quiz/pool';

/** Below this many items the measure is mostly chance, and no author should be sent after it. */
const FEWEST_ITEMS = 200;

/** How many items an author is sent to at once. */
const WORST_NAMED = 10;

/** What `cumulus check` says of the quiz: one line of figures, and warnings where the choices give too much away. */
export function checkQuiz(topics: readonly Topic[]): { line: string; problems: Problem[] } {
  const pool = buildPool(topics);
  const measured = measureGiveAways(pool);
  const generated = pool.filter((item) => item.origin === 'generated').length;
  const line =
    `${pool.length} quiz items: ${pool.length - generated} by authors, ${generated} made from tables and snippets. ` +
    `A guesser that sees only the form of the choices scores ${measured.score.toFixed(1)} %, chance ${measured.chance.toFixed(1)} % ` +
    `(limit: ${GIVE_AWAY_LIMIT} points above)`;
  const givesAway = measured.items >= FEWEST_ITEMS && measured.score - measured.chance > GIVE_AWAY_LIMIT;
  if (!givesAway) return { line, problems: [] };
  const worst = measured.worst.filter(({ item }) => item.origin === 'authored').slice(0, WORST_NAMED);
  return { line, problems: worst.map(({ item, probability }) => givesItselfAway(item.source, probability)) };
}

function givesItselfAway(source: string, probability: number): Problem {
  const colon = source.lastIndexOf(':');
  return {
    rule: 'K085',
    severity: 'warning',
    file: source.slice(0, colon),
    line: Number(source.slice(colon + 1)),
    message: `The form of the choices points at the right one (a guesser is ${Math.round(100 * probability)} % sure).`,
    mend: 'Give all choices the same length and shape: shorten the right one, or make a wrong one as exact.',
  };
}
