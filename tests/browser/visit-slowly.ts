import { layoutShift } from './layout-shift.ts';
import type { Site, Visit } from './site.ts';

/** The page is at rest when it is asked: what moved is told with the next frames, in milliseconds. */
const SOON = 100;

/** A page whose scripts came late, at rest. */
interface SlowVisit extends Visit {
  /** How far it moved from when all but the scripts was there and drawn. */
  readonly moved: number;
}

/** Opens a page that is read, drawn and at rest before the first of its scripts is there. */
export async function visitSlowly(
  site: Site,
  path: string,
  viewport: { width: number; height: number },
): Promise<SlowVisit> {
  const visit = await site.visit('/robots.txt', { viewport });
  const { page, rest } = visit;
  const drawn = Promise.withResolvers<void>();
  await page.route('**/_astro/*.js', async (route) => {
    await drawn.promise;
    await route.continue();
  });
  await page.goto(site.url + path, { waitUntil: 'commit' });
  // How wide the columns of a table are is known when all its rows are.
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
  return { ...visit, moved: await layoutShift(page, SOON, atRest) };
}
