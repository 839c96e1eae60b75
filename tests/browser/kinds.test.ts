import { describe, expect, it } from 'vitest';
import { findViolations } from './accessibility.ts';
import { brokenNames } from './broken-names.ts';
import { keepDistinctRows } from './distinct-rows.ts';
import { layoutShift } from './layout-shift.ts';
import { lookAtKinds } from './look-at-kinds.ts';
import { NARROW, useSite } from './site.ts';
import { unlabeledCells } from './unlabeled-cells.ts';

const site = useSite();

lookAtKinds(site, 0);

it('the open search dialog breaks no rule of accessibility', async () => {
  const { page } = await site.visit('/');
  await page.keyboard.press('/');
  await page.locator('dialog[open] input[type=search]').fill('kubelet');
  await page.locator('dialog[open] ol a').first().waitFor();
  expect(await findViolations(page)).toEqual([]);
});

describe('what this file finds', () => {
  it('is a missing name in the last row of a long table', async () => {
    const { page } = await site.visit('/feature-gates/');
    await page
      .locator('tbody td a')
      .last()
      .evaluate((link) => link.replaceChildren());
    await keepDistinctRows(page, 2);
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

  it('is a name that breaks, and a cell that does not say of what it is', async () => {
    const { page } = await site.visit('/about/', { viewport: NARROW });
    expect([await brokenNames(page), await unlabeledCells(page)]).toEqual([[], []]);
    await page.evaluate(() => {
      const cell = document.querySelector<HTMLElement>('main td[data-label]');
      cell?.removeAttribute('data-label');
      if (cell) Object.assign(cell.style, { maxInlineSize: '2em', overflowWrap: 'anywhere' });
    });
    expect(await unlabeledCells(page)).toEqual([expect.stringMatching(/: Branch$/)]);
    expect(await brokenNames(page)).not.toEqual([]);
  });

  it('is what moves', async () => {
    const { page } = await site.visit('/about/');
    await page.evaluate(() => {
      const box = document.createElement('div');
      box.textContent = 'late';
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('main > div:first-child { block-size: 300px }');
      document.adoptedStyleSheets.push(sheet);
      document.querySelector('main')?.prepend(box);
    });
    expect(await layoutShift(page)).toBeGreaterThan(0.05);
  });
});
