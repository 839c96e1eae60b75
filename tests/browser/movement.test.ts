import { describe, expect, it } from 'vitest';
import { PAGE_KINDS } from '../page-kinds.ts';
import { someOf } from '../thorough.ts';
import { layoutShift } from './layout-shift.ts';
import { NARROW, useSite } from './site.ts';

const site = useSite();

const WIDE = { width: 1280, height: 900 };

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

  const paths = [...PAGE_KINDS, '/search/?q=swap'];
  // What a wide screen moves, a narrow one mostly does too.
  const wide = new Set(someOf(paths, 3));

  it.each(paths)('%s', async (path) => {
    const viewports = [NARROW, ...(wide.has(path) ? [WIDE] : [])];
    const moved = await Promise.all(viewports.map((viewport) => load(path, viewport)));
    for (const each of moved) expect(each).toBeLessThanOrEqual(MOVED);
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
