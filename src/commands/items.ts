import { readFileSync } from 'node:fs';
import type { Config } from '../config';
import { loadKnowledge } from '../knowledge/load-knowledge';
import { plain } from '../knowledge/topic';
import { readCsvItems, writeCsvItems } from '../quiz/exchange/csv-items';
import { ITEM_FORMATS, type ItemFormat } from '../quiz/exchange/exchange';
import { readGiftItems, writeGiftItems } from '../quiz/exchange/gift-items';
import type { Item } from '../quiz/item';
import { buildPool } from '../quiz/pool';
import { draftProblems, duplicateOf, type ItemDraft, questionKey } from '../quiz/team-items';
import { openDatabase } from '../store/database';
import { SqliteTeamItems } from '../store/sqlite-team-items';

/**
 * `cumulus items import FILE`: takes items of a CSV or GIFT file (by its ending) into the team's own, approved. With any
 * problem nothing is taken, and every problem is named by line; an item that is asked already is left out.
 * @returns exit code
 */
export async function importItems(config: Config, file: string, now: () => number): Promise<number> {
  const text = readFileSync(file, 'utf8');
  const { drafts, problems } = isGift(file, text) ? readGiftItems(text) : readCsvItems(text);
  const { base } = loadKnowledge(config.knowledgeDirs);
  const topics = new Set(base.byId.keys());
  const wrong = drafts.flatMap(({ line, draft }) =>
    draftProblems(draft, topics).map(({ message }) => ({ line, message })),
  );
  const all = [...problems, ...wrong].sort((a, b) => a.line - b.line);
  if (all.length > 0) {
    for (const { line, message } of all) process.stderr.write(`${file}:${line}  ${message}\n`);
    process.stderr.write(
      `Nothing was imported: ${all.length} ${all.length === 1 ? 'problem' : 'problems'}.\n`,
    );
    return 1;
  }
  const database = openDatabase(config.databaseUrl, now);
  try {
    const store = new SqliteTeamItems(database);
    const pool = buildPool(base.topics);
    let added = 0;
    const seen = new Map<string, number>();
    for (const { line, draft } of drafts) {
      const earlier = seen.get(questionKey(draft.question));
      seen.set(questionKey(draft.question), earlier ?? line);
      const known = duplicateOf(draft.question, pool);
      const where = known ? known.source : earlier === undefined ? null : `line ${earlier}`;
      const result =
        where === null ? await store.add(draft, { author: null, state: 'approved', at: now() }) : null;
      if (result?.kind === 'added') added += 1;
      else
        process.stderr.write(
          `${file}:${line}  left out, asked already: ${where ?? "among the team's items"}\n`,
        );
    }
    process.stdout.write(`${added} imported, ${drafts.length - added} left out\n`);
    return 0;
  } finally {
    database.close();
  }
}

/**
 * `cumulus items export`: the team's approved items on standard output, or with `all` those of the knowledge too.
 * @returns exit code
 */
export async function exportItems(
  config: Config,
  format: string,
  all: boolean,
  now: () => number,
): Promise<number> {
  const known = ITEM_FORMATS.find((one) => one === format);
  if (!known)
    throw new Error(`There is no format "${format}". Write --format ${ITEM_FORMATS.join(' or --format ')}.`);
  const database = openDatabase(config.databaseUrl, now);
  try {
    const own: ItemDraft[] = await new SqliteTeamItems(database).list('approved');
    const pool = all ? buildPool(loadKnowledge(config.knowledgeDirs).base.topics) : [];
    const shown = pool.filter((item) => item.snippet === null);
    if (shown.length < pool.length)
      process.stderr.write(
        `${pool.length - shown.length} items with a snippet are left out: neither format holds one.\n`,
      );
    process.stdout.write(write(known, [...own, ...shown.map(draftFrom)]));
    return 0;
  } finally {
    database.close();
  }
}

function write(format: ItemFormat, drafts: readonly ItemDraft[]): string {
  return format === 'csv' ? writeCsvItems(drafts) : writeGiftItems(drafts);
}

function isGift(file: string, text: string): boolean {
  return /\.(?:gift|txt)$/i.test(file) || /^\s*(?:\$CATEGORY|\/\/|::)/.test(text);
}

function draftFrom({ topicId, difficulty, question, choices, explanation }: Item): ItemDraft {
  return {
    topicId,
    difficulty,
    question: plain(question),
    choices: choices.map(({ spans, right }) => ({ text: plain(spans), right })),
    explanation: plain(explanation),
  };
}
