import { expect, it } from 'vitest';
import { waitForTables } from './column-texts.ts';
import { useSite } from './site.ts';

const site = useSite();

/** What holds of how a page looks, as one looks at it: the width of the window, and what is measured in it. */
const LOOKS: readonly [string, string, number, () => boolean][] = [
  [
    '/releases/1.37/',
    'cells of a row share their first line',
    1280,
    () => {
      const cells = Array.from(
        document.querySelectorAll('tbody tr:not(:has([colspan]))')[0]?.children ?? [],
      );
      const lines = cells.flatMap((cell) => {
        const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode();
        const range = document.createRange();
        if (text === null || text.textContent?.trim() === '') return [];
        range.selectNodeContents(text);
        return range.getClientRects()[0]?.bottom ?? [];
      });
      return lines.length > 4 && Math.max(...lines) - Math.min(...lines) < 1;
    },
  ],
  [
    '/releases/notes/?from=1.33&to=1.34',
    'two lines of filters are alike',
    1280,
    () => {
      const all = Array.from(document.querySelectorAll('filterable-table label'));
      return all.length === 8 && new Set(all.map(({ clientWidth }) => clientWidth)).size === 1;
    },
  ],
  [
    '/upgrade/1.34-to-1.37/',
    'what to do has more room than a quarter, and headings of groups are as wide as their tables',
    1024,
    () => {
      const widthOf = (cells: string) =>
        document.querySelector(`.upgrade:not(.first) ${cells}`)?.getBoundingClientRect().width ?? 0;
      const all = widthOf('thead');
      return widthOf('th.col-action') > all / 4 && widthOf('th[colspan]') === all;
    },
  ],
  [
    '/releases/1.37/',
    'the table fits where readers space their letters',
    1024,
    () => {
      const table = document.querySelector<HTMLElement>('.index.features');
      if (table === null) return false;
      Object.assign(table.style, { letterSpacing: '0.12em', wordSpacing: '0.16em' });
      return document.documentElement.scrollWidth <= window.innerWidth;
    },
  ],
  [
    '/feature-gates/NodeSwap/',
    'what scrolls has scroll bars in the colors of the page',
    1024,
    () => {
      const place = document.querySelector('.timeline');
      return place !== null && getComputedStyle(place).scrollbarColor !== 'auto';
    },
  ],
  [
    '/news/2025/',
    'the year at hand is unlike the others',
    1280,
    () => {
      const [here, other] = ['[aria-current]', 'a:not([aria-current])'].map((link) =>
        document.querySelector(`nav[aria-label=Years] ${link}`),
      );
      const lineOf = (link: Element | null | undefined) =>
        link == null ? '' : getComputedStyle(link).textDecorationLine;
      return lineOf(here) === 'none' && lineOf(other) === 'underline';
    },
  ],
  [
    '/embed/',
    'two choices share a line, so that what to copy is near',
    320,
    () => {
      const labels = Array.from(document.querySelectorAll('embed-builder label'));
      const lines = new Set(labels.map((label) => label.getBoundingClientRect().top));
      return labels.length > 0 && lines.size <= Math.ceil(labels.length / 2);
    },
  ],
];

it.each(LOOKS)('%s: %s (%s px)', async (path, _what, width, isSo) => {
  const { page } = await site.visit(path, { viewport: { width, height: 900 } });
  await page.locator('tbody th').first().waitFor();
  await waitForTables(page);
  await expect.poll(() => page.evaluate(isSo)).toBe(true);
});
