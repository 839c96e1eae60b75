import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();

const firstResult = async (page: Page): Promise<string> => {
  const [first] = await page.locator('site-search ol a').allInnerTexts();
  return first ?? '';
};

describe('search', () => {
  it('opens by "/", closes by Escape and gives the focus back', async () => {
    const { page, errors } = await site.visit('/releases/1.34/');
    await page.keyboard.press('/');
    const field = page.locator('dialog[open] input[type=search]');
    await field.waitFor();
    await expect.poll(() => field.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('leaves "/" to those who are typing', async () => {
    const { page } = await site.visit('/enhancements/');
    await page.getByLabel('Find in table').fill('a');
    await page.keyboard.press('/');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.getByLabel('Find in table').inputValue()).toBe('a/');
  });

  it.each([
    ['5295', '5295'],
    ['KEP-1287', '1287'],
    ['kubeletcrashloopbackoffmax', 'KubeletCrashLoopBackOffMax'],
    ['CPUCFSQuotaPeriod', 'CustomCPUCFSQuotaPeriod'],
  ])('puts the exact name %j first', async (query, expected) => {
    const { page, errors } = await site.visit(`/search/?q=${encodeURIComponent(query)}`);
    await expect.poll(() => firstResult(page)).toContain(expected);
    expect(errors).toEqual([]);
  });

  it('finds words, and narrows them by kind', async () => {
    const { page } = await site.visit('/search/?q=sidecar');
    await expect.poll(() => firstResult(page)).not.toBe('');
    const kinds = () => page.locator('site-search ol small').allInnerTexts();
    await page.getByLabel('Kind').selectOption('Feature gate');
    await expect.poll(kinds).not.toContain('Enhancement');
    await expect.poll(() => new URL(page.url()).searchParams.get('kind')).toBe('Feature gate');
  });

  it('goes to the first result by Enter', async () => {
    const { page } = await site.visit('/');
    await page.keyboard.press('/');
    await page.locator('dialog[open] input[type=search]').fill('5295');
    await expect.poll(() => firstResult(page)).toContain('5295');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/enhancements/5295/');
  });

  it('moves through results by arrow keys', async () => {
    const { page } = await site.visit('/search/?q=kubelet');
    // More than names alone give: the words are there too.
    const status = page.locator('site-search [role=status]');
    await expect.poll(() => status.innerText()).toMatch(/^\d{2,} results$/);
    await page.locator('site-search input[type=search]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = page.locator('site-search ol a').nth(1);
    expect(await second.evaluate((it) => it === document.activeElement)).toBe(true);
  });

  it('says so when it finds nothing', async () => {
    const { page } = await site.visit('/search/?q=%E2%98%83%E2%98%83');
    const status = page.locator('site-search [role=status]');
    await expect.poll(() => status.innerText()).toMatch(/^0 results$/);
  });
});
