import { createServer } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../listen.ts';
import { findViolations } from './accessibility.ts';
import { useSite } from './site.ts';

const site = useSite();

/** An atlas that answers everything with a page, as a network does that asks to sign in. */
const portal = createServer((_, response) => {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.end('<p>Sign in</p>');
});
let portalUrl: string;

beforeAll(async () => {
  portalUrl = await listen(portal);
});
afterAll(() => portal.close());

/** A page of somebody else's with elements in it. */
async function show(body: string, style = '', attributes = ''): Promise<Page> {
  const { page } = await site.visit('/robots.txt');
  await page.setContent(
    `<!doctype html><html lang="en" ${attributes}><head><title>Elsewhere</title><style>${style}</style></head><body><main><h1>Elsewhere</h1>${body}</main><script type="module" src="${site.url}/embed/kep-atlas.js"></script></body></html>`,
  );
  return page;
}

const TABLE = '<kep-feature-table release="1.34" sig="node" changed></kep-feature-table>';
const GATE = '<p><kep-gate name="KubeletCrashLoopBackOffMax"></kep-gate></p>';

describe('an element in a page', () => {
  it('has links that can be read where the page is dark without a color scheme', async () => {
    const page = await show(TABLE + GATE, 'body{background:#111;color:#eee}');
    await page.locator('kep-feature-table tbody tr').first().waitFor();
    await page.locator('kep-gate a').waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  it('keeps English in its order where the page is read from right to left', async () => {
    const page = await show(TABLE + GATE, '', 'dir="rtl"');
    const cell = page.locator('kep-feature-table th', { hasText: 'Support for env files.' });
    await cell.waitFor();
    const { stop, first, align } = await cell.evaluate((element) => {
      const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const leftOf = (node: Node, at: number): number => {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect().left;
      };
      const start = text.nextNode() ?? element;
      let end = start;
      while (text.nextNode() !== null) end = text.currentNode;
      return {
        first: leftOf(start, 0),
        stop: leftOf(end, (end.textContent?.length ?? 1) - 1),
        align: getComputedStyle(element).textAlign,
      };
    });
    expect(stop).toBeGreaterThan(first);
    expect(align).toBe('right');
  });

  it.each([
    ['<kep-gate></kep-gate>', 'missing attribute "name"'],
    ['<kep-gate name="A" base="PORTAL"></kep-gate>', 'latest.json is no table of KEP Atlas'],
  ])('says what is wrong with %s', async (element, words) => {
    const page = await show(element.replace('PORTAL', portalUrl));
    await expect
      .poll(() => page.locator('kep-gate').evaluate((each) => each.shadowRoot?.textContent))
      .toContain(words);
  });
});
