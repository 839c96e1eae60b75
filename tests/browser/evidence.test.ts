import { describe, expect, it } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();

describe('“Why?”', () => {
  it('opens by the keyboard, without JavaScript, on what says so and what says otherwise', async () => {
    const { page } = await site.visit('/enhancements/1539/', { javaScriptEnabled: false });
    const row = page.locator('#why tbody tr').first();
    expect(await row.locator('td').nth(1).innerText()).toMatch(/^disputed/);
    const link = row.getByRole('link', { name: 'kep.yaml' });
    expect(await link.isVisible()).toBe(false);
    await row.locator('summary').focus();
    await page.keyboard.press('Enter');
    await link.waitFor({ state: 'visible' });
    expect(await link.getAttribute('href')).toMatch(/\/blob\/[0-9a-f]{40}\/keps\/.+kep\.yaml/);
    expect(await row.locator('li', { hasText: 'but' }).count()).toBeGreaterThan(0);
  });

  it('is led to from the rows of a release that changed', async () => {
    const { page } = await site.visit('/releases/1.34/');
    const row = page.locator('filterable-table tbody tr', { hasText: 'Job' }).first();
    await row.getByRole('link', { name: 'shipped' }).click();
    await page.waitForURL(/\/enhancements\/\d+\/#why$/);
    expect(await page.locator('#why').isVisible()).toBe(true);
  });

  it('stands in print as well, without the line that opens it, on the page of a gate', async () => {
    const { page } = await site.visit('/feature-gates/MaxUnavailableStatefulSet/');
    const link = page.locator('#why').getByRole('link', { name: 'code of v' }).first();
    const summary = page.locator('#why summary').first();
    expect(await link.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    await link.waitFor({ state: 'visible' });
    expect(await summary.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await summary.click();
    await link.waitFor({ state: 'visible' });
  });
});
