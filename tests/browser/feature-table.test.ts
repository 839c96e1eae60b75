import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { columnTexts } from './column-texts.ts';
import { useSite } from './site.ts';

const site = useSite();

const choose = async (page: Page, name: string, value: string): Promise<void> => {
  await page.locator(`filterable-table select[name=${name}]`).selectOption(value);
  await page.waitForURL((url) => url.searchParams.get(name) === value);
};

describe('the feature table of a release', () => {
  it('filters by stage and SIG at once', async () => {
    const { page } = await site.visit('/releases/1.34/');
    const all = (await columnTexts(page, 'stage')).length;
    await choose(page, 'stage', 'beta');
    const beta = await columnTexts(page, 'stage');
    expect(beta.length).toBeGreaterThan(10);
    expect(beta.length).toBeLessThan(all);
    expect(beta.filter((text) => !text.startsWith('Beta'))).toEqual([]);
    await choose(page, 'sig', 'node');
    const sigs = await columnTexts(page, 'sig');
    expect(sigs.length).toBeGreaterThan(0);
    expect(sigs.length).toBeLessThan(beta.length);
    expect(sigs.filter((text) => !text.includes('Node'))).toEqual([]);
  });

  it('shows what changed in the release alone', async () => {
    const { page } = await site.visit('/releases/1.34/');
    await choose(page, 'change', 'any');
    const groups = page.locator('tbody:not([hidden]) th[scope=rowgroup]');
    expect(await groups.allTextContents()).toEqual([expect.stringContaining('Changed in v1.34')]);
    expect((await columnTexts(page, 'change')).filter((text) => text === '')).toEqual([]);
  });

  it('restores a shared link', async () => {
    const { page } = await site.visit('/releases/1.34/?stage=beta&sig=node&sort=kep');
    expect(await page.locator('select[name=stage]').inputValue()).toBe('beta');
    expect(await page.locator('select[name=sig]').inputValue()).toBe('node');
    expect(await page.locator('th[aria-sort=ascending]').textContent()).toContain('KEP');
  });

  it('orders KEPs and releases as numbers', async () => {
    const { page } = await site.visit('/enhancements/?sort=kep');
    const numbers = (await columnTexts(page, 'kep')).filter((text) => text !== '').map(Number);
    expect(numbers.length).toBeGreaterThan(600);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    const releases = await site.visit('/releases/?sort=release');
    const minors = (await columnTexts(releases.page, 'release')).map((text) =>
      Number(text.split('.')[1]),
    );
    expect(minors).toEqual(minors.toSorted((a, b) => a - b));
  });
});
