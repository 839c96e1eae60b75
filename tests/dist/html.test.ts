import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type PageOutline, pageOutlines } from './outline.ts';
import type { BuiltPage } from './site.ts';

/** On how many pages each shape of an element is looked at. */
const TIMES = 2;

let pages: PageOutline[];

beforeAll(async () => {
  pages = await pageOutlines();
});

/** Resolves the configuration once for all pages, which takes as long as validating one. */
class SharedConfigLoader extends StaticConfigLoader {
  private resolved: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(
    handle: string,
    override?: ConfigData,
  ): ReturnType<StaticConfigLoader['getConfigFor']> {
    this.resolved ??= super.getConfigFor(handle, override);
    return this.resolved;
  }
}

const validator = new HtmlValidate(
  new SharedConfigLoader({
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
  }),
);

/** The pages that have an element of a shape that the pages before them have not: what they repeat is valid. */
function pagesOfAllShapes(): PageOutline[] {
  const seen = new Map<string, number>();
  return pages.filter(({ shapes }) => {
    const isNew = [...shapes].some((shape) => (seen.get(shape) ?? 0) < TIMES);
    if (isNew) for (const shape of shapes) seen.set(shape, (seen.get(shape) ?? 0) + 1);
    return isNew;
  });
}

async function oddities({ address, html }: Pick<BuiltPage, 'address' | 'html'>): Promise<string[]> {
  const { results } = await validator.validateString(html, address);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ line, ruleId, message, selector }) =>
        `${address}:${line} ${ruleId} ${message} at ${selector}`,
    ),
  );
}

describe('pages', () => {
  it('are valid HTML', async () => {
    const found: string[] = [];
    for (const page of pagesOfAllShapes()) found.push(...(await oddities(page)));
    expect(found.slice(0, 50)).toEqual([]);
  });

  it('have no id twice', () => {
    const odd = pages.filter(({ ids }) => new Set(ids).size < ids.length);
    expect(odd.map(({ address }) => address)).toEqual([]);
  });

  it('would be found out, one after another', async () => {
    const [page] = pages;
    const broken = page?.html.replace('</main>', '<p id="main"><div></div></main>') ?? '';
    const found = await Promise.all(
      [broken, broken].map((html) => oddities({ address: '/', html })),
    );
    for (const each of found) expect(each.join('\n')).toMatch(/no-dup-id/);
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
