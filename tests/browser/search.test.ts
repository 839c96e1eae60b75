import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { brokenNames } from './broken-names.ts';
import { NARROW, useSite } from './site.ts';

const site = useSite();

const firstResult = async (page: Page): Promise<string> => {
  const [first] = await page.locator('site-search ol a').allInnerTexts();
  return first ?? '';
};

describe('search', () => {
  it('opens by "/", closes by Escape and gives the focus back', async () => {
    const { page, errors } = await site.visit('/releases/1.34/');
    const last = page.locator('footer a').last();
    await last.focus();
    await page.keyboard.press('/');
    const field = page.locator('dialog[open] input[type=search]');
    await field.waitFor();
    await expect.poll(() => field.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    expect(await last.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(errors).toEqual([]);
  });

  it('leaves the page where it was read, however far below what gets the focus', async () => {
    const { page, rest } = await site.visit('/releases/1.34/', { reducedMotion: 'reduce' });
    await rest();
    await page.evaluate(() => scrollTo(0, 600));
    const place = () => page.evaluate(() => scrollY);
    const before = await place();
    expect(before).toBeGreaterThan(300);
    await page.keyboard.press('/');
    const field = page.locator('dialog[open] input[type=search]');
    await field.waitFor();
    await expect.poll(() => field.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    const link = page.locator('a[data-search]').first();
    await expect.poll(() => link.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await place()).toBe(before);
  });

  it('takes words before what answers is loaded, and leads to its page without it', async () => {
    const { page } = await site.visit('/releases/1.34/');
    await page.route(/_astro\/element\./, (route) => route.abort());
    await page.keyboard.press('/');
    const field = page.locator('dialog[open] input[type=search]');
    await field.waitFor();
    await page.keyboard.type('swap');
    expect(await field.inputValue()).toBe('swap');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=swap');
  });

  it('shows a result on a low screen, as of a page at four times its size', async () => {
    const { page } = await site.visit('/releases/1.34/', { viewport: { width: 320, height: 256 } });
    await page.keyboard.press('/');
    await page.locator('dialog[open] input[type=search]').fill('NodeSwap');
    const result = page.locator('site-search ol a').first();
    await result.waitFor();
    const isSeen = () =>
      result.evaluate((link) => {
        const { left, bottom } = link.getBoundingClientRect();
        return link.contains(document.elementFromPoint(left + 2, bottom - 2));
      });
    // What finds more names, or tells how many there are, may come after the first of them.
    await expect.poll(isSeen).toBe(true);
  });

  it('keeps the focus inside, without a modal dialog that would restyle the whole page', async () => {
    const { page } = await site.visit('/enhancements/');
    await page.keyboard.press('/');
    await page.locator('dialog[open] input[type=search]').waitFor();
    expect(await page.locator('dialog:modal').count()).toBe(0);
    await page.keyboard.press('Shift+Tab');
    for (let press = 0; press < 12; press += 1) {
      expect(await page.evaluate(() => document.activeElement?.closest('dialog') != null)).toBe(
        true,
      );
      await page.keyboard.press('Tab');
    }
    await page.mouse.click(5, 300);
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
  });

  it.each(['/search/?sgi=node', '/search/?q=swap&sgi=node'])(
    'says of %s what it does not know',
    async (address) => {
      const { page } = await site.visit(address);
      const status = page.locator('site-search [role=status]');
      await expect.poll(() => status.innerText()).toMatch(/Search has no filter “sgi”$/);
    },
  );

  it('breaks long names between their words on a narrow screen', async () => {
    const { page } = await site.visit('/search/?q=PersistentVolumeClaimUnusedSinceTime', {
      viewport: NARROW,
    });
    await expect.poll(() => firstResult(page)).toBe('PersistentVolumeClaimUnusedSinceTime');
    expect(await brokenNames(page)).toEqual([]);
  });

  it('is loaded by the page of the search once its field is used', async () => {
    const { page, rest } = await site.visit('/search/');
    await rest();
    const field = page.locator('site-search input[type=search]');
    expect(await page.locator('site-search select').count()).toBe(0);
    await field.pressSequentially('nodeswap');
    await expect.poll(() => firstResult(page)).toContain('NodeSwap');
    expect(await field.inputValue()).toBe('nodeswap');
  });

  it('leaves "/" to those who are typing', async () => {
    const { page } = await site.visit('/enhancements/');
    await page.getByLabel('Find in table').fill('a');
    await page.keyboard.press('/');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.getByLabel('Find in table').inputValue()).toBe('a/');
  });

  it('finds words, and narrows them by kind', async () => {
    const { page } = await site.visit('/search/?q=sidecar');
    await expect.poll(() => firstResult(page)).not.toBe('');
    const kinds = () => page.locator('site-search ol small').allInnerTexts();
    await page.getByLabel('Kind').selectOption('Feature gate');
    await expect.poll(kinds).not.toContain('Enhancement');
    await expect.poll(() => new URL(page.url()).searchParams.get('kind')).toBe('Feature gate');
  });

  it.each([
    ['is kyaml stable', '/enhancements/5295/'],
    ['Introducing KYAML', '/enhancements/5295/'],
    ['sidecar containers GA', '/enhancements/753/'],
    ['sidecar status', '/enhancements/753/'],
    ['In-place pod resize graduates to beta', '/enhancements/1287/'],
    ['OCI artifact volume', '/enhancements/4639/'],
    ['topology manger', '/enhancements/693/'],
    ['nodeswp', '/feature-gates/NodeSwap/'],
    ['NodeSwp', '/feature-gates/NodeSwap/'],
  ])('has what %s is about before pages with its words', async (query, expected) => {
    const { page } = await site.visit(`/search/?q=${encodeURIComponent(query)}`);
    await page.locator('site-search[data-settled]').waitFor();
    const first = page.locator('site-search ol a').first();
    expect(await first.getAttribute('href')).toBe(expected);
  });

  it('says that it found only similar names', async () => {
    const { page } = await site.visit('/search/?q=AppArmorFeilds');
    const status = page.locator('site-search [role=status]');
    await expect.poll(() => status.innerText()).toBe('No exact match. 1 result');
  });

  it('adds more results below those that it shows', async () => {
    const { page } = await site.visit('/search/?q=kubelet');
    await page.locator('site-search[data-settled]').waitFor();
    const results = () =>
      page
        .locator('site-search ol a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const shown = await results();
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(async () => (await results()).length).toBeGreaterThan(shown.length);
    expect((await results()).slice(0, shown.length)).toEqual(shown);
  });

  it('opens the first result for a misspelled name by Enter', async () => {
    const { page } = await site.visit('/search/?q=nodeswapp');
    await page.locator('site-search[data-settled]').waitFor();
    await page.locator('site-search input[type=search]').press('Enter');
    await page.waitForURL('**/feature-gates/NodeSwap/');
  });

  it('opens nothing by Enter once the words are edited before they are answered', async () => {
    const { page } = await site.visit('/search/');
    const release = Promise.withResolvers<void>();
    await page.route(/pagefind\.js$/, async (route) => {
      await release.promise;
      await route.continue();
    });
    const field = page.locator('site-search input[type=search]');
    await field.fill('nodeswapp');
    await expect.poll(() => firstResult(page)).toBe('NodeSwap');
    await field.press('Enter');
    await field.fill('sidecar');
    release.resolve();
    await page.locator('site-search[data-settled]').waitFor();
    await expect.poll(() => firstResult(page)).toContain('KEP-753');
    expect(new URL(page.url()).pathname).toBe('/search/');
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

  it('says so when it finds nothing, and what may help', async () => {
    const { page } = await site.visit('/search/?q=%E2%98%83%E2%98%83&stage=beta');
    const status = page.locator('site-search [role=status]');
    await expect.poll(() => status.innerText()).toMatch(/^No results$/);
    const help = page.locator('.search-help');
    expect(await help.innerText()).toContain('limited to Stage: Beta');
    expect(await help.getByRole('link', { name: 'All feature gates' }).count()).toBe(1);
    await help.getByRole('button', { name: 'Search everything' }).click();
    await expect.poll(() => help.innerText()).not.toContain('limited');
  });

  it('offers examples before anything is typed', async () => {
    const { page } = await site.visit('/search/');
    await page.locator('site-search input').focus();
    await page.locator('.search-help').getByRole('button', { name: 'NodeSwap' }).click();
    await expect.poll(() => firstResult(page)).toBe('NodeSwap');
  });

  it('says what a result is', async () => {
    const { page, errors } = await site.visit('/search/?q=5295');
    const first = page.locator('site-search ol li').first();
    await expect.poll(() => first.innerText()).toContain('Prints objects as KYAML');
    expect(errors).toEqual([]);
  });

  it('takes filters however they are spelled, and shows nothing for what there is not', async () => {
    const { page } = await site.visit('/search/?q=node&sig=sig-node&stage=ga');
    await expect.poll(() => page.getByLabel('SIG').inputValue()).toBe('Node');
    expect(await page.getByLabel('Stage').inputValue()).toBe('GA');
    const { page: other } = await site.visit('/search/?q=node&stage=alhpa');
    const status = other.locator('site-search [role=status]');
    await expect.poll(() => status.innerText()).toBe('No results. Unknown stage: alhpa');
  });

  it('reads the lines of a manifest in an address as lines', async () => {
    const { page } = await site.visit('/search/?q=apiVersion:%20batch/v1beta1%0Akind:%20CronJob');
    const first = page.locator('site-search ol a').first();
    await expect.poll(() => first.getAttribute('href')).toBe('/apis/batch/CronJob/');
  });

  it('leads from the number of a pull request to its release note, or to GitHub', async () => {
    const { page } = await site.visit('/search/?q=138671');
    const first = page.locator('site-search ol a').first();
    await expect.poll(() => first.getAttribute('href')).toBe('/releases/1.37/notes/#pr-138671');
    const pull = 'https://github.com/kubernetes/kubernetes/pull/999999';
    for (const typed of ['999999', `${pull}/files#diff-0`, 'k/k#999999', 'pr.k8s.io/999999']) {
      await page.locator('site-search input[type=search]').fill('');
      await expect.poll(() => first.count()).toBe(0);
      await page.locator('site-search input[type=search]').fill(typed);
      await expect.poll(() => first.getAttribute('href'), { message: typed }).toBe(pull);
    }
  });

  it('leads from an address in other capitals to the page', async () => {
    const { page } = await site.visit('/feature-gates/nodeswap/?q=x#history');
    await page.waitForURL('**/feature-gates/NodeSwap/?q=x#history');
  });
});
