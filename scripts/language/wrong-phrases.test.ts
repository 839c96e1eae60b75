import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withoutComments, wrongPhrasesIn } from './wrong-phrases.ts';

const NOT_READ = [
  ...['**/__fixtures__', '**/testing', '**/*.test.ts', 'scripts/language'],
  // Says what names were before.
  'docs/data-changelog.md',
];

/** What people read: pages, commands, messages and docs; not tests, nor what upstream wrote. */
function readTexts() {
  const all = '{src,scripts,docs,content/editorial{,-digests}}/**/*.{ts,astro,md,mdx}';
  return globSync([all, '{README,CONTRIBUTING}.md'], { exclude: NOT_READ }).map((file) => {
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
