import { createServer } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { listen } from '../listen.ts';
import { findViolations } from './accessibility.ts';
import { useSite } from './site.ts';

const site = useSite();

/** Pages of somebody else's; any other address has a page that asks to sign in, as a hotel's network answers. */
const pages = new Map<string, string>();
const host = createServer(({ url = '' }, response) => {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(pages.get(url) ?? (url.startsWith('/other/') ? '{}' : '<p>Sign in</p>'));
});
const hostUrl = await listen(host);
afterAll(() => void host.close());

/** Shows a page of somebody else's with elements in it. */
async function show(body: string, style = '', attributes = ''): Promise<Page> {
  const path = `/${pages.size}`;
  pages.set(
    path,
    `<!doctype html><html lang="en" ${attributes}><head><title>Elsewhere</title><style>${style}</style><script type="module" src="${site.url}/embed/kep-atlas.js"></script></head><body><main><h1>Elsewhere</h1>${body}</main></body></html>`,
  );
  const { page } = await site.visit('/robots.txt');
  await page.goto(`${hostUrl}${path}`);
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
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
      const filled = texts.filter(({ length }) => length > 0);
      const leftOf = (node: Text | undefined, at: number): number => {
        const range = document.createRange();
        if (node === undefined) throw new Error('no text');
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect().left;
      };
      const last = filled.at(-1);
      return {
        first: leftOf(filled[0], 0),
        stop: leftOf(last, (last?.length ?? 1) - 1),
        align: getComputedStyle(element).textAlign,
      };
    });
    expect(stop).toBeGreaterThan(first);
    expect(align).toBe('right');
  });

  it.each([
    ['<kep-gate></kep-gate>', 'missing attribute "name"'],
    ['<kep-gate name="A, B"></kep-gate>', 'name: got "A, B", expected one feature gate'],
    ['<kep-gate name="A" base="HOST"></kep-gate>', 'latest.json is no table'],
    ['<kep-gate name="A" base="HOST/other/"></kep-gate>', 'latest.json is no table'],
  ])('says what is wrong with %s', async (element, words) => {
    const page = await show(element.replace('HOST', hostUrl));
    await expect
      .poll(() => page.locator('kep-gate').evaluate((each) => each.shadowRoot?.textContent))
      .toContain(words);
  });

  it.each([
    '<div style="display:flex"><p>Beside</p>TABLE</div>',
    '<div style="display:grid;justify-content:start">TABLE</div>',
    '<div style="float:left">TABLE</div>',
    '<table><tr><td>TABLE</td></tr></table>',
    '<dialog open>TABLE</dialog>',
  ])('has a width in a place that is as wide as its content: %s', async (place) => {
    const page = await show(place.replace('TABLE', TABLE));
    const table = page.locator('kep-feature-table');
    await table.locator('tbody tr').first().waitFor({ state: 'attached' });
    for (const [width, least] of [
      [1280, 900],
      [320, 200],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      const sizes = await table.evaluate(({ clientWidth, ownerDocument }) => ({
        own: clientWidth,
        page: ownerDocument.documentElement.scrollWidth,
      }));
      expect(sizes.own).toBeGreaterThan(least);
      expect(sizes.page).toBeLessThanOrEqual(width);
    }
  });

  it('keeps its dress where a script moves it into a frame, its copy too, and back', async () => {
    const page = await show(`${TABLE}<iframe title="Other" srcdoc="<p>Other</p>"></iframe>`);
    await page.locator('kep-feature-table tbody tr').first().waitFor();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    const aligned = await page.evaluate(async (html) => {
      const inner = document.querySelector('iframe')?.contentDocument;
      const drawn = document.querySelector('kep-feature-table');
      if (!inner || drawn === null) throw new Error('no document');
      const filled = document.createElement('kep-feature-table');
      filled.innerHTML = html;
      const cellOf = (root: ParentNode | null) => root?.querySelector('td') ?? document.body;
      const look = () =>
        [filled, drawn.shadowRoot].map((root) => getComputedStyle(cellOf(root)).verticalAlign);
      inner.body.append(filled, drawn, inner.importNode(drawn, true));
      const framed = look();
      document.implementation.createHTMLDocument().body.append(drawn);
      const place = document.createElement('div');
      document.body.append(place);
      place.attachShadow({ mode: 'open' }).append(filled, drawn);
      return [...framed, ...look()];
    }, '<table><tr><td>Own</td></tr></table>');
    expect(faults).toEqual([]);
    expect(aligned).toEqual(['top', 'top', 'top', 'top']);
  });
});
