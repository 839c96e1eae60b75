import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { columnTexts } from './column-texts.ts';
import { SHEET } from './print.ts';
import { useSite } from './site.ts';

const site = useSite();

/** The texts and filter values of all cells of the upgrade's table, row by row, and its links. */
function cellsIn(page: Page): Promise<unknown> {
  return page.locator('table.upgrade tbody tr').evaluateAll((rows) =>
    rows.map((row) =>
      Array.from(row.children, (cell) => ({
        tag: cell.tagName,
        text: cell.textContent?.replace(/\s+/g, ' ').trim(),
        value: cell.getAttribute('data-v'),
        links: Array.from(cell.querySelectorAll('a'), (link) => link.getAttribute('href')),
      })),
    ),
  );
}

async function ask(page: Page, from: string, to: string): Promise<void> {
  await page.locator('select[name=from]').selectOption(from);
  await page.locator('select[name=to]').selectOption(to);
  await page.getByRole('button', { name: 'Show what changes' }).click();
  await page.getByRole('heading', { name: `From v${from} to v${to}` }).waitFor();
}

describe('an upgrade between any two releases', () => {
  it('draws what the page of the same pair has', async () => {
    const any = await site.visit('/upgrade/');
    await any.page.locator('upgrade-view').evaluate((view) => view.removeAttribute('data-pages'));
    await ask(any.page, '1.33', '1.36');
    const page = await site.visit('/upgrade/1.33-to-1.36/');
    expect(await cellsIn(any.page)).toEqual(await cellsIn(page.page));
    const options = (at: Page) => at.locator('filterable-table option').allTextContents();
    expect((await options(any.page)).sort()).toEqual((await options(page.page)).sort());
    const list = (at: Page) => at.locator('copy-code code').textContent();
    expect(await list(any.page)).toEqual(await list(page.page));
    expect(any.errors).toEqual([]);
  });

  it('loads its data when asked, answers from the form, and goes back', async () => {
    const { page, errors, rest } = await site.visit('/upgrade/');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await rest();
    expect(requests.filter((path) => path.includes('upgrade'))).toEqual([]);
    await ask(page, '1.27', '1.32');
    expect(requests).toContain('/upgrade/data.json');
    expect(new URL(page.url()).search).toBe('?from=1.27&to=1.32');
    await ask(page, '1.20', '1.37');
    await page.goBack();
    await page.getByRole('heading', { name: 'From v1.27 to v1.32' }).waitFor();
    expect(await page.locator('select[name=to]').inputValue()).toBe('1.32');
    expect(requests.filter((path) => path === '/upgrade/data.json')).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  it.each([
    ['whole', ''],
    ['filtered', '&component=kubelet'],
  ])('goes back to the place where readers were in what is %s', async (_, filter) => {
    const { page, rest } = await site.visit(`/upgrade/?from=1.22&to=1.31${filter}`);
    const answer = page.getByRole('heading', { name: 'From v1.22 to v1.31' });
    await answer.waitFor();
    await page.evaluate(() => window.scrollTo({ top: 3000, behavior: 'instant' }));
    await page.waitForFunction(() => history.state?.top === 3000);
    await page.goto(`${site.url}/releases/`);
    // Until the answer is there, the page is too short for the place, and the browser ends at another.
    await page.route('**/upgrade/data.json', async (route) => {
      await page.waitForFunction(() => history.state?.top < 3000);
      await route.continue();
    });
    await page.goBack();
    await answer.waitFor();
    await rest();
    // A filter puts its rows in their place after all is there, in frames of its own.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await page.evaluate(() => window.scrollY)).toBe(3000);
  });

  it('takes patch versions, and filters by component, SIG and kind, in an address to share', async () => {
    const { page } = await site.visit(
      '/upgrade/?from=v1.29.4&to=1.32.1&component=kubelet&sig=node',
    );
    await page.getByRole('heading', { name: 'From v1.29 to v1.32' }).waitFor();
    expect(await page.locator('select[name=from]').inputValue()).toBe('1.29');
    const components = await columnTexts(page, 'component');
    expect(components.length).toBeGreaterThan(10);
    expect(components.filter((text) => !text.includes('kubelet'))).toEqual([]);
    expect((await columnTexts(page, 'sig')).filter((text) => !text.includes('Node'))).toEqual([]);
    await page.locator('select[name=change]').selectOption({ label: 'Now enabled by default' });
    await page.waitForURL(/change=turned-on/);
    expect(new URL(page.url()).searchParams.get('from')).toBe('v1.29.4');
    const kinds = await columnTexts(page, 'change');
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds.filter((text) => !text.startsWith('Now enabled by default'))).toEqual([]);
  });

  it('folds what needs no action until it is opened or filtered for', async () => {
    const { page } = await site.visit('/upgrade/1.33-to-1.34/');
    const rest = page.locator('[data-part=rest]');
    const row = rest.locator('tbody tr').first();
    expect(await row.isVisible()).toBe(false);
    await rest.locator('summary').click();
    expect(await row.isVisible()).toBe(true);
    await page.goto(`${new URL(page.url()).origin}/upgrade/1.33-to-1.34/?change=kep-stable`);
    await page.locator('[data-part=rest][open] tr:not([hidden])').first().waitFor();
    expect(await page.locator('[data-part=first]').isVisible()).toBe(false);
  });

  it('leads a pair that has a page to it, however the versions are written', async () => {
    const { page } = await site.visit('/upgrade/?from=v1.33.5-eks-3cfe0ce&to=v1.35.2%2Bk3s1');
    await page.waitForURL('**/upgrade/1.33-to-1.35/');
    await page.locator('select[name=from]').selectOption('1.32');
    await page.getByRole('button', { name: 'Show what changes' }).click();
    await page.waitForURL('**/upgrade/1.32-to-1.35/');
    const first = page.locator('table.first tbody tr');
    expect(await first.count()).toBeGreaterThan(3);
  });

  it('can be taken along as Markdown and JSON with the cells that are shown', async () => {
    const { page } = await site.visit('/upgrade/?from=1.29&to=1.31');
    await page.locator('table.upgrade').first().waitFor();
    await page.locator('[data-part=unchanged]').evaluate((part) => part.remove());
    const names = await columnTexts(page, 'item');
    const take = async (name: string): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^upgrade-1\.29-to-1\.31\.(?:md|json)$/);
      return readFile(await download.path(), 'utf8');
    };
    const lines = (await take('Download Markdown')).split('\n');
    expect(lines.filter((line) => line.startsWith('- [ ]'))).toHaveLength(names.length);
    const { sections } = JSON.parse(await take('Download JSON')) as {
      sections: { phase: string; rows: { item: { text: string } }[] }[];
    };
    const rows = sections.filter(({ phase }) => phase !== 'unchanged').flatMap((one) => one.rows);
    expect(rows.length).toBe(names.length);
    expect(names.filter((name, index) => !name.startsWith(rows[index]?.item.text ?? '?'))).toEqual(
      [],
    );
  });

  it.each([
    ['from=1.34&to=1.30', 'v1.34 is newer than v1.30'],
    ['from=1.34&to=9.9', '“9.9” is not a known release'],
    ['from=<b>x&to=1.30', '“<b>x” is not a known release'],
    ['from=1.34&to=1.34', 'nothing changes'],
  ])('answers %s in words', async (query, words) => {
    const { page, errors } = await site.visit(`/upgrade/?${query}`);
    await page.getByText(words).waitFor();
    expect(await page.locator('upgrade-view table').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('says so where its data cannot be had, and answers once it can', async () => {
    const { page } = await site.visit('/upgrade/');
    await page.route('**/upgrade/data.json', (route) => route.abort());
    await page.locator('select[name=from]').selectOption('1.28');
    await page.locator('select[name=to]').selectOption('1.31');
    await page.getByRole('button', { name: 'Show what changes' }).click();
    await page.getByText('could not be loaded').waitFor();
    await page.unroute('**/upgrade/data.json');
    await ask(page, '1.28', '1.31');
    expect(await page.getByText('could not be loaded').count()).toBe(0);
  });
});

describe('the page of an upgrade', () => {
  it('prints as a checklist without controls', async () => {
    const { page } = await site.visit('/upgrade/1.33-to-1.34/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('filterable-table select').first().isVisible()).toBe(false);
    const boxes = await page
      .locator('table.upgrade tbody:visible th[scope=row]')
      .evaluateAll((heads) =>
        heads.map((head) => getComputedStyle(head, '::before').borderTopStyle),
      );
    expect(boxes.length).toBeGreaterThan(50);
    expect(new Set(boxes)).toEqual(new Set(['solid']));
    await page.setViewportSize(SHEET);
    expect(await page.locator('.upgrade:not(.first) td.col-sig').first().isVisible()).toBe(true);
    // What is to be done first is named beside what it says, across the two columns below.
    const named = await page.locator('.upgrade.first tbody th.col-item').first().boundingBox();
    expect(named?.width).toBeGreaterThan(150);
  });

  it('is complete without JavaScript, and reached by links alone', async () => {
    const { page } = await site.visit('/upgrade/', { javaScriptEnabled: false });
    expect(await page.locator('main :is(select, button)').first().isVisible()).toBe(false);
    await page.getByRole('link', { name: 'From v1.30 to v1.33' }).click();
    await page.waitForURL('**/upgrade/1.30-to-1.33/');
    const rows = page.locator('table.upgrade tbody tr');
    expect(await rows.count()).toBeGreaterThan(300);
    expect(await page.locator('table.first tbody tr').first().isVisible()).toBe(true);
  });
});
