import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { NEEDLESS_WORDS, unknownWordsIn } from './unknown-words.ts';

/** Printed anew by commands, with upstream's titles in them. */
const PRINTED = /docs\/(?:evidence|data-changelog|benchmarks)\.md$/;
/** What only tests read. */
const OF_TESTS = ['**/__fixtures__', '**/testing', '**/*.test.ts'];
const COMMENT = /\/\*\*?([\s\S]*?)\*\/|^[ \t]*\/\/(.*)$/gm;
const STRING = /'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g;
/** A string with one of them is a sentence, not a list of names. */
const SENTENCE = /\b(?:the|a|an|of|are|to|in|for|not|no|by|with)\b/;

/** What a pattern finds in a file, everything else blank, so that lines stay. */
function only(pattern: RegExp, text: string, isWanted = (_: string) => true): string {
  let rest = 0;
  let kept = '';
  for (const match of text.matchAll(pattern)) {
    const found = match[1] ?? match[2] ?? '';
    kept += text.slice(rest, match.index).replace(/[^\n]/g, ' ');
    kept += isWanted(found) ? match[0] : match[0].replace(/[^\n]/g, ' ');
    rest = match.index + match[0].length;
  }
  return kept;
}

describe('our own texts have no word that is not in a dictionary of US English:', () => {
  it('docs', () => {
    const own = globSync(['docs/**/*.md', '{README,CONTRIBUTING,SECURITY}.md']).filter(
      (file) => !PRINTED.test(file),
    );
    expect(own.length).toBeGreaterThan(20);
    const found = own.flatMap((file) => unknownWordsIn({ file, text: readFileSync(file, 'utf8') }));
    expect(found).toEqual([]);
  });

  it('docstrings, comments and messages', () => {
    const sources = globSync('{src,scripts}/**/*.{ts,astro}', { exclude: OF_TESTS });
    expect(sources.length).toBeGreaterThan(500);
    const found = sources.flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const code = text.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ' '));
      const sentences = only(STRING, code, (string) => SENTENCE.test(string));
      return [only(COMMENT, text), sentences].flatMap((each) =>
        unknownWordsIn({ file, text: each }),
      );
    });
    expect(found).toEqual([]);
  });

  it('the sentences that say what a KEP or a gate is', () => {
    const file = 'content/editorial/summaries.yaml';
    const { enhancements, featureGates } = parse(readFileSync(file, 'utf8'));
    const text = [enhancements, featureGates].flatMap(Object.values).join('\n');
    expect(text.length).toBeGreaterThan(50_000);
    expect(unknownWordsIn({ file, text })).toEqual([]);
  });

  it('and the list of what no dictionary has holds no other word', () => {
    expect(NEEDLESS_WORDS).toEqual([]);
  });

  it('finds a slip', () => {
    expect(unknownWordsIn({ file: 'a.md', text: 'Well\nThe scheduller picks `a nodde`.' })).toEqual(
      ['a.md:2: scheduller'],
    );
  });
});
