import { expect, it } from 'vitest';
import { EXACT, MISSPELLED, PAGES, UPGRADES, WORDS } from '../search-cases.ts';
import { someOf } from '../thorough.ts';
import { useSite } from './site.ts';

const site = useSite();

it('the page of the search has what queries are after where it should be', async () => {
  const { page } = await site.visit('/search/');
  const field = page.locator('site-search input[type=search]');
  const results = page.locator('site-search ol a');
  // What names give is tested of every query without a browser; here it shows that the page has it.
  const asked = [
    ...someOf([...EXACT, ...UPGRADES, ...PAGES, ...MISSPELLED], 5).map(
      (one) => [...one, 1] as const,
    ),
    ...someOf(WORDS, 5).map((one) => [...one, 3] as const),
  ];
  for (const [query, expected, most] of asked) {
    await field.fill(query);
    const hrefs = () =>
      results.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const isThere = async () =>
      (await hrefs())
        .slice(0, most)
        .some((href) => (typeof expected === 'string' ? href === expected : expected.test(href)));
    await expect.poll(isThere, { message: query }).toBe(true);
  }
});
