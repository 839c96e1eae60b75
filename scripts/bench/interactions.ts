import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../../tests/browser/launch.ts';
import { serve } from '../../tests/serve.ts';
import { median } from './median.ts';

/** How much slower than this machine's the processor of a reader is. */
export const SLOWDOWN = 4;
/** Within which time a page has to answer, in milliseconds. */
export const ANSWER = 200;

/** One page of each kind with a long table. */
const PAGES = {
  features: '/releases/1.37/features/',
  enhancements: '/enhancements/',
  gates: '/feature-gates/',
  tracking: '/releases/1.37/tracking/',
  upgrade: '/upgrade/1.33-to-1.34/',
  notes: '/releases/1.34/notes/',
  kinds: '/apis/',
} as const;

/**
 * What a reader does, and the event from which the time counts. Each changes what is shown: on every page some rows
 * have no "l", and fewer have "li".
 */
const DEEDS = {
  sort: { event: 'click', act: (page: Page) => pressHeading(page) },
  'sort again': { event: 'click', act: (page: Page) => pressHeading(page) },
  'as it was': { event: 'click', act: (page: Page) => pressHeading(page) },
  filter: { event: 'input', act: (page: Page) => chooseOption(page, 2) },
  'all rows': { event: 'input', act: (page: Page) => chooseOption(page, 0) },
  type: { event: 'input', act: (page: Page) => page.keyboard.press('l') },
  'type on': { event: 'input', act: (page: Page) => page.keyboard.press('i') },
  search: { event: 'keydown', act: (page: Page) => openSearch(page) },
} as const;

/** A deed by its name. */
export type Deed = keyof typeof DEEDS;

/** How long a page needs to answer each deed, in milliseconds, the median of the rounds. */
export interface Interactions {
  readonly kind: string;
  readonly rows: number;
  readonly times: Readonly<Record<Deed, number>>;
}

/**
 * Measures from the event of a deed until the first paint that shows its answer, in Chromium with its
 * processor slowed down.
 * @param site the folder of a built site
 */
export async function measureInteractions(site: string, rounds: number): Promise<Interactions[]> {
  const served = await serve(site);
  const browser = await launchBrowser();
  try {
    const measured: Interactions[] = [];
    // The first page of a browser also waits for the browser itself.
    await visit(browser, served.url + PAGES.features);
    for (const [kind, path] of Object.entries(PAGES)) {
      const visits: Visit[] = [];
      for (let round = 0; round < rounds; round += 1) {
        visits.push(await visit(browser, served.url + path));
      }
      measured.push({ kind, rows: visits[0]?.rows ?? 0, times: mediansOf(visits) });
    }
    return measured;
  } finally {
    await browser.close();
    await served.close();
  }
}

interface Visit {
  readonly rows: number;
  readonly times: ReadonlyMap<Deed, number>;
}

function mediansOf(visits: readonly Visit[]): Record<Deed, number> {
  const deeds = Object.keys(DEEDS) as Deed[];
  const ofDeed = (deed: Deed): number => median(visits.map(({ times }) => times.get(deed) ?? NaN));
  return Object.fromEntries(deeds.map((deed) => [deed, ofDeed(deed)])) as Record<Deed, number>;
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(url, { waitUntil: 'load' });
  const measured = await measureVisit(page);
  await page.close();
  return measured;
}

async function measureVisit(page: Page): Promise<Visit> {
  const rows = await page.locator('filterable-table tbody tr').count();
  // A reader has the filters and as many rows as fit in view, and points at the table before pressing anything in it.
  const table = page.locator('filterable-table').first();
  await table.evaluate((it) => it.scrollIntoView({ behavior: 'instant' }));
  await table.hover();
  await page.waitForTimeout(500);
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const times = new Map<Deed, number>();
  for (const [deed, { event, act }] of Object.entries(DEEDS)) {
    if (deed === 'type') await page.locator('filterable-table input[name=q]').focus();
    await page.evaluate(awaitAnswer, event);
    await act(page);
    const time = await page.evaluate(() => (window as unknown as Answering).answered);
    times.set(deed as Deed, time);
    await page.locator('table[aria-busy]').first().waitFor({ state: 'detached' });
  }
  return { rows, times };
}

interface Answering {
  answered: Promise<number>;
}

/** In the page: from the next event of a kind until the paint after the table, its status or a dialog changed. */
function awaitAnswer(event: string): void {
  const answered = new Promise<number>((resolve) => {
    let start = 0;
    const isTold = { value: false };
    const observer = new MutationObserver(() => {
      if (start === 0 || isTold.value) return;
      isTold.value = true;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          observer.disconnect();
          resolve(performance.now() - start);
        };
        port2.postMessage(0);
      });
    });
    window.addEventListener(
      event,
      () => {
        start = performance.now();
      },
      { capture: true, once: true },
    );
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['aria-sort', 'open'],
    });
  });
  Object.assign(window, { answered });
}

async function pressHeading(page: Page): Promise<void> {
  await page.locator('filterable-table thead button:visible').nth(1).dispatchEvent('click');
}

async function chooseOption(page: Page, index: number): Promise<void> {
  await page.locator('filterable-table select').first().selectOption({ index });
}

async function openSearch(page: Page): Promise<void> {
  await page.locator('filterable-table input[name=q]').blur();
  await page.keyboard.press('/');
}
