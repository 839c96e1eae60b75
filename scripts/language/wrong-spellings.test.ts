import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wrongSpellingsIn } from './wrong-spellings.ts';

/** What is spelled as upstream spells it: expressions that read its texts, and names of other programs. */
const UPSTREAM = [
  'scripts/docs/patterns.test.ts',
  'scripts/sync/sources/release-notes/told-changes.ts',
  'src/configuration/formats/nix.ts',
  'src/model/announcement/name-match.test.ts',
  'src/model/announcement/name-words.ts',
];

describe('docs, code and messages', () => {
  it('are spelled as in the United States', () => {
    const files = globSync(
      ['{src,scripts,docs,tests}/**/*.{ts,mjs,astro,css,md,mdx}', '{README,CONTRIBUTING}.md'],
      { exclude: ['scripts/language', '**/node_modules', ...UPSTREAM] },
    );
    expect(files.length).toBeGreaterThan(1_000);
    const wrong = files.flatMap((file) =>
      wrongSpellingsIn({ file, text: readFileSync(file, 'utf8') }),
    );
    // Links to a page lead to an anchor that it had under its old spelling.
    const isKept = (each: string) => /about\/index\.astro.*"licences"|data-changelog/.test(each);
    expect(wrong.filter((each) => !isKept(each))).toEqual([]);
  });

  it.each([
    ['the colour of behaviour', 1],
    ['it was cancelled, then normalised', 2],
    ['spelt in grey', 2],
    ['a name that no list has any more', 1],
    ['the noise of an exercise; promise, otherwise, precise, four, hour', 0],
    ['modeled, color, license, dialog, canceled, recognize', 0],
    ['any more of them, any more than that, any more gates, anymore', 0],
  ])('"%s" has %i kinds of wrong spelling', (text, count) => {
    expect(wrongSpellingsIn({ file: 'a', text })).toHaveLength(count);
  });
});
