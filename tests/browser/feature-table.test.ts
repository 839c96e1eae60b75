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
});
