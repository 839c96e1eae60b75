import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readKyaml } from '../../src/formats/read-kyaml.ts';
import { type Changes, changes } from '../../src/schemas/change.ts';
import { type BuiltPage, builtPages, builtText, elementsOf } from './site.ts';

let pages: Map<string, BuiltPage>;
let accounts: Changes[];

beforeAll(async () => {
  pages = new Map((await builtPages()).map((page) => [page.address, page]));
  const names = await readdir('content/changes');
  const texts = names.map((name) => readFile(join('content/changes', name), 'utf8'));
  accounts = (await Promise.all(texts)).map((text) => changes.parse(readKyaml(text)));
});

function linksOf(page: BuiltPage | undefined): string[] {
  if (page === undefined) return [];
  return elementsOf(page).flatMap(({ tag, attributes }) =>
    tag === 'a' ? (attributes.get('href') ?? []) : [],
  );
}

describe('changes', () => {
  it('have a page for each account, which names each subject, and the commits', async () => {
    for (const { date, changes: list, ranges } of accounts) {
      const page = pages.get(`/changes/${date}/`);
      const html = await builtText(`changes/${date}/index.html`);
      const text = html.replaceAll('<wbr>', '');
      for (const { kind, subject } of list) {
        const [, number] = /\/(\d+)-/.exec(subject) ?? [];
        const isKep = kind.startsWith('enhancement-') && number !== undefined;
        expect(text, `${date} ${kind} ${subject}`).toContain(isKep ? number : subject);
      }
      for (const { repository, to } of ranges) {
        expect(linksOf(page).some((it) => it.includes(repository) && it.endsWith(to))).toBe(true);
      }
    }
  });

  it('are listed in the archive, and lead from what they tell of', () => {
    const archive = linksOf(pages.get('/changes/'));
    for (const { date } of accounts) expect(archive).toContain(`/changes/${date}/`);
    expect(linksOf(pages.get('/enhancements/5295/'))).toContain('/changes/2026-06-08/');
    expect(linksOf(pages.get('/feature-gates/WatchListClient/'))).toContain('/changes/2026-01-12/');
    expect(linksOf(pages.get('/'))).toContain('/changes/');
  });

  it('are told in words by digests that are finished, and by no draft', async () => {
    const files = await readdir('content/editorial-digests');
    for (const file of files) {
      const text = await readFile(join('content/editorial-digests', file), 'utf8');
      const address = `/changes/${file.replace(/\.mdx$/, '')}/digest/`;
      expect(pages.has(address)).toBe(!/^draft: true$/m.test(text));
    }
  });
});
