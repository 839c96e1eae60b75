import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PROPOSAL } from '../page-kinds.ts';
import { isBuilt, NARROW, pageWidth, useSite } from './site.ts';

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
  it('keeps its letters readable on any screen, and scrolls by itself', async () => {
    const { page } = await site.visit(DRAWN);
    const drawing = page.locator('.diagram-fit > svg[role]').first();
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 640 });
      const scale = await drawing.evaluate((svg) => {
        return svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width;
      });
      expect(scale).toBeGreaterThanOrEqual(0.749);
      expect(await pageWidth(page)).toBeLessThanOrEqual(width);
    }
  });
});

it.each([
  ...['/drift/', '/releases/1.35/notes/', '/releases/1.36/', '/releases/1.37/tracking/'],
  ...['/releases/notes/?from=1.31&to=1.33', '/enhancements/'],
])('%s fits windows between a tablet and a laptop', async (path) => {
  const { page } = await site.visit(path);
  await page.locator('table.index tbody th').first().waitFor();
  for (const width of [870, 930, 1060, 1120, 1180, 1240]) {
    await page.setViewportSize({ width, height: 640 });
    expect(await pageWidth(page)).toBe(width);
  }
});

it.each(['/drift/', '/releases/1.35/notes/'])('%s fits 240 pixels', async (path) => {
  const { page } = await site.visit(path, { viewport: { width: 240, height: 640 } });
  expect(await pageWidth(page)).toBe(240);
});

it('names the bars of a chart within a narrow page', async () => {
  const { page } = await site.visit('/statistics/', { viewport: NARROW });
  const ends = await page
    .locator('.chart text')
    .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().right));
  expect(Math.max(...ends)).toBeLessThanOrEqual(NARROW.width);
});

it('has the search and the theme beside the name of the site on any screen', async () => {
  const { page } = await site.visit('/feature-gates/');
  for (const width of [280, 304, 320, 900, 1060, 1080, 1100, 1160]) {
    await page.setViewportSize({ width, height: 640 });
    const ends = await page
      .locator('header :is(.name, .search, .theme)')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().bottom));
    expect(Math.max(...ends) - Math.min(...ends), `${width}`).toBeLessThan(16);
  }
});

describe('print', () => {
  it('leaves out navigation and controls', async () => {
    const { page } = await site.visit('/releases/1.34/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav[aria-label=Main]').isVisible()).toBe(false);
    expect(await page.locator('filterable-table select').first().isVisible()).toBe(false);
    expect(await page.locator('filterable-table table').isVisible()).toBe(true);
  });

  it('keeps no room in a tracking table that its words do not need', async () => {
    const { page } = await site.visit('/releases/1.37/tracking/');
    await page.emulateMedia({ media: 'print' });
    const sizes = await page
      .locator('.index.tracking :is(th, td)')
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).minInlineSize));
    expect([...new Set(sizes)]).toEqual(['0px']);
  });
});

describe('the theme', () => {
  const paper = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const LIGHT = 'rgb(255, 255, 255)';

  it('is the system’s until readers choose one, which is remembered', async () => {
    const { page, errors } = await site.visit('/about/', { colorScheme: 'dark' });
    expect(await paper(page)).not.toBe(LIGHT);
    const button = page.getByRole('button', { name: /^Theme: / });
    await expect.poll(() => button.getAttribute('aria-label')).toBe('Theme: system');
    await button.click();
    expect(await button.getAttribute('aria-label')).toBe('Theme: light');
    expect(await paper(page)).toBe(LIGHT);
    await page.goto(`${site.url}/sigs/`);
    expect(await paper(page)).toBe(LIGHT);
    await button.click();
    await button.click();
    expect(await button.getAttribute('aria-label')).toBe('Theme: system');
    expect(await paper(page)).not.toBe(LIGHT);
    expect(errors).toEqual([]);
  });

  it('is there before anything is drawn', async () => {
    const { page } = await site.visit('/about/');
    await page.getByRole('button', { name: /^Theme: / }).click();
    await page.getByRole('button', { name: /^Theme: / }).click();
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.body?.querySelector('header') == null) return;
        observer.disconnect();
        Object.assign(window, { first: document.documentElement.dataset.theme });
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    expect(await page.evaluate(() => (window as unknown as { first?: string }).first)).toBe('dark');
  });

  it('has no switch without JavaScript', async () => {
    const { page } = await site.visit('/about/', { javaScriptEnabled: false, colorScheme: 'dark' });
    expect(await page.locator('[data-theme-switch]').isVisible()).toBe(false);
    expect(await paper(page)).not.toBe(LIGHT);
  });
});

describe('colors', () => {
  it('have no soft text for readers who ask for more contrast', async () => {
    const { page } = await site.visit('/feature-gates/', { contrast: 'more' });
    const color = (selector: string) =>
      page.locator(selector).evaluate((each) => getComputedStyle(each).color);
    expect(await color('main .lead')).toBe(await color('main h1'));
  });

  it('of drawings are the forced ones, whatever theme was chosen', async () => {
    const { page } = await site.visit('/feature-gates/NodeSwap/', {
      colorScheme: 'dark',
      forcedColors: 'active',
    });
    await page.evaluate(() => {
      document.documentElement.dataset.theme = 'light';
    });
    const [fill, color] = await page.evaluate(() => [
      getComputedStyle(document.querySelector('.timeline text') as Element).fill,
      getComputedStyle(document.querySelector('h1') as Element).color,
    ]);
    expect(fill).toBe(color);
  });

  it('show which theme is chosen where colors are forced', async () => {
    const { page } = await site.visit('/about/', { forcedColors: 'active' });
    const disc = (theme: string) =>
      page.evaluate((chosen) => {
        document.documentElement.dataset.theme = chosen;
        const button = document.querySelector('[data-theme-switch]') as Element;
        return getComputedStyle(button, '::before').backgroundImage;
      }, theme);
    expect(await disc('dark')).not.toBe(await disc('light'));
  });
});

it.each([
  ['/enhancements/1287/', true],
  ['/releases/1.34/', true],
  ['/upgrade/1.33-to-1.34/', false],
])('on paper, %s has all that is folded: %s', async (path, hasAll) => {
  const { page } = await site.visit(path);
  await page.emulateMedia({ media: 'print' });
  const isDrawn = await page
    .locator('main details:not([open]) > :not(summary)')
    .evaluateAll((all) => all.map((each) => each.checkVisibility()));
  expect(isDrawn).toContain(true);
  expect(isDrawn.every((each) => each)).toBe(hasAll);
  await page.emulateMedia({ media: null });
});

it.each(['1.30', 'v1.30.4', '1.30.4-eks-2d5f260'])(
  'the page of a gate shows the release of %s',
  async (release) => {
    const { page } = await site.visit(`/feature-gates/NodeSwap/?release=${release}`);
    const chosen = page.locator('gate-releases [aria-current]');
    await expect.poll(() => chosen.innerText()).toMatch(/^v1\.30/);
  },
);

it('the keyboard reaches the content first by the skip link', async () => {
  const { page } = await site.visit('/releases/1.34/');
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  expect(await focused.innerText()).toMatch(/skip/i);
  await page.keyboard.press('Enter');
  await page.waitForURL('**#main');
});
