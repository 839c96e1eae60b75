import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { gluedIn } from './neighbors.ts';
import { pageOutlines } from './outline.ts';
import type { Node } from './site.ts';

describe('text', () => {
  it('keeps the words of neighboring pieces apart on every page', async () => {
    const glued = (await pageOutlines()).flatMap((page) =>
      page.glued.map((words) => `${page.address}: ${words}`),
    );
    expect(glued).toEqual([]);
  });

  it('has a space before a version', async () => {
    const glued = (await pageOutlines()).flatMap((page) =>
      page.texts
        .filter((text) => /\b(?!dev)[a-z]+v1\.\d\d?\b/.test(text))
        .map((text) => `${page.address}: ${text}`),
    );
    expect(glued).toEqual([]);
  });

  it('is what the rule finds run together', () => {
    const page = (body: string) => gluedIn(parse(body) as unknown as Node);
    expect(page('<p>Try<a>this</a></p><td><time>1</time><small>ends</small></td>')).toHaveLength(2);
    expect(page('<p>Try <a>this</a>, <b>that</b></p><p>v</p><p>1</p>')).toEqual([]);
  });
});
