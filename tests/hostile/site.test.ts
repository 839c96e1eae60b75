import { existsSync } from 'node:fs';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { SOURCES } from '../../src/schemas/collections.ts';
import { countInputs } from '../count-inputs.ts';
import { digestsBelow, pathsBelow } from '../files-below.ts';
import { startGitHub } from '../github/server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { buildSite, prepareSite, runScript, SITE } from './build-site.ts';
import { READ_KINDS, readBuiltFile } from './file-faults.ts';
import { NAMES } from './names.ts';
import { TEXTS } from './texts.ts';
import { enhancements, makeHostileUpstream } from './upstream.ts';

const folder = temporaryFolder();

/** Pages with examples, which name records that are in content/ itself. */
const EXAMPLES = ['api/index.html', 'embed/index.html'];

const site = join(folder, 'site');
const dist = join(site, 'dist');
const content = (...path: string[]) => join(folder, 'content', ...path);

// Once for all: every name and every text that is hostile is somewhere in this site.
const github = await startGitHub({ sources: await makeHostileUpstream(folder) });
const places = ['--content', content(), '--cache', join(folder, 'cache')];
const synced = await runScript('scripts/sync.ts', ['--api-url', github.url, ...places], {
  env: { GITHUB_TOKEN: 'any' },
});
await github.close();
await prepareSite(site, content());
const built = await buildSite(site, 'dist', { content: content(), cache: 'kept', threads: 1 });
const files = pathsBelow(dist);

it('syncs every source of an upstream with hostile names and texts', () => {
  countInputs(NAMES.length + TEXTS.length);
  const failed = synced.output.split('\n').filter((line) => line.includes(': failed;'));
  expect(failed).toEqual([]);
  const hasRecord = (name: string) =>
    new RegExp(`^${name}: [1-9]\\d* records`, 'm').test(synced.output);
  const silent = SOURCES.map(({ name }) => name).filter((name) => !hasRecord(name));
  expect(silent, 'sources whose `documents.ts` has none with a `real` repository').toEqual([]);
  expect(synced.code).toBe(0);
});

it('has a record or a problem of each KEP, whatever its directory is called', async () => {
  const records = pathsBelow(content('enhancements')).filter((path) => path.endsWith('.yaml'));
  const { sources } = parse(await readFile(content('sources.yaml'), 'utf8'));
  // A file that is too large has a record, by its directory.
  const leftOut = sources.enhancements.problems.filter(
    ({ field }: { field: string }) => !field.endsWith('(file)'),
  );
  const keps = [...enhancements().keys()].filter((path) => path.endsWith('/kep.yaml'));
  expect(records.length + leftOut.length).toBe(keps.length);
  expect(synced.output).toContain(`enhancements: ${records.length} records`);
});

it('builds the whole site of it, with its policy though NODE_ENV is "test"', async () => {
  expect(built.output.slice(-1000)).toMatch(/[\d,]+ files, [\d,]+ of them pages/);
  expect(built.code).toBe(0);
  expect(process.env.NODE_ENV).toBe('test');
  expect(await readFile(join(dist, 'index.html'), 'utf8')).toContain('content-security-policy');
});

it('leaves out texts that are too large, and says so', async () => {
  const page = await readFile(join(dist, 'enhancements/1001/index.html'), 'utf8');
  expect(page).toContain('1,200,000 bytes');
  expect(existsSync(join(dist, 'enhancements/1001/proposal'))).toBe(false);
  const problems = await readFile(join(dist, 'about/problems/index.html'), 'utf8');
  expect(problems.replaceAll('<wbr>', '')).toMatch(
    /keps\/sig-node\/1002-huge\/kep\.yaml.{0,400}16,777,218 bytes/s,
  );
});

it('writes files that every parser reads, without formulas, controls or turned text', async () => {
  const faults: string[] = [];
  const broken: string[] = [];
  const read = new Set<string>();
  for (const file of files) {
    const kind = extname(file).slice(1);
    if (!READ_KINDS.includes(kind)) continue;
    read.add(kind);
    countInputs(1);
    const result = readBuiltFile(kind, await readFile(join(dist, file), 'utf8'));
    faults.push(...result.faults.map((fault) => `${file} ${fault}`));
    broken.push(
      ...result.links.filter((link) => isBroken(file, link)).map((link) => `${file} → ${link}`),
    );
  }
  expect(faults).toEqual([]);
  expect(broken).toEqual([]);
  expect([...read].sort()).toEqual([...READ_KINDS].sort());
});

it('gives each page an address that file systems and hosts take as it is', () => {
  const odd = files.filter(
    (file) => !/^[\w.+@()~/-]+$/.test(file) || file.split('/').some((part) => part.length > 255),
  );
  expect(odd).toEqual([]);
  expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length);
});

it('makes of changed content, with what was kept, what a build from nothing makes of it', async () => {
  await changeContent();
  const kept = { content: content(), cache: 'kept', threads: 1 };
  const again = await buildSite(site, 'rebuilt', kept);
  expect(again, again.output.slice(-2000)).toMatchObject({ code: 0 });
  const fresh = { content: content(), cache: 'fresh-cache', threads: 3 };
  const anew = await buildSite(site, 'fresh', fresh);
  expect(anew, anew.output.slice(-2000)).toMatchObject({ code: 0 });
  const made = digestsOf('fresh');
  expect(digestsOf('rebuilt')).toEqual(made);
  expect(digestsOf('dist')[LINKING]).not.toBe(made[LINKING]);
});

/** The page of a text that asks of the rest of the site, and does not change itself. */
const LINKING = 'enhancements/1000/proposal/index.html';

/** One change of each kind that a sync brings. */
async function changeContent(): Promise<void> {
  const edit = async (file: string, from: RegExp, to: string) => {
    const text = await readFile(content(file), 'utf8');
    expect(text).toMatch(from);
    await writeFile(content(file), text.replace(from, to));
  };
  await rm(content('enhancements/sig-node/5000-text.yaml'));
  await rm(content('feature-gates/PodWidgets.yaml'));
  await edit('enhancements/sig-node/5001-text.yaml', /title: ".*"/, 'title: "Another title"');
  await appendFile(content('prose/enhancements/sig-node/5002-text/README.md'), '\nMore.\n');
  await edit('prose/sources/enhancements.json', /[\da-f]{40}/, '1'.repeat(40));
}

/** What each file of a built site holds; the search index counts pages in the order that it reads them. */
function digestsOf(out: string): Record<string, string> {
  const digests = Object.entries(digestsBelow(join(site, out)));
  return Object.fromEntries(digests.filter(([path]) => !path.startsWith('pagefind/')));
}

function isBroken(file: string, link: string): boolean {
  const page = `${SITE.origin}${SITE.base}/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  if (EXAMPLES.includes(file)) return false;
  if (!URL.canParse(link, page)) return true;
  const { origin, pathname } = new URL(link, page);
  if (origin !== SITE.origin) return false;
  if (!pathname.startsWith(`${SITE.base}/`)) return true;
  const path = decodeURIComponent(pathname.slice(SITE.base.length));
  return !existsSync(join(dist, path.endsWith('/') ? `${path}index.html` : path));
}
