import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where browsers that can run these tests are usually installed; the first, without windows, is twice as quick. */
const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Keeps Chromium from calling its maker's servers, and lets it run as root in a container. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Pages of a context share a process: to start one takes longer than to load a page.
  '--renderer-process-limit=1',
];

/** Tests look at a page once: what compiling its code for speed takes is not won back. */
const UNHURRIED = '--js-flags=--no-opt,--no-maglev';

/** Milliseconds until a browser or a page in it is given up: long enough for a busy machine. */
export const PATIENCE = 300_000;

/** The browser that CHROMIUM names, or an installed one; `undefined` where there is none. */
export function findBrowser(): string | undefined {
  return process.env.CHROMIUM ?? INSTALLED.find((path) => existsSync(path));
}

let browser: Promise<Browser> | undefined;

/**
 * A headless browser, started once for all files of tests that a worker runs; it ends with the worker.
 * @throws when none can be started
 */
export function sharedBrowser(): Promise<Browser> {
  browser ??= launchBrowser([UNHURRIED]);
  return browser;
}

/** Starts a headless browser of one's own, with more arguments. @throws {Error} where there is none. */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    throw new Error('no Chromium found: install it, or name it in the variable CHROMIUM');
  }
  return chromium.launch({ executablePath, args: [...ARGUMENTS, ...more], timeout: PATIENCE });
}
