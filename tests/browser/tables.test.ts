import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();

const rows = (page: Page): Locator =>
  page.locator('filterable-table tbody tr:not([hidden]):has(td)');
const status = (page: Page): Locator => page.locator('filterable-table [role=status]');

async function firstCells(page: Page, column: number, most: number): Promise<string[]> {
  const cells = await rows(page).locator(`> :nth-child(${column})`).allInnerTexts();
  return cells.slice(0, most).map((text) => text.trim());
}

describe('the feature table', () => {
  it('filters by stage, and says how many are left', async () => {
    const { page } = await site.visit('/releases/1.34/');
    const all = await rows(page).count();
    await page.getByLabel('Stage').selectOption('Beta');
    await expect.poll(() => rows(page).count()).toBeLessThan(all);
    const left = await rows(page).count();
    expect(left).toBeGreaterThan(10);
    await expect.poll(() => status(page).innerText()).toBe(`${left} of ${all} features`);
    expect(new URL(page.url()).searchParams.get('stage')).toBe('beta');
    for (const text of await firstCells(page, 3, left)) expect(text).toContain('Beta');
  });

  it('combines filters, and finds words', async () => {
    const { page } = await site.visit('/releases/1.34/');
    await page.getByLabel('SIG').selectOption('Node');
    const ofSig = await rows(page).count();
    await page.getByLabel('Find in table').fill('kubelet');
    await expect.poll(() => rows(page).count()).toBeLessThan(ofSig);
    expect(await rows(page).count()).toBeGreaterThan(0);
    for (const row of await rows(page).allInnerTexts())
      expect(row.toLowerCase()).toContain('kubelet');
  });

  it('shows what changed in the release alone', async () => {
    const { page } = await site.visit('/releases/1.34/');
    await page.getByLabel('Change').selectOption({ label: 'Changed in v1.34' });
    await expect.poll(() => page.locator('tbody:not([hidden])').count()).toBe(1);
    expect(await page.locator('tbody:not([hidden]) th[scope=rowgroup]').innerText()).toContain(
      'Changed',
    );
  });

  it('restores a shared link', async () => {
    const { page } = await site.visit('/releases/1.34/?stage=beta&sig=node&sort=kep');
    expect(await page.getByLabel('Stage').inputValue()).toBe('beta');
    expect(await page.getByLabel('SIG').inputValue()).toBe('node');
    await expect.poll(() => page.locator('th[aria-sort=ascending]').innerText()).toContain('KEP');
    expect(await rows(page).count()).toBeGreaterThan(0);
  });

  it('is whole again after a reset', async () => {
    const { page } = await site.visit('/releases/1.34/?stage=beta&q=kubelet');
    await page.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('');
    await expect.poll(() => status(page).innerText()).toMatch(/^(\d+) of \1 features$/);
  });
});

describe('sorting', () => {
  it('orders KEPs as numbers, both ways', async () => {
    const { page } = await site.visit('/enhancements/');
    await page.getByRole('button', { name: 'KEP', exact: true }).click();
    const ascending = (await firstCells(page, 1, 400)).filter((text) => text !== '').map(Number);
    expect(ascending).toEqual(ascending.toSorted((a, b) => a - b));
    await page.getByRole('button', { name: 'KEP', exact: true }).click();
    await expect.poll(() => page.locator('th[aria-sort=descending]').count()).toBe(1);
    const [first] = await firstCells(page, 1, 1);
    expect(Number(first)).toBeGreaterThan(5000);
  });

  it('orders versions as numbers and stages by maturity', async () => {
    const { page } = await site.visit('/releases/');
    await page.getByRole('button', { name: 'Release', exact: true }).click();
    const versions = (await firstCells(page, 1, 12)).map((text) => text.replace('v', ''));
    expect(versions).toEqual(
      versions.toSorted((a, b) => Number(a.split('.')[1]) - Number(b.split('.')[1])),
    );
    const gates = await site.visit('/feature-gates/?sort=stage');
    const stages = await firstCells(gates.page, 3, 2000);
    const first = (word: string): number => stages.findIndex((stage) => stage.startsWith(word));
    expect(first('Alpha')).toBeLessThan(first('Beta'));
    expect(first('Beta')).toBeLessThan(first('GA'));
  });

  it('works by keyboard', async () => {
    const { page } = await site.visit('/enhancements/');
    await page.getByRole('button', { name: 'Title', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('th[aria-sort=ascending]').innerText()).toContain('Title');
  });
});
