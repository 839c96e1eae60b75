import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PageOutline, pageOutlines } from './outline.ts';
import { DIST } from './site.ts';

interface Link {
  readonly page: string;
  readonly target: string;
}

const pages = await pageOutlines();
const ids = new Map(pages.map((page) => [page.address, new Set(page.ids)]));
const links = pages.flatMap(({ address, targets }) =>
  targets.map((target): Link => ({ page: address, target })),
);

const isInternal = ({ target }: Link): boolean => !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target);

function resolve({ page, target }: Link): { path: string; fragment: string } {
  const url = new URL(target, `https://site.example${page}`);
  return {
    path: decodeURIComponent(url.pathname),
    fragment: decodeURIComponent(url.hash.slice(1)),
  };
}

function isFile(path: string): boolean {
  const file = join(DIST, path.endsWith('/') ? `${path}index.html` : path);
  return existsSync(file) && statSync(file).isFile();
}

describe('links', () => {
  it('resolve, every internal one', () => {
    const known = new Map<string, boolean>();
    const broken = links.filter(isInternal).filter((link) => {
      const { path } = resolve(link);
      if (!known.has(path)) known.set(path, isFile(path));
      return known.get(path) === false;
    });
    expect(broken).toEqual([]);
  });

  it('lead to each page from another one, but for those that are not for finding', () => {
    const linked = new Set(
      links.flatMap((link) => {
        const { path } = resolve(link);
        return isInternal(link) && path !== link.page ? [path] : [];
      }),
    );
    const isListed = ({ elements }: PageOutline) =>
      !elements.some(({ attributes }) => attributes.get('content') === 'noindex');
    const listed = pages.filter(isListed);
    expect(listed.length).toBeGreaterThan(1000);
    const alone = listed.map(({ address }) => address).filter((address) => !linked.has(address));
    expect(alone).toEqual([]);
  });

  it('find their fragment on the page they name', () => {
    const broken = links.filter(isInternal).filter((link) => {
      const { path, fragment } = resolve(link);
      const known = ids.get(path);
      return fragment !== '' && known !== undefined && !known.has(fragment);
    });
    expect(broken).toEqual([]);
  });

  it('of labels, descriptions, and drawings find their ids', () => {
    const references = pages.flatMap((page) =>
      page.references.map((reference) => ({ page: page.address, reference })),
    );
    expect(references.length).toBeGreaterThan(ids.size / 2);
    const dangling = references.filter(({ page, reference }) => {
      const id = reference.slice(reference.indexOf('=') + 1);
      return ids.get(page)?.has(id) !== true;
    });
    expect(dangling).toEqual([]);
  });

  it('go to other sites by HTTP alone, and to calendars by what subscribes to them', () => {
    const external = links.filter((link) => !isInternal(link));
    const odd = external.filter(
      ({ target }) =>
        !/^(?:https?:|mailto:|data:image\/|webcal:\/\/kep-atlas\.example\/calendar\/)/.test(target),
    );
    expect(odd).toEqual([]);
  });
});
