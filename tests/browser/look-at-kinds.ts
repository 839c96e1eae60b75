import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAGE_KINDS, PROPOSAL, pagesOfOtherRoutes, pagesOfRoutes } from '../page-kinds.ts';
import { IS_THOROUGH, someOf } from '../thorough.ts';
import { findViolations } from './accessibility.ts';
import { brokenNames } from './broken-names.ts';
import { cutControls } from './cut-controls.ts';
import { keepDistinctRows } from './distinct-rows.ts';
import { lostInPrint } from './print.ts';
import { isBuilt, NARROW, pageWidth, type Site } from './site.ts';
import { unlabeledCells } from './unlabeled-cells.ts';
import { visitSlowly } from './visit-slowly.ts';

/** A phone, a tablet, and a small and a usual laptop: at none does a page scroll sideways or break a name. */
const WIDE = { width: 1280, height: 900 };
const SCREENS = [NARROW, { ...WIDE, width: 768 }, { ...WIDE, width: 1024 }, WIDE];
/** A phone whose letters are twice as large: https://www.w3.org/TR/WCAG22/#resize-text */
const PHONE = { ...NARROW, width: 390 };
const LARGE_TEXT = '200%';

const KINDS = [...PAGE_KINDS, ...pagesOfOtherRoutes(), '/search/?q=swap', PROPOSAL];
const PAGES = [...new Set([...KINDS, ...(IS_THOROUGH ? pagesOfRoutes() : [])])];
/** What a wide screen moves, a narrow one mostly does too. */
const MOVED_WIDE = new Set(someOf(KINDS, 3));

/** Words about how long ago a day is may take a line more; https://web.dev/articles/cls calls 0.1 good. */
const MOVED = 0.05;

/** Tests every second page of all kinds, from the first or from the second one. */
export function lookAtKinds(site: Site, from: 0 | 1): void {
  describe('breaks no policy, asks no other host, fits its screen, stays where it is and can be used by all:', () => {
    for (const path of PAGES.filter((_, index) => index % 2 === from)) {
      const needs = path === PROPOSAL ? ' (needs fetched texts)' : '';
      it.skipIf(path === PROPOSAL && !isBuilt(path))(path + needs, () => lookAt(site, path));
    }
  });
}

async function lookAt(site: Site, path: string): Promise<void> {
  const { page, errors, foreign, moved } = await visitSlowly(site, path, NARROW);
  expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
  expect(moved).toBeLessThanOrEqual(MOVED);
  if (MOVED_WIDE.has(path)) {
    expect((await visitSlowly(site, path, WIDE)).moved).toBeLessThanOrEqual(MOVED);
  }
  expect(await unlabeledCells(page)).toEqual([]);
  expect(await cutControls(page)).toEqual([]);
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    const width = await pageWidth(page);
    const broken = await brokenNames(page);
    expect({ screen, fits: width <= screen.width, broken }).toEqual({
      screen,
      fits: true,
      broken: [],
    });
  }
  expect(await widthWithLargeText(page)).toBeLessThanOrEqual(PHONE.width);
  expect(await lostInPrint(page)).toEqual({ controls: [], cut: [], fits: true });
  await keepDistinctRows(page, 2);
  // No style of the site colors a row or an item by those beside it.
  const found = await findViolations(page, ':root', () => keepDistinctRows(page, 1));
  expect(found).toEqual([]);
}

async function widthWithLargeText(page: Page): Promise<number> {
  const setSize = (size: string): Promise<void> =>
    page.evaluate((value) => {
      document.documentElement.style.fontSize = value;
    }, size);
  await page.setViewportSize(PHONE);
  await setSize(LARGE_TEXT);
  const width = await pageWidth(page);
  await setSize('');
  await page.setViewportSize(WIDE);
  return width;
}
