import { expect, it } from 'vitest';
import { builtJson } from '../dist/site.ts';
import { findViolations } from './accessibility.ts';
import { useSite } from './site.ts';

const site = useSite();

/** What the API says of a KEP or a gate. */
async function summaryOf(path: string): Promise<string> {
  const { summary } = await builtJson(`api/v1${path.replace(/\/$/, '')}.json`);
  return summary.text;
}

it.each([
  ['/enhancements/', '/enhancements/5295/'],
  ['/feature-gates/', '/feature-gates/NodeSwap/'],
  ['/releases/1.34/', '/enhancements/2400/'],
  ['/upgrade/1.33-to-1.34/', '/feature-gates/PodLifecycleSleepAction/'],
])('a name in a table of %s says what it is', async (path, subject) => {
  const { page } = await site.visit(path);
  const link = page.locator(`main table a[href="${subject}"]`).first();
  const tip = page.getByRole('tooltip');
  const said = await summaryOf(subject);

  // To whoever points at it: the pointer may go on what is said, and it goes when the pointer leaves.
  await link.hover();
  await tip.waitFor();
  expect(await tip.textContent()).toContain(said);
  await tip.hover();
  expect(await tip.isVisible()).toBe(true);
  await page.mouse.move(1, 1);
  await tip.waitFor({ state: 'hidden' });

  // To whoever comes with the keyboard, until Escape.
  await link.focus();
  await tip.waitFor();
  expect(await tip.textContent()).toContain(said);
  expect(await link.getAttribute('aria-describedby')).toBe(await tip.getAttribute('id'));
  // Also once the page has come to where the name is.
  const isWithin = () =>
    tip.evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    });
  await expect.poll(isWithin).toBe(true);
  await page.keyboard.press('Escape');
  await tip.waitFor({ state: 'hidden' });
  expect(await link.getAttribute('aria-describedby')).toBeNull();
});

it('breaks no rule of accessibility where it is shown, which is the same on all pages', async () => {
  const { page } = await site.visit('/releases/1.34/');
  await page.locator('main table a[href="/enhancements/2400/"]').first().focus();
  await page.getByRole('tooltip').waitFor();
  expect(await findViolations(page, '#summary-tip')).toEqual([]);
});
