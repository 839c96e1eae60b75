import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { keepDistinctRows } from './distinct-rows.ts';
import { isBuilt, KINDS, PROPOSAL, useSite } from './site.ts';

const site = useSite();

/** What the colour scheme decides; all other rules give the same answer in both. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong; it need not describe what it finds right. */
async function violationsOn(page: Page, options = {}): Promise<unknown[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], ...options })
    .analyze();
  return violations.map(({ id, nodes }) => ({
    id,
    count: nodes.length,
    first: nodes[0]?.html.slice(0, 200),
    why: nodes[0]?.failureSummary,
  }));
}

const inDark = async (page: Page): Promise<unknown[]> => {
  await page.emulateMedia({ colorScheme: 'dark' });
  return violationsOn(page, { runOnly: COLOUR_RULES });
};

describe('no accessibility violation, in light and dark,', () => {
  const look = async (path: string): Promise<void> => {
    const { page, rest } = await site.visit(path, { colorScheme: 'light' });
    await rest();
    await keepDistinctRows(page);
    expect(await violationsOn(page)).toEqual([]);
    expect(await inDark(page)).toEqual([]);
  };

  it.each(KINDS)('on %s', look);

  it.skipIf(!isBuilt(PROPOSAL))(`on ${PROPOSAL} (needs fetched texts)`, () => look(PROPOSAL));

  it('in the open search dialog', async () => {
    const { page } = await site.visit('/', { colorScheme: 'light' });
    await page.keyboard.press('/');
    await page.locator('dialog[open] input[type=search]').fill('kubelet');
    await page.locator('dialog[open] ol a').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await inDark(page)).toEqual([]);
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
    expect(await violationsOn(page)).toMatchObject([{ id: 'link-name' }]);
  });

  it('is a colour that only dark has too little of', async () => {
    const { page } = await site.visit('/about/', { colorScheme: 'light' });
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('h1 { color: #111 }');
      document.adoptedStyleSheets.push(sheet);
    });
    expect(await violationsOn(page, { runOnly: COLOUR_RULES })).toEqual([]);
    expect(await inDark(page)).toMatchObject([{ id: 'color-contrast' }]);
  });
});
