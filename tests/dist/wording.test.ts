import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { wrongPhrasesIn } from '../../scripts/language/wrong-phrases.ts';
import { wrongSpellingsIn } from '../../scripts/language/wrong-spellings.ts';
import { pageOutlines } from './outline.ts';
import { filesBelow } from './site.ts';
import { ownFindings } from './upstream-words.ts';

/** What this site counts. Other nouns after a number are names, or belong to the next thing in a line. */
const NOUNS = [
  ...['KEPs', 'enhancements', 'features', 'gates', 'issues', 'notes', 'days', 'weeks', 'months'],
  ...['releases', 'posts', 'pages', 'rows', 'files', 'fields', 'links', 'items', 'updates'],
  ...['kinds', 'sections', 'requests', 'inconsistencies', 'problems', 'changes', 'results'],
  ...['entries', 'values', 'digests', 'groups', 'settings', 'objects', 'plans', 'versions'],
  'sources',
];
const DISAGREEING = new RegExp(
  `(?<![\\w.,:#/\\]-])1 (?:(?:more|known|new|feature|pull|release|blog|LWKD|tracked|API|upstream|open|documentation) ){0,2}(?:${NOUNS.join('|')})\\b`,
);

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
    for (const file of filesBelow('.', '.md')) {
      if (/\/proposal\/|\/digests\/\d|\/notes\/|embed\//.test(file)) continue;
      const lines = withoutProposal(await readFile(file, 'utf8'))
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

  it('says that no source names a release only where no row of stages names one', async () => {
    const silent = (await pageOutlines()).filter(({ texts: own }) =>
      own.some((text) => text.includes('No source names a release in which')),
    );
    expect(silent.length).toBeGreaterThan(50);
    const wrong = silent.filter(({ ids }) => ids.includes('why'));
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });
});

/** Each line of some files once, with one that has it. */
async function linesOf(folder: string, ending: string, wordsOf: (text: string) => string[]) {
  const lines = new Map<string, string>();
  for (const file of filesBelow(folder, ending)) {
    for (const line of wordsOf(await readFile(file, 'utf8'))) {
      if (!lines.has(line)) lines.set(line, file);
    }
  }
  return lines;
}

describe.each([
  ['pages', texts],
  ['Markdown', await linesOf('.', '.md', wordsOfMarkdown)],
  ['feeds', await linesOf('feeds', '.atom', wordsOfXml)],
  ['calendars', await linesOf('calendar', '.ics', wordsOfCalendar)],
  ['JSON that describes the API', await linesOf('api/v1', '.json', wordsOfSchema)],
])('what %s say', (_name, lines) => {
  it('has no phrase that reads like a translation, but in what upstream wrote', async () => {
    expect(lines.size).toBeGreaterThan(30);
    expect(ownFindings(lines, wrongPhrasesIn)).toEqual([]);
  });

  it('is spelled as in the United States, but for what upstream wrote', async () => {
    expect(ownFindings(lines, wrongSpellingsIn)).toEqual([]);
  });
});

/** Its lines without code and the addresses of links. */
function wordsOfMarkdown(text: string): string[] {
  return withoutProposal(text)
    .replaceAll(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, '…')
    .replaceAll(/`[^`\n]*`/g, '…')
    .replaceAll(/\]\([^)\s]*\)/g, ']')
    .replaceAll(/\\(?=[^\w\s])/g, '')
    .split('\n');
}

/** Titles, summaries, and other texts of a feed. */
function wordsOfXml(text: string): string[] {
  return Array.from(
    text.matchAll(
      /<(title|subtitle|summary|content)[^>]*>(?:<!\[CDATA\[)?([\s\S]*?)(?:\]\]>)?<\/\1>/g,
    ),
    ([, , words = '']) => words.replaceAll(/\s+/g, ' '),
  );
}

/** What calendars show: names and descriptions, unfolded. */
function wordsOfCalendar(text: string): string[] {
  return Array.from(
    text.replaceAll(/\r?\n[ \t]/g, '').matchAll(/^(?:SUMMARY|DESCRIPTION|NAME)[^:]*:(.*)$/gm),
    ([, words = '']) => words.trim(),
  );
}

/** Titles and descriptions of JSON Schema and OpenAPI. */
function wordsOfSchema(text: string): string[] {
  return Array.from(
    text.matchAll(/"(?:description|summary)": ?"((?:[^"\\]|\\.)*)"/g),
    ([, words = '']) => words,
  );
}

/** Markdown of an enhancement without the text that its authors wrote. */
function withoutProposal(markdown: string): string {
  return markdown.replace(/\n## Proposal\n\nSource: [\s\S]*/, '');
}
