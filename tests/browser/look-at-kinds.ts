import { describe, expect, it } from 'vitest';
import { PAGE_KINDS, PROPOSAL, pagesOfRoutes } from '../page-kinds.ts';
import { IS_THOROUGH } from '../thorough.ts';
import { findViolations } from './accessibility.ts';
import { brokenNames } from './broken-names.ts';
import { keepDistinctRows } from './distinct-rows.ts';
import { lostInPrint } from './print.ts';
import { isBuilt, NARROW, type Site } from './site.ts';
import { unlabeledCells } from './unlabeled-cells.ts';

/** A phone, and a small and a usual laptop: at none does a page scroll sideways or break a name. */
const SCREENS = [NARROW, ...[1024, 1280].map((width) => ({ width, height: 900 }))];

const PAGES = [...new Set([...PAGE_KINDS, PROPOSAL, ...(IS_THOROUGH ? pagesOfRoutes() : [])])];

/** Tests every second page of all kinds, from the first or from the second one. */
export function lookAtKinds(site: Site, from: 0 | 1): void {
  describe('breaks no policy, asks no other host, fits its screen and can be used by all:', () => {
    for (const path of PAGES.filter((_, index) => index % 2 === from)) {
      const needs = path === PROPOSAL ? ' (needs fetched texts)' : '';
      it.skipIf(path === PROPOSAL && !isBuilt(path))(path + needs, () => lookAt(site, path));
    }
  });
}

async function lookAt(site: Site, path: string): Promise<void> {
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
}
