import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../serve.ts';
import type { Engine } from './engines/engine.ts';
import { HAS_FIREFOX, startFirefox } from './engines/firefox.ts';
import { HAS_WEBKIT, startWebkit } from './engines/webkit.ts';

const ENGINES = [
  ['Firefox (firefox-esr)', HAS_FIREFOX, startFirefox],
  ['WebKit (webkit2gtk-driver)', HAS_WEBKIT, startWebkit],
] as const;

const TABLE_FIELD = 'document.querySelector("filterable-table input[name=q]").value';
const TABLE_STATUS = 'document.querySelector("filterable-table [role=status]").textContent';
const SEARCH_FIELD = 'document.querySelector("site-search input[type=search]").value';
const FIRST_RESULT = 'document.querySelector("site-search ol a")?.getAttribute("href") ?? ""';
const PATH = 'location.pathname';

describe.each(ENGINES)('%s', (_name, isThere, start) => {
  let served: Served;
  let engine: Engine;

  beforeAll(async () => {
    if (!isThere) return;
    if (!existsSync('dist')) throw new Error('dist/ is missing: run `npm run build` first');
    served = await serve('dist');
    engine = await start();
  });

  afterAll(async () => {
    await engine?.close();
    await served?.close();
  });

  const open = (path: string) => engine.open(served.url + path);
  const polled = (expression: string) => expect.poll(() => engine.evaluate<unknown>(expression));
  const type = (field: string, text: string) =>
    engine.evaluate(
      `(() => { const field = document.querySelector(${JSON.stringify(field)}); field.value = ${JSON.stringify(text)}; field.dispatchEvent(new Event("input", { bubbles: true })); return 0; })()`,
    );

  it.skipIf(!isThere)('brings back the field of a filter with what it filters', async () => {
    await open('/enhancements/?q=swap');
    await polled(TABLE_STATUS).toMatch(/^1 of \d+/);
    await open('/releases/');
    await polled(PATH).toBe('/releases/');
    await engine.back();
    await polled(PATH).toBe('/enhancements/');
    await polled(TABLE_FIELD).toBe('swap');
    await polled(TABLE_STATUS).toMatch(/^1 of \d+/);
  });

  it.skipIf(!isThere)('brings back the query of a search with its results', async () => {
    await open('/search/?q=NodeSwap');
    await polled(FIRST_RESULT).toBe('/feature-gates/NodeSwap/');
    await open('/releases/');
    await polled(PATH).toBe('/releases/');
    await engine.back();
    await polled(PATH).toBe('/search/');
    await polled(SEARCH_FIELD).toBe('NodeSwap');
    await polled(FIRST_RESULT).toBe('/feature-gates/NodeSwap/');
  });

  it.skipIf(!isThere)('filters as one types, and keeps that in the address', async () => {
    await open('/feature-gates/');
    await polled(TABLE_STATUS).toMatch(/^(\d+) of \1 /);
    await type('filterable-table input[name=q]', 'nodeswap');
    await polled(TABLE_STATUS).toMatch(/^1 of \d+/);
    await polled('location.search').toBe('?q=nodeswap');
  });

  it.skipIf(!isThere)('sorts a long table, with the focus where it was', async () => {
    await open('/feature-gates/');
    await polled(TABLE_STATUS).toMatch(/^(\d+) of \1 /);
    await engine.evaluate(
      '(() => { const button = document.querySelector("th[data-key=gate] button"); button.focus(); button.click(); return 0; })()',
    );
    await polled('document.activeElement.closest("th")?.ariaSort').toBe('ascending');
    await polled('document.querySelectorAll("filterable-table table").length').toBe(1);
    await polled('document.querySelectorAll("filterable-table table tbody tr").length > 400').toBe(
      true,
    );
  });

  it.skipIf(!isThere)('says of a value that there is not that it is unknown', async () => {
    await open('/enhancements/?stage=alhpa');
    await polled(TABLE_STATUS).toMatch(/^0 of \d+ enhancements\. Unknown stage: alhpa$/);
  });

  it.skipIf(!isThere)('finds misspelled names and shows what they are', async () => {
    await open('/search/?q=UserNamespacSupport');
    await polled(FIRST_RESULT).toBe('/feature-gates/UserNamespacesSupport/');
  });

  it.skipIf(!isThere)('answers what an upgrade changes', async () => {
    await open('/upgrade/?from=1.29&to=1.31');
    const rows = 'document.querySelectorAll("upgrade-view .result tbody tr").length';
    await polled(rows).toBeGreaterThan(20);
  });
});
