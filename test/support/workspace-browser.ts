/** The workspace's page in a real browser: built from the sources as they are, shown in the system's Chromium. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const ROOT = join(__dirname, '..', '..');

/** Nothing of Chromium's own goes out to the network, and it runs as root in a container. */
const CHROMIUM_ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How long a locator waits before its test fails; well below a test's own limit, so that the message is its. */
const LOCATOR_MS = 8_000;

/** @throws where there is no browser: these tests are never skipped in silence */
export function findChromium(env: NodeJS.ProcessEnv): string {
  const path = env.CHROMIUM_PATH || '/usr/bin/chromium';
  if (existsSync(path)) return path;
  throw new Error(
    `Browser: there is no "${path}". These tests drive a real Chromium: install Debian's package chromium ` +
      '(apt-get install chromium), or set CHROMIUM_PATH to the program of a Chromium or Chrome.',
  );
}

/** Builds the page into a folder of its own, so that neither a missing nor an old dist/ matters. */
function buildPage(): string {
  const dir = mkdtempSync(join(tmpdir(), 'workspace-page-'));
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.page.json', '--outDir', dir], {
    cwd: ROOT,
    stdio: 'pipe',
  });
  cpSync(join(ROOT, 'src', 'workspace', 'page', 'assets'), dir, { recursive: true });
  return dir;
}

export interface Screen {
  /** What createWorkspace takes as `pageDir`. */
  readonly pageDir: string;
  /** A person's page on a channel, in a browser profile of its own. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
  /** What went wrong on any page so far: script errors, console errors, requests to anywhere but loopback. */
  complaints(): string[];
  close(): Promise<void>;
}

export async function startBrowser(): Promise<Screen> {
  const executablePath = findChromium(process.env);
  const pageDir = buildPage();
  const browser: Browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  const errors: string[] = [];
  const requested = new Set<string>();
  return {
    pageDir,
    async open(address, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(LOCATOR_MS);
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('request', (request) => requested.add(request.url()));
      await page.goto(address);
      return page;
    },
    complaints: () => [...errors, ...[...requested].filter((url) => !url.startsWith('http://127.0.0.1:'))],
    async close() {
      await browser.close();
      rmSync(pageDir, { recursive: true });
    },
  };
}
