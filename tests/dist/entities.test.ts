import { describe, expect, it } from 'vitest';
import { readCollection } from '../../src/records/read-collection.ts';
import { type PageOutline, pageOutlines } from './outline.ts';

const pages = new Map((await pageOutlines()).map((page) => [page.address, page]));

function heading(page: PageOutline | undefined): string | undefined {
  return page?.elements.find(({ tag }) => tag === 'h1')?.text;
}

describe('pages', () => {
  it('exist for every enhancement, under its number or its directory', async () => {
    const enhancements = await readCollection('content', 'enhancements');
    expect(enhancements.length).toBeGreaterThan(600);
    const missing = enhancements.filter(({ id, number, title }) => {
      const byDirectory = pages.get(`/enhancements/${id}/`);
      const byNumber = pages.get(`/enhancements/${number}/`);
      return ![byDirectory, byNumber].some((page) => heading(page)?.includes(title));
    });
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('exist for every release', async () => {
    const releases = await readCollection('content', 'releases');
    expect(releases.length).toBeGreaterThan(35);
    const missing = releases.filter(
      ({ version }) => !heading(pages.get(`/releases/${version}/`))?.includes(`v${version}`),
    );
    expect(missing.map(({ version }) => version)).toEqual([]);
  });
});
