import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Recipe } from '../../src/model/embed/recipe.ts';
import { embedRecipes } from '../../src/model/embed/recipes.ts';
import { parseQuery } from '../../src/model/features/query.ts';
import { type Served, serve } from '../serve.ts';
import { COLOR_RULES, findViolations } from './accessibility.ts';
import { DOCS_SYSTEMS, type DocsSystem, TOOLS } from './docs-systems.ts';
import { layoutShift } from './layout-shift.ts';
import { pageWidth, useSite } from './site.ts';

const run = promisify(execFile);
const site = useSite();
const QUERY = 'release=1.34 sig=node changed=yes';
const FRAGMENT = '/embed/tables/releases/1.34/changed/sig-node.html';
const WIDTHS = [1280, 320] as const;
/** Where pictures of the tables go, if anywhere. */
const PICTURES = process.env.PICTURES;

let work: string;
beforeAll(async () => {
  // Packages are found from a folder beside them; Astro does not follow a link to them.
  work = await mkdtemp(existsSync(TOOLS) ? join(TOOLS, '../.sites-') : join(tmpdir(), 'sites-'));
  return () => rm(work, { recursive: true, force: true });
});

/** Follows a recipe to the letter in a folder of its own, then builds and serves the site. */
async function follow(system: DocsSystem): Promise<Served> {
  const recipe = recipeOf(system.recipe);
  const folder = await mkdtemp(join(work, 'site-'));
  const rest = join(import.meta.dirname, 'docs-sites', system.site ?? system.recipe);
  if (existsSync(rest)) await cp(rest, folder, { recursive: true });
  const file = join(folder, recipe.file ?? 'page.html');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, system.page(recipe.code ?? ''));
  for (const { file: other, code } of recipe.additions ?? []) {
    const place = join(folder, other);
    await mkdir(dirname(place), { recursive: true });
    const there = existsSync(place) ? await readFile(place, 'utf8') : '';
    // A configuration that has it in its place is left; what is else there is added to.
    if (!unindented(there).includes(unindented(code))) await appendFile(place, `${code}\n`);
  }
  const env = {
    ...process.env,
    ...{ NODE_ENV: 'production', CI: 'true', ASTRO_TELEMETRY_DISABLED: '1' },
    // The shortcode asks the site that it was built for; the one under test is here.
    HUGO_PARAMS_KEPATLAS: site.url,
  };
  for (const command of recipe.commands) {
    // So does the command.
    const here = command.startsWith('node ') ? `${command} --data ${site.url}` : command;
    await run('sh', ['-c', here], { cwd: folder, env });
  }
  const [program, ...args] = system.build;
  if (program !== undefined) await run(program, args, { cwd: folder, env });
  return serve(join(folder, system.output));
}

function unindented(text: string): string {
  return text.replace(/^[ \t]+/gm, '');
}

function recipeOf(key: string): Recipe {
  const recipe = embedRecipes(parseQuery(QUERY), site.url, ['1.34'], 27).find(
    (each) => each.key === key,
  );
  if (recipe === undefined) throw new Error(`no recipe for ${key}`);
  return recipe;
}

/** Pictures of a page in light and in dark. */
async function takePictures(page: Page, name: string, folder: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const file = `${name.replace(/\W+/g, '-')}-${colorScheme}.png`;
    await page.screenshot({ path: join(folder, file) });
  }
}

/** A table, and the boxes around it that scroll or cut, where they are narrower than what is in them. */
function overflowOf(table: Element): string[] {
  const wide: string[] = [];
  for (let box: Element | null = table; box !== null; box = box.parentElement) {
    const isCut = box === table || getComputedStyle(box).overflowX !== 'visible';
    if (isCut && box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1) {
      wide.push(`${box.localName}.${box.className}: ${box.scrollWidth} in ${box.clientWidth}`);
    }
  }
  return wide;
}

/** What cells say, with quotes as typed: systems set them as their language does. */
const cellsOf = async (table: Locator): Promise<string[]> =>
  (await table.locator('th, td').allTextContents()).map((text) =>
    text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim(),
  );

let built: string[] | undefined;
/** What the cells of the table say as it was built, read once for all systems. */
async function builtCells(): Promise<string[]> {
  built ??= await cellsOf((await site.visit(FRAGMENT)).page.locator('table'));
  return built;
}

describe.each(DOCS_SYSTEMS)('the recipe for $name', (system) => {
  let served: Served;
  beforeAll(async () => {
    if (system.isThere) served = await follow(system);
    return () => served?.close();
  });

  it.skipIf(!system.isThere).each(WIDTHS)(
    `shows the table at %s pixels (needs ${system.name})`,
    async (width) => {
      const isDrawn = recipeOf(system.recipe).code?.includes('<kep-feature-table') === true;
      const { page, errors, rest } = await site.visit('/robots.txt', {
        viewport: { width, height: 900 },
      });
      await page.goto(`${served.url}${system.path}`);
      const table = page.locator('table').first();
      await table.locator('tbody tr').first().waitFor();
      await rest();
      if (width > 1000) expect(await table.evaluate(overflowOf)).toEqual([]);
      if (PICTURES !== undefined) await takePictures(page, `${system.name}-${width}`, PICTURES);
      // A built table is there from the beginning: what moves then is the theme, where it is slow.
      if (isDrawn) expect(await layoutShift(page)).toBeLessThanOrEqual(0.1);
      expect(await cellsOf(table)).toEqual(await builtCells());
      expect(await page.locator('body').innerText()).not.toContain('kep-atlas:');
      const violations = await findViolations(page, isDrawn ? 'kep-feature-table' : 'table');
      // Colors of a built table are those of the theme.
      expect(violations.filter(({ id }) => isDrawn || !COLOR_RULES.includes(id))).toEqual([]);
      // Some themes are wider than a phone by themselves.
      const withTable = await pageWidth(page);
      await table.evaluate((each) => each.remove());
      expect(withTable).toBeLessThanOrEqual(Math.max(width, await pageWidth(page)));
      // Some themes load fonts and scripts from other sites, which tests cannot reach.
      if (system.loadsFromElsewhere !== true) expect(errors).toEqual([]);
    },
  );
});
