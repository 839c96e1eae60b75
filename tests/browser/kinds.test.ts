import { describe, expect, it } from 'vitest';
import { KINDS, PROPOSAL, pagesOfRoutes, ROUTES } from '../page-kinds.ts';
import { IS_THOROUGH } from '../thorough.ts';
import { findViolations } from './accessibility.ts';
import { brokenNames } from './broken-names.ts';
import { keepDistinctRows } from './distinct-rows.ts';
import { lostInPrint } from './print.ts';
import { isBuilt, NARROW, useSite } from './site.ts';
import { unlabeledCells } from './unlabeled-cells.ts';

const site = useSite();

/** A phone, and a small and a usual laptop: at none does a page scroll sideways or break a name. */
const SCREENS = [NARROW, ...[1024, 1280].map((width) => ({ width, height: 900 }))];

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

  it.each([...new Set([...KINDS, ...(IS_THOROUGH ? pagesOfRoutes() : [])])])('%s', look);

  it.skipIf(!isBuilt(PROPOSAL))(`${PROPOSAL} (needs fetched texts)`, () => look(PROPOSAL));
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

it('looks at a page of each route', () => {
  const pages = [...KINDS, PROPOSAL].map((path) => path.replace(/\?.*$/, ''));
  expect(ROUTES.length).toBeGreaterThan(0);
  const unseen = ROUTES.filter(({ pattern }) => !pages.some((path) => pattern.test(path)));
  expect(unseen).toEqual([]);
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
