import { describe, expect, it } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();

describe('a query in the browser', () => {
  it('makes a table in the format asked for, and stands in the address', async () => {
    const { page, errors, foreign } = await site.visit('/api/');
    await page.getByLabel('Query').fill('release=1.34 keps=5295');
    await page.getByLabel('Format').selectOption('csv');
    await page.getByLabel('Query').press('Enter');
    const output = page.locator('table-query pre');
    await output.waitFor();
    expect(await output.innerText()).toMatch(
      /^Feature,Feature URL,KEP,.*\s+KYAML,https:.*,5295,https:\/\/kep\.k8s\.io\//,
    );
    expect(await page.locator('table-query [role=status]').innerText()).toBe('1 row');
    await page.reload();
    await output.waitFor();
    expect(await output.innerText()).toContain('KYAML');
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it('says what is wrong with a query', async () => {
    const { page } = await site.visit('/api/?query=sig%3Dnod&format=md');
    const status = page.locator('table-query [role=status]');
    await expect
      .poll(() => status.innerText())
      .toMatch(/^no row of v1\.\d+ has sig=nod \(did you mean node\?\)$/);
    expect(await page.locator('table-query pre').isVisible()).toBe(false);
  });
});
