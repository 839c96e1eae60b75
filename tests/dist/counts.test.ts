import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtPages, DIST, filesBelow } from './site.ts';

/** What Cloudflare Pages takes of a free plan: https://developers.cloudflare.com/pages/platform/limits/ */
const FILES = 20_000;
const RULES = 2_000;
const DYNAMIC_RULES = 100;

/** How many files there may be of each class that grows with the content: a tenth more than there are. */
const CLASSES: Readonly<Record<string, number>> = {
  'embed/tables': 3_700,
  'embed/frames': 1_500,
  feeds: 1_600,
  pagefind: 2_700,
  api: 2_200,
  badges: 2_600,
  timelines: 1_150,
};

let files: string[];
let senders: Set<string>;

beforeAll(async () => {
  files = (await filesBelow('.', '')).map((file) => relative(DIST, file).split(sep).join('/'));
  const pages = await builtPages();
  senders = new Set(
    pages.filter(({ html }) => html.includes('http-equiv="refresh"')).map(({ file }) => file),
  );
});

describe('the files of the build', () => {
  it.each(Object.entries(CLASSES))('below %s are at most %i', (folder, most) => {
    const count = files.filter((file) => file.startsWith(`${folder}/`)).length;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(most);
  });

  it('are few enough for a host that answers by rules, which need no pages that send on', () => {
    expect(senders.size).toBeGreaterThan(1000);
    expect(files.length - senders.size).toBeLessThanOrEqual(FILES);
  });

  it('hold no interface of the search engine, for the site has its own', () => {
    expect(files.filter((file) => /^pagefind\/.*(?:ui|highlight)\./.test(file))).toEqual([]);
  });
});

describe('_redirects', () => {
  it('has no more rules than hosts take, and has one for each page that sends on', async () => {
    const rules = (await readFile(join(DIST, '_redirects'), 'utf8')).trim().split('\n');
    const from = rules.map((rule) => rule.split(' ')[0] ?? '');
    const dynamic = from.filter((path) => /[:*]/.test(path));
    expect(dynamic.length).toBeLessThanOrEqual(DYNAMIC_RULES);
    expect(from.length - dynamic.length).toBeLessThanOrEqual(RULES);
    const known = new Set(from);
    const left = [...senders]
      .map(
        (file) =>
          `/${relative(DIST, file)
            .split(sep)
            .join('/')
            .replace(/index\.html$/, '')}`,
      )
      .filter((path) => !known.has(path) && !/^\/KEP-\d+\/$/.test(path));
    expect(left).toEqual([]);
  });
});
