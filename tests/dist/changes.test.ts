import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCollection } from '../../src/records/read-collection.ts';
import { builtPage, builtText, DIST, elementsOf } from './site.ts';

const accounts = await readCollection('content', 'changes');

async function linksOn(address: string): Promise<string[]> {
  return elementsOf(await builtPage(address)).flatMap(({ tag, attributes }) =>
    tag === 'a' ? (attributes.get('href') ?? []) : [],
  );
}

describe('changes', () => {
  it('have a page for each account, which names each subject, and the commits', async () => {
    for (const { date, changes: list, ranges } of accounts) {
      const links = await linksOn(`/changes/${date}/`);
      const html = await builtText(`changes/${date}/index.html`);
      const text = html.replaceAll('<wbr>', '');
      for (const { kind, subject } of list) {
        const [, number] = /\/(\d+)-/.exec(subject) ?? [];
        const isKep = kind.startsWith('enhancement-') && number !== undefined;
        expect(text, `${date} ${kind} ${subject}`).toContain(isKep ? number : subject);
      }
      for (const { repository, to } of ranges) {
        expect(links.some((it) => it.includes(repository) && it.endsWith(to))).toBe(true);
      }
    }
  });

  it('are listed in the archive, and lead from what they tell of', async () => {
    const archive = await linksOn('/changes/');
    for (const { date } of accounts) expect(archive).toContain(`/changes/${date}/`);
    expect(await linksOn('/enhancements/5295/')).toContain('/changes/2026-06-08/');
    expect(await linksOn('/feature-gates/WatchListClient/')).toContain('/changes/2026-01-12/');
    expect(await linksOn('/')).toContain('/changes/');
  });

  it('are told in words by digests that are finished, and by no draft', async () => {
    const files = await readdir('content/editorial-digests');
    for (const file of files) {
      const text = await readFile(join('content/editorial-digests', file), 'utf8');
      const page = join(DIST, 'changes', file.replace(/\.mdx$/, ''), 'digest/index.html');
      expect(existsSync(page)).toBe(!/^draft: true$/m.test(text));
    }
  });
});
