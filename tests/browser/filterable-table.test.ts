import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { columnTexts, waitForTables } from './column-texts.ts';
import { pageWidth, useSite } from './site.ts';

const site = useSite();
let page: Page;

async function open(path: string): Promise<void> {
  ({ page } = await site.visit(path));
}

const visible = (key: string): Promise<string[]> => columnTexts(page, key);
const query = (): string => new URL(page.url()).search;
const settled = (expected: string): Promise<unknown> =>
  page.waitForURL((url) => url.search === expected);

/** What addresses ask for, and what their tables then say. */
const ADDRESSES = [
  ['/enhancements/?sig=Node', /^[1-9]\d* of \d+ enhancements$/],
  ['/enhancements/?sig=sig-node', /^[1-9]\d* of \d+ enhancements$/],
  ['/enhancements/?stage=stable', /^[1-9]\d* of \d+ enhancements$/],
  ['/enhancements/?q=KEP-127', /^1 of \d+ enhancements$/],
  ['/enhancements/?SIG=node&Stage=alpha,beta', /^[1-9]\d* of \d+ enhancements$/],
  ['/enhancements/?stage=alpha&stage=nope', /^[1-9]\d* of \d+ enhancements\. Unknown stage: nope$/],
  ['/releases/1.35/notes/?action=yes', /^[1-9]\d* of \d+ notes$/],
  ['/releases/1.35/notes/?action=no', /^[1-9]\d* of \d+ notes$/],
  ['/enhancements/?stage=alpha,all', /^(\d+) of \1 enhancements$/],
  ['/enhancements/?stage=none', /^[1-9]\d* of \d+ enhancements$/],
  ['/enhancements/?milestone=1.37&owning-sig=node', /^[1-9]\d* of \d+ enhancements$/],
  ['/enhancements/?release=latest', /^[1-9]\d* of \d+ enhancements$/],
  ['/feature-gates/?release=1.34', /^[1-9]\d* of \d+ feature gates$/],
  ['/enhancements/?stage=alhpa', /^0 of \d+ enhancements\. Unknown stage: alhpa$/],
  ['/enhancements/?sig=nood&stage=beta', /^0 of \d+ enhancements\. Unknown owning SIG: nood$/],
  ['/releases/1.37/features/?sgi=node', /^(\d+) of \1 features\. This table has no filter “sgi”$/],
  ['/releases/1.37/features/?sort=-sgi', /^(\d+) of \1 features\. This table has no column “sgi”$/],
  ['/upgrade/1.33-to-1.34/?foo=bar', /^\d+ of \d+ items\. This table has no filter “foo”$/],
  ['/enhancements/?sigs=node', /^(\d+) of \1 enhancements\. This table has no filter “sigs”$/],
  ['/enhancements/?latest-milestone=1.37.2', /^[1-9]\d* of \d+ enhancements$/],
  ['/feature-gates/?component=apiserver&sort=-Since', /^[1-9]\d* of \d+ feature gates$/],
  ['/upgrade/1.33-to-1.34/?change=Removed+or+renamed,new-on', /^[1-9]\d* of \d+ items$/],
  ['/feature-gates/?default=enabled', /^[1-9]\d* of \d+ feature gates$/],
  [
    '/releases/1.35/notes/?component=kubelet&kind=Bug+or+nope',
    /^[1-9]\d* of \d+ notes\. Unknown kind: nope$/,
  ],
  ['/enhancements/?utm_source=x&fbclid=y&gclid=z&ref=a&mc_cid=b', /^(\d+) of \1 enhancements$/],
  ['/enhancements/?color=red', /^\d+ of \d+ enhancements\. This table has no filter “color”$/],
] as const;

/** The pages that they are of. */
const ASKED = [...new Set(ADDRESSES.map(([address]) => address.replace(/\?.*/, '')))];

/** Shows another address of the page as a step back does: to load a long table takes longer than to filter it. */
const stepTo = (status: Element, address: string): void => {
  status.textContent = '';
  history.pushState(null, '', address);
  window.dispatchEvent(new PopStateEvent('popstate'));
};

describe('an address that people write', () => {
  it.each(ASKED)('%s never shows more than it is asked for, silently', async (path) => {
    const { page, errors } = await site.visit('/robots.txt');
    const status = page.locator('filterable-table [role=status]');
    for (const [address, words] of ADDRESSES.filter(([each]) => each.startsWith(`${path}?`))) {
      if (page.url().startsWith(site.url + path)) await status.evaluate(stepTo, address);
      else await page.goto(site.url + address);
      await expect.poll(() => status.innerText(), { message: address }).toMatch(words);
    }
    expect(errors).toEqual([]);
  });

  it('holds one spelling of a release or another', async () => {
    const counts = ['1.37', 'v1.37'].map(async (release) => {
      const { page } = await site.visit(`/enhancements/?release=${release}`);
      const status = page.locator('filterable-table [role=status]');
      await expect.poll(() => status.innerText()).toMatch(/^[1-9]\d* of/);
      return status.innerText();
    });
    const [first, second] = await Promise.all(counts);
    expect(first).toBe(second);
  });

  it('holds where the address sends on', async () => {
    const { page } = await site.visit('/releases/latest/?stage=alpha');
    await expect.poll(() => page.url()).toMatch(/\/releases\/1\.\d+\/\?stage=alpha$/);
  });

  it.each([
    ['9.9', '“9.9” is not a known release.'],
    ['1.41.1', 'What v1.41 will have is not known yet.'],
    ['v1.33.2', ''],
    ['latest', ''],
  ])('says of a gate in %s what is not known', async (release, words) => {
    const { page } = await site.visit(`/feature-gates/NodeSwap/?release=${release}`);
    await page.locator('gate-releases [aria-current]').waitFor();
    expect(await page.locator('gate-releases [role=status]').textContent()).toBe(words);
  });

  it('drops an unknown value once another one is chosen', async () => {
    const { page } = await site.visit('/enhancements/?stage=alhpa');
    const stage = page.locator('filterable-table select[name=stage]');
    await expect.poll(() => stage.inputValue()).toBe('alhpa');
    await stage.selectOption('alpha');
    const status = page.locator('filterable-table [role=status]');
    await expect.poll(() => status.innerText()).toMatch(/^[1-9]\d* of \d+ enhancements$/);
    expect(new URL(page.url()).search).toBe('?stage=alpha');
  });
});

describe('a filterable table', () => {
  it('filters by a column and by any words of a row, says how many are left, and resets', async () => {
    await open('/enhancements/');
    const all = (await visible('kep')).length;
    await page.getByLabel('Status').selectOption('withdrawn');
    await settled('?status=withdrawn');
    const withdrawn = await visible('status');
    expect(new Set(withdrawn)).toEqual(new Set(['withdrawn']));
    expect(await page.getByRole('status').first().textContent()).toBe(
      `${withdrawn.length} of ${all} enhancements`,
    );
    await page.getByRole('button', { name: 'Reset' }).click();
    await settled('');
    expect(await visible('kep')).toHaveLength(all);
    await page.getByLabel('Find in table').fill('5295 kyaml');
    await settled('?q=5295+kyaml');
    expect(await visible('kep')).toEqual(['5295']);
  });

  it('restores what the address says, and goes back to it', async () => {
    await open('/feature-gates/?status=removed&sort=-gate');
    const names = await visible('gate');
    expect(names).toEqual(names.toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true })));
    expect(new Set(await visible('status'))).toEqual(new Set(['removed']));
    await page.goto(`${site.url}/releases/`);
    await page.goBack();
    expect(query()).toBe('?status=removed&sort=-gate');
    expect(await page.getByLabel('Status').inputValue()).toBe('removed');
    expect(await visible('gate')).toEqual(names);
  });

  it('is filtered as an address says that moved', async () => {
    const { page: moved } = await site.visit('/v1.34/?stage=beta');
    await moved.waitForURL(`${site.url}/releases/1.34/?stage=beta`);
  });

  it('goes back to the place where readers were', async () => {
    await open('/feature-gates/?q=beta');
    const filtered = page.locator('[role=status]', { hasText: /^(\d+) of (?!\1 )/ });
    await filtered.waitFor();
    await page.evaluate(() => window.scrollTo(0, 3000));
    await page.waitForFunction(() => history.state?.top === 3000);
    await page.goto(`${site.url}/releases/`);
    await page.goBack();
    await filtered.waitFor();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(3000);
  });

  it('sorts by keyboard: up, down and as it was', async () => {
    await open('/releases/');
    const before = await visible('release');
    const heading = page.getByRole('columnheader', { name: 'Release', exact: true });
    const press = async (expected: string | null): Promise<void> => {
      await heading.getByRole('button').press('Enter');
      await expect.poll(() => heading.getAttribute('aria-sort')).toBe(expected);
    };
    await press('ascending');
    expect(await visible('release')).toEqual(before.toReversed());
    await press('descending');
    await press(null);
    expect(await visible('release')).toEqual(before);
  });

  it('sorts stages by maturity', async () => {
    await open('/enhancements/?sort=stage');
    const standing = / (?:shipped|declared|planned|disputed)$/;
    const stages = (await visible('stage')).map((text) => text.replace(standing, ''));
    const found = [...new Set(stages)];
    const order = ['Alpha', 'Beta', 'GA', 'Deprecated', 'Disabled', 'Removed', ''];
    expect(found).toEqual(order.filter((stage) => found.includes(stage)));
  });

  it('shows as many rows as a release’s summary counts', async () => {
    await open('/releases/1.34/');
    const link = page.locator('.counts a[href^="?change"]').first();
    const count = Number(await link.locator('b').textContent());
    await link.click();
    await page.waitForURL(/\?change=/);
    expect((await visible('feature')).length).toBe(count);
  });
});

/** Every kind of page with a long table. */
const LONG = [
  '/releases/1.37/features/',
  '/releases/1.37/tracking/',
  '/releases/1.34/notes/',
  '/enhancements/',
  '/feature-gates/',
  '/apis/',
  '/upgrade/1.33-to-1.34/',
] as const;

/** Sorts a table; counts in the moment in which its heading says so, as what sorts is loaded before. */
const sortAndMeasure = (table: HTMLTableElement) =>
  new Promise<{ count: number; bottom: number; beyond: number }>((resolve) => {
    new MutationObserver(() => {
      const boxes = Array.from(document.querySelectorAll('table.index tbody tr'), (row) =>
        row.getBoundingClientRect(),
      );
      const beyond = boxes.filter(({ top }) => top > window.innerHeight).length;
      resolve({ count: boxes.length, bottom: boxes.at(-1)?.bottom ?? 0, beyond });
    }).observe(table, { subtree: true, attributeFilter: ['aria-sort'] });
    table.querySelector<HTMLElement>('thead button')?.click();
  });

/** Counts on `window.moved` the rows that are put in or taken out. */
const countMoved = () => {
  const moved = { count: 0 };
  Object.assign(window, { moved });
  new MutationObserver((records) => {
    for (const { target, addedNodes, removedNodes } of records) {
      if (target.nodeName === 'TBODY') moved.count += addedNodes.length + removedNodes.length;
    }
  }).observe(document.body, { childList: true, subtree: true });
};

describe.each(LONG)('the table of %s', (path) => {
  it('touches no row that stays, has a screen of rows at once when sorted, and all soon, with one name and the focus kept', async () => {
    await open(path);
    const tables = page.locator('filterable-table table');
    const named = () => tables.evaluateAll((all) => all.map(({ id }) => id));
    const names = await named();
    const before = await page.locator('table.index tbody tr').count();
    await page.evaluate(countMoved);
    // Every row has a letter "e".
    await page.getByLabel('Find in table').fill('e');
    await settled('?q=e');
    await waitForTables(page);
    const status = await page.locator('filterable-table [role=status]').innerText();
    const [, shown, all] = /^(\d+) of (\d+)/.exec(status) ?? [];
    const { count } = await page.evaluate(
      () => (window as unknown as { moved: { count: number } }).moved,
    );
    if (shown === all) expect(count).toBe(0);
    else expect(count).toBeGreaterThan(0);
    await page.getByLabel('Find in table').fill('');
    await settled('');
    await waitForTables(page);

    // Rows may be in this order already: the other one moves them all.
    await tables.first().evaluate(sortAndMeasure);
    await waitForTables(page);
    const atOnce = await tables.first().evaluate(sortAndMeasure);
    const screen = await page.evaluate(() => window.innerHeight);
    if (atOnce.count < before) expect(atOnce.bottom).toBeGreaterThanOrEqual(screen);
    // Of each group its heading, and a row that stays where it is.
    const groups = await tables.locator('tbody').count();
    expect(atOnce.beyond).toBeLessThanOrEqual(2 * groups);
    await waitForTables(page);
    expect(await page.locator('table.index tbody tr').count()).toBe(before);

    const button = page.locator('filterable-table thead button:visible').nth(1);
    await button.press('Enter');
    await expect.poll(() => button.evaluate((it) => it.closest('th')?.ariaSort)).toBe('ascending');
    expect(await button.evaluate((it) => it === document.activeElement)).toBe(true);
    await waitForTables(page);
    await expect.poll(named).toEqual(names);
  });
});

it('a heading that stays in sight shows the table from its start when it is pressed far down', async () => {
  await open('/enhancements/');
  const head = page.locator('thead th.col-title button');
  await page.locator('tbody tr').nth(300).scrollIntoViewIfNeeded();
  await head.click();
  const table = page.locator('table.index');
  const topOf = (selector: string) =>
    table.evaluate(
      (it, within) => (it.querySelector(within) ?? it).getBoundingClientRect().top,
      selector,
    );
  // What sorts is loaded with the first click.
  await expect.poll(async () => Math.abs(await topOf(':scope'))).toBeLessThan(2);
  await waitForTables(page);
  expect(Math.abs(await topOf(':scope'))).toBeLessThan(2);
  expect(await topOf('tbody tr')).toBeGreaterThan(0);
});

it('columns keep their widths while rows come and go, and are measured anew at another width', async () => {
  await open('/enhancements/');
  const widths = () =>
    page.locator('thead th').evaluateAll((heads) => heads.map((head) => head.clientWidth));
  const before = await widths();
  await page.getByLabel('Find in table').fill('kubelet');
  await settled('?q=kubelet');
  await waitForTables(page);
  expect(await widths()).toEqual(before);
  await page.setViewportSize({ width: 1000, height: 900 });
  await expect.poll(() => pageWidth(page)).toBe(1000);
  await expect.poll(widths).not.toEqual(before);
});
