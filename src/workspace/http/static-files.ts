/** The page's files, from one folder and nowhere else. */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { HttpRefusal, type PlainResponse } from './plain';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.map': 'application/json; charset=utf-8',
};

/** Nothing but the page's own code runs; pictures in messages may come from anywhere, as in Slack. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'self'; img-src 'self' data: https:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
};

const NO_PAGE =
  '<!doctype html><title>Workspace</title><p>The workspace is running; it was started without a page.</p>\n';

/** A file by its URL path; `/` is index.html. Only files whose type is known are served. */
export async function serveFile(folder: string | undefined, urlPath: string): Promise<PlainResponse> {
  if (folder === undefined && urlPath === '/') return page(CONTENT_TYPES['.html'] as string, NO_PAGE);
  const name = decodePath(urlPath === '/' ? '/index.html' : urlPath);
  const contentType = CONTENT_TYPES[extname(name).toLowerCase()];
  const hasBadPart = name.split('/').some((part) => part.startsWith('.') || /[\0\\:]/.test(part));
  if (folder === undefined || contentType === undefined || hasBadPart) throw notFound(urlPath);
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, name));
    // A link inside the folder may point out of it.
    if (!file.startsWith(root + sep)) throw notFound(urlPath);
    return page(contentType, await readFile(file));
  } catch (error) {
    throw error instanceof HttpRefusal ? error : notFound(urlPath);
  }
}

function page(contentType: string, body: string | Buffer): PlainResponse {
  return { status: 200, headers: { 'Content-Type': contentType, 'Cache-Control': 'no-cache' }, body };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new HttpRefusal(400, 'bad_request', 'The path holds a broken escape.');
  }
}

function notFound(path: string): HttpRefusal {
  return new HttpRefusal(404, 'not_found', `There is nothing at ${path.slice(0, 100)}.`);
}
