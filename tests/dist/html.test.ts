import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, builtPages, elementsOf } from './site.ts';

let pages: BuiltPage[];

beforeAll(async () => {
  pages = await builtPages();
});

const validator = new HtmlValidate({
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

describe('pages', () => {
  it('are valid HTML', async () => {
    const found: string[] = [];
    for (const { address, html } of pages) {
      const { results } = await validator.validateString(html, address);
      for (const { messages } of results) {
        for (const { line, ruleId, message, selector } of messages) {
          found.push(`${address}:${line} ${ruleId} ${message} at ${selector}`);
        }
      }
    }
    expect(found.slice(0, 50)).toEqual([]);
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
