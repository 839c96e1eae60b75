import { describe, expect, it } from 'vitest';
import { columnTexts } from './column-texts.ts';
import { useSite } from './site.ts';

const site = useSite();

describe('the release notes of several releases', () => {
  it('are one list, loaded when asked, with the filters of a release', async () => {
    const { page, errors } = await site.visit('/releases/notes/?from=v1.33.2-eks-1&to=1.35');
    await page.locator('table.notes').waitFor();
    const versions = new Set(await columnTexts(page, 'release'));
    expect([...versions].sort()).toEqual(['v1.34', 'v1.35']);
    expect(await page.locator('select[name=from]').inputValue()).toBe('1.33');
    await page.locator('select[name=release]').selectOption({ label: 'v1.35' });
    await page.locator('select[name=sig]').selectOption({ label: 'Node' });
    await page.waitForURL(/sig=node/);
    expect(new Set(await columnTexts(page, 'release'))).toEqual(new Set(['v1.35']));
    const sigs = await columnTexts(page, 'sig');
    expect(sigs.length).toBeGreaterThan(10);
    expect(sigs.filter((text) => !text.includes('Node'))).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('say that they need JavaScript where there is none', async () => {
    const { page } = await site.visit('/releases/notes/', { javaScriptEnabled: false });
    expect(await page.locator('main').innerText()).toContain('need JavaScript');
  });

  it.each([
    ['from=newest&to=1.35', '“newest” is not a known release'],
    ['from=latest&to=1.35', 'is newer than v1.35'],
    ['from=1.35&to=1.34', 'v1.35 is newer than v1.34'],
    ['from=1.34&to=1.34', 'No release notes are known'],
  ])('answer %s in words', async (query, words) => {
    const { page, errors } = await site.visit(`/releases/notes/?${query}`);
    await page.getByText(words).waitFor();
    expect(errors).toEqual([]);
  });
});
