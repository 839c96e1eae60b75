import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { gluedIn } from './neighbors.ts';
import { pageOutlines } from './outline.ts';
import { DIST, type Node } from './site.ts';

/** What the search holds of pages, some of them in each text. */
function searchedTexts(): string[] {
  const folder = join(DIST, 'pagefind/fragment');
  return readdirSync(folder).map((name) => gunzipSync(readFileSync(join(folder, name))).toString());
}

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

  it('is shown by search without the heads of tables, which would run together', () => {
    const texts = searchedTexts();
    expect(texts.some((text) => text.includes('Alpha. v1.34. shipped.'))).toBe(true);
    expect(texts.filter((text) => text.includes('StageRelease'))).toEqual([]);
  });

  it('is searched with the cells of a table apart', () => {
    const texts = searchedTexts();
    expect(texts.some((text) => /v1\.36[. ]+Apr 22, 2026[. ]+Apr 28, 2027/.test(text))).toBe(true);
    const glued = texts.flatMap(
      (text) => text.match(/.{20}(?:, 20\d\d|\b(?:true|false))(?:[A-Z]|v1\.).{20}/g) ?? [],
    );
    expect(glued).toEqual([]);
  });

  it('is what the rule finds run together', () => {
    const page = (body: string) => gluedIn(parse(body) as unknown as Node);
    expect(page('<p>Try<a>this</a></p><td><time>1</time><small>ends</small></td>')).toHaveLength(2);
    expect(page('<p>Some.<noscript>Others need a script.</noscript></p>')).toHaveLength(1);
    expect(page('<p>Try <a>this</a>, <b>that</b></p><p>v</p><p>1</p>')).toEqual([]);
  });
});
