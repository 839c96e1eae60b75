import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, builtPages, elementsOf } from './site.ts';

let pages: BuiltPage[];

beforeAll(async () => {
  pages = await builtPages();
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
    for (const page of pages) found.push(...(await oddities(page)));
    expect(found.slice(0, 50)).toEqual([]);
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
    const odd = pages.filter((page) => {
      const elements = elementsOf(page);
      const headings = elements.filter(({ tag }) => tag === 'h1');
      const title = elements.find(({ tag }) => tag === 'title')?.text() ?? '';
      return headings.length !== 1 || title.trim() === '';
    });
    expect(odd.map(({ address }) => address)).toEqual([]);
  });
});
