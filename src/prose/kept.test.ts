import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { LINKS, SOURCE } from './__fixtures__/context.ts';
import { findSections, renderOrReuse } from './kept.ts';
import { renderProse } from './render.ts';

const TEXT = `
# KEP-1287: Resize

See [another](../1290-other/README.md), [its goals](../1290-other/README.md#goals),
[a file](design.md), [a folder](../7001-gone/), and KEP-77.

![A picture](shown.png)

\`InPlaceResize\` resizes a \`Pod\`.

\`\`\`yaml
featureGates:
  InPlaceResize: true
\`\`\`
`;

let directory = '';

beforeEach(() => {
  directory = temporaryFolder();
});

const code = (): string => 'as it is';
const KNOWN = { text: TEXT, source: SOURCE, links: LINKS, code };

function reuse({ text, source, links, code }: typeof KNOWN) {
  return renderOrReuse(text, source, links, { cacheDirectory: directory, code });
}

/** Marks what was kept, so that it can be told from what is rendered again. */
function markKept(): void {
  const folder = join(directory, 'texts');
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"html":"', '"html":"kept '));
  }
}

test('what was rendered before is taken where nothing changed', async () => {
  const first = await reuse(KNOWN);
  expect(first).toEqual(await renderProse(TEXT, SOURCE, KNOWN.links, { cacheDirectory: null }));
  markKept();
  expect(await reuse(KNOWN)).toEqual({ ...first, html: `kept ${first.html}` });
});

test('another commit changes where links lead, and nothing is rendered for it', async () => {
  await reuse(KNOWN);
  markKept();
  const source = { ...SOURCE, commit: 'fedcba9876543210fedcba9876543210fedcba98' };
  const { html } = await renderProse(TEXT, source, KNOWN.links, { cacheDirectory: null });
  expect(html).toContain(source.commit);
  expect((await reuse({ ...KNOWN, source })).html).toBe(`kept ${html}`);
});

test('a text that names its own commit is rendered for that one', async () => {
  const there = `https://github.com/${SOURCE.repository}/blob/${SOURCE.commit}/keps/gone/README.md`;
  const text = `${TEXT}\n[There](${there})\n`;
  for (const commit of [SOURCE.commit, 'fedcba9876543210fedcba9876543210fedcba98']) {
    const source = { ...SOURCE, commit };
    const alone = await renderProse(text, source, KNOWN.links, { cacheDirectory: null });
    expect(await reuse({ ...KNOWN, text, source })).toEqual(alone);
  }
});

const { links } = KNOWN;
test.each<[string, Partial<typeof KNOWN>]>([
  ['the text', { text: `${TEXT}\nMore.\n` }],
  ['its path', { source: { ...SOURCE, path: 'keps/sig-node/1288-move/README.md' } }],
  ['the page that it is on', { source: { ...SOURCE, hasOwnPage: true } }],
  ['where it is published', { source: { ...SOURCE, publishedAt: 'https://example.com/a/' } }],
  ['the address of an enhancement', { links: { ...links, enhancement: () => '/elsewhere/' } }],
  ['a section', { links: { ...links, section: async () => undefined } }],
  ['a directory', { links: { ...links, hasDirectory: () => true } }],
  ['a file', { links: { ...links, hasFile: () => false } }],
  ['a picture', { links: { ...links, picture: () => undefined } }],
  ['a gate', { links: { ...links, gate: () => undefined } }],
  ['a kind', { links: { ...links, apiKind: () => undefined } }],
  ['the code', { code: () => 'another' }],
])('%s changes: the text is as rendered from nothing', async (_, change) => {
  await reuse(KNOWN);
  markKept();
  const changed = { ...KNOWN, ...change };
  const { text, source } = changed;
  const alone = await renderProse(text, source, changed.links, { cacheDirectory: null });
  expect(await reuse(changed)).toEqual(alone);
});

test('what is damaged is rendered again', async () => {
  const first = await reuse(KNOWN);
  const folder = join(directory, 'texts');
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"rendered":', '"rendered":1,"was":'));
  }
  expect(await reuse(KNOWN)).toEqual(first);
});

test('sections are read again only where the text or the code changed', () => {
  const find = (text: string, version = code) =>
    findSections(text, SOURCE, { cacheDirectory: directory, code: version })('goals');
  expect(find('# A\n\n## Goals\n')).toBe('goals');
  const folder = join(directory, 'sections');
  const [name = ''] = readdirSync(folder);
  const file = join(folder, name);
  writeFileSync(file, readFileSync(file, 'utf8').replace('["goals","goals"]', '["goals","kept"]'));
  expect(find('# A\n\n## Goals\n')).toBe('kept');
  expect(find('# A\n\n## Goals\n', () => 'as it is now')).toBe('goals');
  expect(find('# A\n\n## Others\n')).toBeUndefined();
  writeFileSync(file, '{');
  expect(find('# A\n\n## Goals\n')).toBe('goals');
});
