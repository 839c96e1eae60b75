import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { KINDS, useSite } from './site.ts';

const site = useSite();

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each(KINDS)('%s has no accessibility violation', async (path) => {
    const { page } = await site.visit(path, { colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => ({
      id,
      count: nodes.length,
      first: nodes[0]?.html.slice(0, 200),
      why: nodes[0]?.failureSummary,
    }));
    expect(found).toEqual([]);
  });

  it('the open search dialog has none either', async () => {
    const { page } = await site.visit('/', { colorScheme });
    await page.keyboard.press('/');
    await page.locator('dialog[open] input[type=search]').fill('kubelet');
    await page.locator('dialog[open] ol a').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
