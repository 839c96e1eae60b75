import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { embedRecipes } from '../../src/model/embed/recipes.ts';
import { parseQuery } from '../../src/model/features/query.ts';
import { findViolations } from './accessibility.ts';
import { layoutShift } from './layout-shift.ts';
import { pageWidth, useSite } from './site.ts';
import { hasWordPress, type Role, startWordPress, type WordPress } from './wordpress/start.ts';

const site = useSite();
const QUERY = 'release=1.34 sig=node changed=yes';
const FRAGMENT = 'dist/embed/tables/releases/1.34/changed/sig-node.html';
const isMissing = !hasWordPress();
let wordpress: WordPress;
/** How many rows the table has. */
let count: number;

beforeAll(async () => {
  if (isMissing) return;
  const codeOf = (key: string) =>
    embedRecipes(parseQuery(QUERY), site.url, ['1.34'], 27).find((each) => each.key === key)
      ?.code ?? '';
  const fragment = await readFile(FRAGMENT, 'utf8');
  count = fragment.match(/<th scope="row">/g)?.length ?? 0;
  wordpress = await startWordPress({
    element: codeOf('wordpress'),
    frame: codeOf('frame'),
    file: `<div style="overflow: auto">\n${fragment}</div>`,
  });
  return () => wordpress?.stop();
});

async function visitPost(role: Role, name: string, width = 1280) {
  const visit = await site.visit('/robots.txt', { viewport: { width, height: 900 } });
  await visit.page.goto(wordpress.post(role, name));
  await visit.rest();
  return visit;
}

describe.skipIf(isMissing)(
  'a Custom HTML block of WordPress (needs wordpress, php, mariadb-server)',
  () => {
    it.each([
      ['administrator', 1280],
      ['administrator', 320],
      ['editor', 1280],
    ] as const)('of an %s has the element, at %i pixels', async (role, width) => {
      const { page } = await visitPost(role, 'element', width);
      const rows = page.locator('kep-feature-table tbody tr');
      await expect.poll(() => rows.count()).toBe(count);
      expect(await layoutShift(page)).toBeLessThanOrEqual(0.1);
      expect(await findViolations(page, 'kep-feature-table')).toEqual([]);
      expect(await pageWidth(page)).toBeLessThanOrEqual(width);
    });

    it('of an editor has the frame', async () => {
      const { page } = await visitPost('editor', 'frame');
      expect(await page.frameLocator('iframe').locator('tbody tr').count()).toBe(count);
    });

    it.each(['element', 'frame'])('of an author loses the %s', async (name) => {
      const { page } = await visitPost('author', name);
      expect(await page.locator('kep-feature-table, iframe, script[src*="/embed/"]').count()).toBe(
        0,
      );
    });

    it.each([1280, 320])('of an author keeps the file of HTML, within %i pixels', async (width) => {
      const { page } = await visitPost('author', 'file', width);
      expect(await page.locator('section.kep-atlas tbody tr').count()).toBe(count);
      expect(await page.locator('section.kep-atlas caption').innerText()).toContain('v1.34');
      expect(await pageWidth(page)).toBeLessThanOrEqual(width);
    });
  },
);
