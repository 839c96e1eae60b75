import { describe, expect, it } from 'vitest';
import { findViolations } from './accessibility.ts';
import { keepDistinctRows } from './distinct-rows.ts';
import { layoutShift } from './layout-shift.ts';
import { lookAtKinds } from './look-at-kinds.ts';
import { useSite } from './site.ts';

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
