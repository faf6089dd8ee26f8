import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Finding, PlacedSnippet } from './snippet';

/**
 * What is right in a script and beside the point in a snippet:
 * SC2034 variable unused and SC2154 variable not assigned (both are for the reader), SC2148 no shebang, SC2016 nothing
 * expands in single quotes (which is why queries, policy variables and templates stand in them).
 */
const EXCLUDED = ['SC2016', 'SC2034', 'SC2148', 'SC2154'];

interface Comment {
  file: string;
  line: number;
  code: number;
  message: string;
}

/**
 * Runs shellcheck once over all snippets. Its findings are warnings, since it is not installed everywhere and each
 * version finds more than the last.
 * @returns null where shellcheck is not installed
 */
export async function shellcheck(snippets: readonly PlacedSnippet[]): Promise<Finding[] | null> {
  if (snippets.length === 0) return [];
  const dir = await mkdtemp(join(tmpdir(), 'cumulus-check-'));
  try {
    const files: string[] = [];
    for (const [index, snippet] of snippets.entries()) {
      const file = join(dir, `${index}.sh`);
      await writeFile(file, `${snippet.code}\n`);
      files.push(file);
    }
    const comments = await run(files);
    return (
      comments?.map((comment) => ({
        rule: 'K072',
        severity: 'warning' as const,
        snippet: snippets[Number(basename(comment.file, '.sh'))]!,
        line: comment.line,
        message: `shellcheck SC${comment.code}: ${comment.message}`,
        mend: `See https://www.shellcheck.net/wiki/SC${comment.code}.`,
      })) ?? null
    );
  } finally {
    await rm(dir, { recursive: true });
  }
}

function run(files: readonly string[]): Promise<Comment[] | null> {
  const args = ['--shell=bash', '--format=json1', `--exclude=${EXCLUDED.join(',')}`, ...files];
  return new Promise((resolve, reject) => {
    execFile('shellcheck', args, { maxBuffer: 64 * 1024 * 1024, env: process.env }, (error, stdout) => {
      // Exit code 1 says that there are comments.
      if (error && error.code === 'ENOENT') resolve(null);
      else if (error && error.code !== 1) reject(error);
      else resolve((JSON.parse(stdout) as { comments: Comment[] }).comments);
    });
  });
}
