import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLACE_OF_TEXT } from '../../src/formats/markdown-text.ts';
import { releaseRange } from '../../src/model/version.ts';
import { type PageOutline, pageOutlines } from './outline.ts';
import {
  type BuiltPage,
  builtJson,
  builtPages,
  builtText,
  DIST,
  elementsOf,
  filesBelow,
} from './site.ts';

const twins = (await builtPages()).filter(({ html }) =>
  html.includes('type="text/markdown" href="index.md"'),
);
const { servers } = await builtJson('api/v1/openapi.json');
const root: string = servers[0].url;

const markdownOf = ({ address }: BuiltPage): Promise<string> => builtText(`${address}/index.md`);

/** The addresses of this site that a Markdown text links to or names. */
function ownAddresses(markdown: string): string[] {
  const urls = markdown.match(/https?:\/\/[^\s()<>"\]]+/g) ?? [];
  return urls.filter((url) => url.startsWith(root));
}

function isMissing(url: string): boolean {
  const path = decodeURI(url.slice(root.length)).replace(/[?#].*/, '');
  return !existsSync(join(DIST, path.endsWith('/') ? `${path}index.html` : path));
}

describe('Markdown beside pages', () => {
  it('says how to set a gate only of releases in which it can be set so', async () => {
    const gates = twins.filter(({ address }) => /^\/feature-gates\/./.test(address));
    expect(gates.length).toBeGreaterThan(500);
    for (const gate of gates) {
      const markdown = await markdownOf(gate);
      const told = [...markdown.matchAll(/^You can (enable|disable) it in (.*)\.$/gm)].flatMap(
        ([, deed, runs = '']) =>
          runs.split(', ').flatMap((run) => {
            const [since = '', until = since] = run.replaceAll('v', '').split('–');
            return releaseRange(since, until).map((release) => `v${release} ${deed}`);
          }),
      );
      const settable = [
        ...markdown.matchAll(/ \| In (v[\d.]+(?: and \w+)?).*?You can set it to (true|false)\./g),
      ].map(([, release, value]) => `${release} ${value === 'true' ? 'enable' : 'disable'}`);
      expect(told.sort(), gate.address).toEqual(settable.sort());
    }
  });

  it('is named by every page, but those that only lead to others', async () => {
    const without = (await pageOutlines()).filter(
      ({ elements }) =>
        !elements.some(({ attributes }) => attributes.get('type') === 'text/markdown'),
    );
    const isListed = ({ elements }: PageOutline) =>
      !elements.some(
        ({ attributes }) =>
          attributes.get('http-equiv') === 'refresh' || attributes.get('content') === 'noindex',
      );
    expect(without.filter(isListed).map(({ address }) => address)).toEqual(['/search/']);
  });

  it('holds the text of each proposal that the site shows, and says where others are', async () => {
    const addresses = filesBelow('enhancements', '.md').filter((file) =>
      existsSync(file.replace(/index\.md$/, 'proposal/index.html')),
    );
    for (const file of addresses) {
      const [, text = ''] = (await readFile(file, 'utf8')).split('\n## Proposal\n');
      expect(text, file).toMatch(/^\nSource: \[/);
      expect(text, file).not.toContain(PLACE_OF_TEXT);
      const html = await readFile(file.replace(/index\.md$/, 'proposal/index.html'), 'utf8');
      expect(headingLevels(text), file).toEqual(
        proseLevels(html).map((level) => Math.min(6, level + 1)),
      );
    }
    const unread = filesBelow('enhancements', '.md').filter((file) => !addresses.includes(file));
    for (const file of unread) {
      const [, text] = (await readFile(file, 'utf8')).split('\n## Proposal\n');
      if (text !== undefined)
        expect(text, file).toContain('Its text was not fetched for this site');
    }
  });

  it('has one title, says of which day it is and leads back to its page', async () => {
    for (const page of twins) {
      const text = await markdownOf(page);
      const titles = text.replace(/^```[\s\S]*?^```/gm, '').match(/^# /gm) ?? [];
      expect(titles, page.address).toHaveLength(1);
      expect(text).toMatch(/\nAs of \d{4}-\d{2}-\d{2}; page: </);
      expect(text).toContain(`<${root}${encodeURI(page.address)}>`);
    }
  });

  it('links to what exists', async () => {
    const texts = await Promise.all(twins.map(markdownOf));
    const urls = new Set(texts.flatMap(ownAddresses));
    expect(urls.size).toBeGreaterThan(5_000);
    expect([...urls].filter(isMissing)).toEqual([]);
  });
});

it('llms.txt names only what exists, and lists of the API', async () => {
  const urls = ownAddresses(await builtText('llms.txt'));
  expect(urls.length).toBeGreaterThan(15);
  expect(urls).toContain(`${root}/api/v1/upgrades.json`);
  expect(urls.filter(isMissing)).toEqual([]);
});

it('opensearch.xml names the search page, as every page names it', async () => {
  const xml = await builtText('opensearch.xml');
  expect(xml).toContain(`template="${root}/search/?q={searchTerms}"`);
  const [page] = twins;
  const links = page === undefined ? [] : elementsOf(page).filter(({ tag }) => tag === 'link');
  expect(links.map(({ attributes }) => attributes.get('href'))).toContain(
    `${new URL(root).pathname.replace(/\/$/, '')}/opensearch.xml`,
  );
});

/** The levels of the headings of Markdown, those in lists and quotes too. */
function headingLevels(markdown: string): number[] {
  const said = markdown.replace(/^( *(?:> |- |\d+\. )*)(`{3,})[^`]*\n[\s\S]*?^ *(?:> )*\2$/gm, '');
  return Array.from(
    said.matchAll(/^ *(?:> |- |\d+\. )*(#{2,6}) /gm),
    ([, marks = '']) => marks.length,
  );
}

/** The levels of the headings with words in a text that a page shows. */
function proseLevels(html: string): number[] {
  const [, prose = ''] = html.split(/<div[^>]* class="prose"[^>]*>/);
  const [own = ''] = prose.split('</main>');
  return Array.from(own.matchAll(/<h([2-6])(?: [^>]*)?>(?!<\/)/g), ([, level]) => Number(level));
}
