import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathsBelow } from '../../tests/files-below.ts';
import { withoutComments, wrongPhrasesIn } from './wrong-phrases.ts';

const OWN = 'scripts/language/';
/** Says what names were before. */
const NAMES_OF_BEFORE = 'docs/data-changelog.md';

/** What people read: pages, commands, messages and docs; not tests, nor what upstream wrote. */
function readTexts() {
  const below = [
    'src',
    'scripts',
    'docs',
    'content/editorial',
    'content/editorial-digests',
  ].flatMap((folder) => pathsBelow(folder).map((path) => join(folder, path)));
  return [...below, 'README.md', 'CONTRIBUTING.md']
    .filter((file) => /\.(?:ts|astro|md|mdx)$/.test(file))
    .filter((file) => !/\.test\.ts$|__fixtures__|\/testing\//.test(file))
    .filter((file) => !file.startsWith(OWN) && file !== NAMES_OF_BEFORE)
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      return { file, text: /\.(?:ts|astro)$/.test(file) ? withoutComments(text) : text };
    });
}

describe('what people read', () => {
  it('has no phrase that reads like a translation', () => {
    const texts = readTexts();
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.flatMap(wrongPhrasesIn)).toEqual([]);
  });

  it('is judged by its lines, comments aside', () => {
    const text = withoutComments("/** not told */\n// on record\nconst words = 'not told';");
    expect(wrongPhrasesIn({ file: 'a.ts', text })).toEqual([
      'a.ts:3: "not told" (say: unknown, not documented)',
    ]);
  });
});
