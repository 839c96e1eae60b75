import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wrongPhrasesIn } from '../../scripts/language/wrong-phrases.ts';
import { wrongSpellingsIn } from '../../scripts/language/wrong-spellings.ts';
import { pageOutlines } from './outline.ts';
import { DIST, filesBelow } from './site.ts';

/** What this site counts. Other nouns after a number are names, or belong to the next thing in a line. */
const NOUNS = [
  ...['KEPs', 'enhancements', 'features', 'gates', 'issues', 'notes', 'days', 'weeks', 'months'],
  ...[
    'releases',
    'posts',
    'pages',
    'rows',
    'files',
    'fields',
    'links',
    'items',
    'updates',
    'kinds',
  ],
  ...[
    'sections',
    'requests',
    'inconsistencies',
    'problems',
    'changes',
    'results',
    'entries',
    'values',
  ],
  ...['digests', 'groups', 'settings', 'objects', 'plans', 'groups', 'versions', 'sources'],
];
const DISAGREEING = new RegExp(
  `(?<![\\w.,:#/\\]-])1 (?:(?:more|known|new|feature|pull|release|blog|LWKD|tracked|API|upstream|open|documentation) ){0,2}(?:${NOUNS.join('|')})\\b`,
);

/** Pages in whose tables upstream's own words stand. */
const QUOTING = /^\/(?:digests|news|upgrade|releases\/[\d.]+\/notes)\//;

/** A sentence once, with one page that has it. */
const texts = new Map<string, string>();
for (const page of await pageOutlines()) {
  for (const text of page.texts) if (!texts.has(text)) texts.set(text, page.address);
}

describe('what pages say', () => {
  it('has counts that agree with their nouns', async () => {
    const wrong = [...texts].flatMap(([text, address]) => {
      const found = DISAGREEING.exec(text)?.[0];
      return found === undefined ? [] : [`${address}: "${found}" in "${text.slice(0, 160)}"`];
    });
    expect(texts.size).toBeGreaterThan(10_000);
    expect(wrong).toEqual([]);
  });

  it('has them in Markdown too', async () => {
    const wrong: string[] = [];
    for (const file of await filesBelow('.', '.md')) {
      if (/\/proposal\/|\/digests\/\d|\/notes\/|embed\//.test(file)) continue;
      const lines = (await readFile(file, 'utf8'))
        .split('\n')
        .filter((line) => !/^[|>]/.test(line));
      for (const line of lines) {
        const found =
          /(?<![\w.,:#v/-])1 (?:KEPs|enhancements|features|gates|issues|days|posts)\b/.exec(line);
        if (found !== null) wrong.push(`${file}: ${line.slice(0, 160)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has no phrase that reads like a translation', () => {
    const wrong = [...texts].flatMap(([text, address]) =>
      QUOTING.test(address)
        ? []
        : wrongPhrasesIn({ file: address, text }).map(
            (each) => `${each} in "${text.slice(0, 160)}"`,
          ),
    );
    expect(wrong).toEqual([]);
  });

  it('is spelled as in the United States, but for what upstream wrote', async () => {
    const foreign = await upstreamTitles();
    const wrong = [...texts].flatMap(([text, address]) => {
      if (QUOTING.test(address)) return [];
      const own = foreign.reduce((rest, title) => rest.replaceAll(title, '…'), text);
      return wrongSpellingsIn({ file: address, text: own }).map(
        (each) => `${each} in "${text.slice(0, 160)}"`,
      );
    });
    expect(wrong).toEqual([]);
  });
});

/** Titles of upstream that are spelled in another way. */
async function upstreamTitles(): Promise<string[]> {
  const { enhancements } = JSON.parse(
    await readFile(join(DIST, 'api/v1/enhancements.json'), 'utf8'),
  );
  const titles: string[] = enhancements.map(({ title }: { title: string }) => title);
  return titles.filter((title) => wrongSpellingsIn({ file: '', text: title }).length > 0);
}
