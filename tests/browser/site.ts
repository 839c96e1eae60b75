import { existsSync } from 'node:fs';
import type { BrowserContext, BrowserContextOptions, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Served, serve } from '../serve.ts';
import { findBrowser, PATIENCE, sharedBrowser } from './launch.ts';

/** What a narrow phone shows. */
export const NARROW = { width: 320, height: 640 };

/** How wide a page is with all that reaches beyond its screen. */
export const pageWidth = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth);

/** Whether the page is part of the built site. */
export function isBuilt(path: string): boolean {
  return existsSync(`dist${path}index.html`);
}

/** A page in a browser, and what went wrong on it. */
export interface Visit {
  readonly page: Page;
  /** Errors and policy violations from the console. */
  readonly errors: readonly string[];
  /** Requests to any other host. */
  readonly foreign: readonly string[];
  /** Waits until the page has come to rest: all that it asked for is there. */
  rest(): Promise<void>;
}

/** The built site in a browser; made once for each file of tests. */
export interface Site {
  /** Opens a page that is closed after the test. */
  visit(path: string, options?: BrowserContextOptions): Promise<Visit>;
  readonly url: string;
}

/** Serves dist/ for the tests of a file, which share a browser with those of other files. */
export function useSite(): Site {
  let served: Served;
  let open: Page[] = [];
  beforeAll(async () => {
    if (findBrowser() === undefined) return;
    if (!existsSync('dist')) throw new Error('dist/ is missing: run `npm run build` first');
    served = await serve('dist');
  });
  afterEach(async () => {
    await Promise.all(open.map((page) => closePage(page, served.url)));
    open = [];
  });
  afterAll(() => served?.close());
  return {
    get url() {
      return served.url;
    },
    async visit(path, options = {}) {
      const page = await openPage(`${served.url}/robots.txt`, options);
      open.push(page);
      const errors: string[] = [];
      const foreign: string[] = [];
      page.on('console', (message) => {
        // What no page asks for but every browser does.
        if (message.location().url.endsWith('/favicon.ico')) return;
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(error.message));
      const pending = new Set<Request>();
      page.on('request', (request) => {
        pending.add(request);
        if (!request.url().startsWith(served.url)) foreign.push(request.url());
      });
      page.on('requestfinished', (request) => pending.delete(request));
      page.on('requestfailed', (request) => pending.delete(request));
      await page.goto(served.url + path, { waitUntil: 'load' });
      return { page, errors, foreign, rest: () => comeToRest(page, pending) };
    },
  };
}

/**
 * What one answer lets the page ask for is asked for by its next tasks. Timers of the page would wait
 * for ever where JavaScript is off; what is evaluated in it is a task of its own.
 */
async function comeToRest(page: Page, pending: ReadonlySet<Request>): Promise<void> {
  await expect
    .poll(async () => {
      await page.evaluate(() => undefined);
      await page.evaluate(() => undefined);
      return [...pending].map((request) => request.url());
    })
    .toEqual([]);
}

/** What a usual laptop shows. */
const USUAL = { width: 1280, height: 900 };

/**
 * A context for each kind of visitor, kept for all files of tests that a worker runs: its pages run in one
 * process, which has read the scripts of the site before. To start one takes longer than to load a page.
 */
const contexts = new Map<string, Promise<BrowserContext>>();

/** Opens an empty page; `small` is the address of any small page of the site. */
async function openPage(
  small: string,
  {
    viewport,
    colorScheme,
    contrast,
    forcedColors,
    reducedMotion,
    ...options
  }: BrowserContextOptions,
): Promise<Page> {
  const key = JSON.stringify(options);
  const context = contexts.get(key) ?? startContext(small, options);
  contexts.set(key, context);
  const page = await (await context).newPage();
  if (viewport != null) await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme, contrast, forcedColors, reducedMotion });
  return page;
}

/** Closes a page, and forgets what its site stored. */
async function closePage(page: Page, origin: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await page.close();
}

/** The process of a context ends with its last page: one stays. */
async function startContext(small: string, options: BrowserContextOptions) {
  const context = await (await sharedBrowser()).newContext({ ...options, viewport: USUAL });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  await page.goto(small);
  return context;
}
