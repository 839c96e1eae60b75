import { describe, expect, it } from 'vitest';
import { isBuilt, PROPOSAL, useSite } from './site.ts';

const site = useSite();

describe('without JavaScript', () => {
  const options = { javaScriptEnabled: false };

  it.each(['/releases/1.34/features/', '/enhancements/', '/feature-gates/'])(
    'shows every row of %s and no dead control',
    async (path) => {
      const { page } = await site.visit(path, options);
      const rows = page.locator('filterable-table tbody tr');
      expect(await rows.count()).toBeGreaterThan(300);
      expect(await rows.last().isVisible()).toBe(true);
      for (const control of await page.locator('input, select, button').all()) {
        expect(await control.isVisible()).toBe(false);
      }
    },
  );

  it('leads from the search link to a page that says how to go on', async () => {
    const { page } = await site.visit('/', options);
    await page.locator('header a[data-search]').click();
    await page.waitForURL('**/search/');
    const main = page.locator('main');
    expect(await main.getByRole('link', { name: /enhancements/i }).count()).toBeGreaterThan(0);
    expect(await main.getByRole('link', { name: /feature gates/i }).count()).toBeGreaterThan(0);
  });
});

describe.skipIf(!isBuilt(PROPOSAL))('sections of a proposal (needs fetched texts)', () => {
  it.each(['summary', 'text-summary'])('are found by #%s', async (fragment) => {
    const { page } = await site.visit(`${PROPOSAL}#${fragment}`);
    await page.waitForFunction(() => location.hash === '#summary');
    expect(await page.locator(':target').textContent()).toBe('Summary');
  });
});

const DRAWN = '/enhancements/6012/proposal/';

describe.skipIf(!isBuilt(DRAWN))('a wide drawing (needs fetched texts)', () => {
  it.each([1280, 320])(
    'keeps its letters readable at %i pixels, and scrolls by itself',
    async (width) => {
      const { page } = await site.visit(DRAWN);
      await page.setViewportSize({ width, height: 640 });
      const drawing = page.locator('.diagram-fit > svg[role]').first();
      const scale = await drawing.evaluate((svg) => {
        return svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width;
      });
      expect(scale).toBeGreaterThanOrEqual(0.749);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    },
  );
});

describe('print', () => {
  it('leaves out navigation and controls', async () => {
    const { page } = await site.visit('/releases/1.34/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav[aria-label=Main]').isVisible()).toBe(false);
    expect(await page.locator('filterable-table select').first().isVisible()).toBe(false);
    expect(await page.locator('filterable-table table').isVisible()).toBe(true);
  });
});

describe('keyboard', () => {
  it('reaches the content first by the skip link', async () => {
    const { page } = await site.visit('/releases/1.34/');
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    expect(await focused.innerText()).toMatch(/skip/i);
    await page.keyboard.press('Enter');
    await page.waitForURL('**#main');
  });
});
