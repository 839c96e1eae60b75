import { describe, expect, it } from 'vitest';
import { type PageOutline, pageOutlines } from './outline.ts';
import { htmlValidator } from './validator.ts';

/** On how many pages each shape of an element is looked at. */
const TIMES = 2;

const pages = await pageOutlines();

const faultsOf = htmlValidator({
  extends: ['html-validate:standard'],
  rules: {
    // Astro writes void elements and the doctype in its own way; both are valid HTML.
    'void-style': 'off',
    'doctype-style': 'off',
    // White space at line ends is no matter of validity.
    'no-trailing-whitespace': 'off',
    // Long numbers and versions are not telephone numbers.
    'tel-non-breaking': 'off',
  },
});

/** The lightest pages that have each shape, beginning with the rarest: what others repeat is valid. */
function pagesOfAllShapes(): ReadonlySet<PageOutline> {
  const having = new Map<string, PageOutline[]>();
  for (const page of pages.toSorted((a, b) => a.html.length - b.html.length)) {
    for (const shape of page.shapes) {
      const known = having.get(shape);
      if (known === undefined) having.set(shape, [page]);
      else known.push(page);
    }
  }
  const chosen = new Set<PageOutline>();
  for (const all of [...having.values()].sort((a, b) => a.length - b.length)) {
    const others = all.filter((page) => !chosen.has(page));
    const missing = Math.max(0, TIMES - (all.length - others.length));
    for (const page of others.slice(0, missing)) chosen.add(page);
  }
  return chosen;
}

describe('pages', () => {
  it('are valid HTML', async () => {
    const found: string[] = [];
    for (const { address, html } of pagesOfAllShapes())
      found.push(...(await faultsOf(address, html)));
    expect(found.slice(0, 50)).toEqual([]);
  });

  it('end with their root element', () => {
    const odd = pages.filter(({ html }) => !html.trimEnd().endsWith('</html>'));
    expect(odd.map(({ address }) => address)).toEqual([]);
  });

  it('have no list, heading, or line that says nothing, but those that scripts fill', () => {
    const empty =
      /<(?:[uod]l|h[1-6]|d[dt]|caption|p(?= class))(?![^>]* (?:role|data-part)=)[^>]*>\s*<\//;
    const odd = pages.flatMap(({ address, html }) => {
      const [found] = empty.exec(html) ?? [];
      return found === undefined ? [] : [`${address} ${found}`];
    });
    expect(odd).toEqual([]);
  });

  it('have no id twice', () => {
    const odd = pages.filter(({ ids }) => new Set(ids).size < ids.length);
    expect(odd.map(({ address }) => address)).toEqual([]);
  });

  it('would be found out, one after another', async () => {
    const [page] = pages;
    const broken = page?.html.replace('</main>', '<p id="main"><div></div></main>') ?? '';
    const found = await Promise.all([broken, broken].map((html) => faultsOf('/', html)));
    for (const each of found) expect(each.join('\n')).toMatch(/no-dup-id/);
  });

  it('name each box that can be focused', () => {
    const unnamed = pages.flatMap(({ address, shapes }) =>
      [...shapes]
        .filter((shape) => /\btabindex\b/.test(shape) && !/>main | aria-label/.test(shape))
        .map((shape) => `${address} ${shape}`),
    );
    expect(unnamed).toEqual([]);
  });

  it('carry one h1 and a title each', () => {
    const odd = pages.filter(({ elements }) => {
      const headings = elements.filter(({ tag }) => tag === 'h1');
      const title = elements.find(({ tag }) => tag === 'title')?.text ?? '';
      return headings.length !== 1 || title.trim() === '';
    });
    expect(odd.map(({ address }) => address)).toEqual([]);
  });
});
