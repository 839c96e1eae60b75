import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { PATIENCE, sharedBrowser } from './launch.ts';

/** What a usual laptop shows. */
const USUAL = { width: 1280, height: 900 };

/**
 * A context for each kind of visitor, kept for all files of tests that a worker runs: its pages run in one
 * process, which has read the scripts of the site before. To start one takes longer than to load a page.
 */
const contexts = new Map<string, Promise<BrowserContext>>();

/** Opens an empty page; `small` is the address of any small page of the site. */
export async function openPage(
  small: string,
  { viewport, ...options }: BrowserContextOptions,
): Promise<Page> {
  const key = JSON.stringify(options);
  const context = contexts.get(key) ?? startContext(small, options);
  contexts.set(key, context);
  const page = await (await context).newPage();
  if (viewport != null) await page.setViewportSize(viewport);
  return page;
}

/** Closes a page, and forgets what its site stored. */
export async function closePage(page: Page, origin: string): Promise<void> {
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
