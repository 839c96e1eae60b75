import { describe, expect, it } from 'vitest';
import { findViolations } from './accessibility.ts';
import { brokenNames } from './broken-names.ts';
import { keepDistinctRows } from './distinct-rows.ts';
import { layoutShift } from './layout-shift.ts';
import { lostInPrint } from './print.ts';
import { isBuilt, KINDS, PROPOSAL, useSite } from './site.ts';
import { unlabeledCells } from './unlabeled-cells.ts';

const site = useSite();

/** What a narrow phone shows. */
const NARROW = { width: 320, height: 640 };
/** A phone, a small and a usual laptop, and a large screen: at none does a page scroll sideways or break a name. */
const SCREENS = [NARROW, ...[1024, 1440, 1280].map((width) => ({ width, height: 900 }))];

describe('breaks no policy, asks no other host, fits its screen and can be used by all:', () => {
  const look = async (path: string): Promise<void> => {
    const { page, errors, foreign, rest } = await site.visit(path);
    await rest();
    expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
    await page.setViewportSize(NARROW);
    expect(await unlabeledCells(page)).toEqual([]);
    for (const screen of SCREENS) {
      await page.setViewportSize(screen);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      const broken = await brokenNames(page);
      expect({ screen, fits: width <= screen.width, broken }).toEqual({
        screen,
        fits: true,
        broken: [],
      });
    }
    expect(await lostInPrint(page)).toEqual({ controls: [], cut: [], fits: true });
    await keepDistinctRows(page);
    expect(await findViolations(page)).toEqual([]);
  };

  it.each(KINDS)('%s', look);

  it.skipIf(!isBuilt(PROPOSAL))(`${PROPOSAL} (needs fetched texts)`, () => look(PROPOSAL));
});

/** The page is at rest when it is asked: what moved is told with the next frames, in milliseconds. */
const SOON = 100;
/** Words about how long ago a day is may take a line more; https://web.dev/articles/cls calls 0.1 good. */
const MOVED = 0.05;
describe('does not move while scripts come late:', () => {
  const load = async (path: string, viewport: { width: number; height: number }) => {
    const { page, rest } = await site.visit('/robots.txt', { viewport });
    const drawn = Promise.withResolvers<void>();
    await page.route('**/_astro/*.js', async (route) => {
      await drawn.promise;
      await route.continue();
    });
    await page.goto(site.url + path, { waitUntil: 'commit' });
    // The page is read, drawn and at rest before the first script is there: how wide the columns of a table
    // are is known when all its rows are.
    await page.waitForFunction(
      () =>
        document.readyState !== 'loading' &&
        performance.getEntriesByName('first-contentful-paint').length > 0,
    );
    const atRest = await page.evaluate(
      () =>
        new Promise<number>((resolve) =>
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))),
        ),
    );
    drawn.resolve();
    await page.waitForLoadState('load');
    await rest();
    return layoutShift(page, SOON, atRest);
  };

  it.each([...KINDS, '/search/?q=swap'])('%s', async (path) => {
    expect(await load(path, NARROW)).toBeLessThanOrEqual(MOVED);
    expect(await load(path, { width: 1280, height: 900 })).toBeLessThanOrEqual(MOVED);
  });

  it('finds what moves', async () => {
    const { page } = await site.visit('/about/');
    await page.evaluate(() => {
      const box = document.createElement('div');
      box.textContent = 'late';
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('main > div:first-child { block-size: 300px }');
      document.adoptedStyleSheets.push(sheet);
      document.querySelector('main')?.prepend(box);
    });
    await page.waitForTimeout(100);
    expect(await layoutShift(page, SOON)).toBeGreaterThan(0.05);
  });
});

describe('the open search dialog', () => {
  it('breaks no rule of accessibility', async () => {
    const { page } = await site.visit('/');
    await page.keyboard.press('/');
    await page.locator('dialog[open] input[type=search]').fill('kubelet');
    await page.locator('dialog[open] ol a').first().waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});

describe('what this file finds', () => {
  it('is a missing name in the last row of a long table', async () => {
    const { page } = await site.visit('/feature-gates/');
    await page
      .locator('tbody td a')
      .last()
      .evaluate((link) => link.replaceChildren());
    await keepDistinctRows(page);
    expect(await findViolations(page)).toMatchObject([{ id: 'link-name' }]);
  });

  it('is a color that only dark has too little of', async () => {
    const { page } = await site.visit('/about/');
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('h1 { color: #111 }');
      document.adoptedStyleSheets.push(sheet);
    });
    const found = await findViolations(page);
    expect(found).toMatchObject([{ id: 'color-contrast', scheme: 'dark' }]);
  });
});
