import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, relative, sep } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { countInputs } from '../count-inputs.ts';
import { startGitHub } from '../github/server.ts';
import { buildSite, type Ended, runScript } from './build-site.ts';
import { READ_KINDS, readBuiltFile } from './file-faults.ts';
import { NAMES } from './names.ts';
import { TEXTS } from './texts.ts';
import { makeHostileUpstream } from './upstream.ts';

let folder: string;
let synced: Ended;
let built: Ended;
let files: string[];

/** Pages with examples, which name records that are in content/ itself. */
const EXAMPLES = ['api/index.html', 'embed/index.html'];

const dist = () => join(folder, 'site', 'dist');
const content = (...path: string[]) => join(folder, 'content', ...path);

/** Once for all: every name and every text that is hostile is somewhere in this site. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  const github = await startGitHub({ sources: await makeHostileUpstream(folder) });
  const places = ['--content', content(), '--cache', join(folder, 'cache')];
  synced = await runScript('scripts/sync.ts', ['--api-url', github.url, ...places], {
    env: { GITHUB_TOKEN: 'any' },
  });
  await github.close();
  built = await buildSite(join(folder, 'site'), content());
  files = (await readdir(dist(), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist(), join(entry.parentPath, entry.name)).split(sep).join('/'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

it('syncs every source of an upstream with hostile names and texts', () => {
  countInputs(NAMES.length + TEXTS.length);
  expect(synced.output).not.toContain('FAILED');
  expect(synced.code).toBe(0);
});

it('has a record or a problem of each KEP, whatever its directory is called', async () => {
  const records = (await readdir(content('enhancements'), { recursive: true })).filter((name) =>
    name.endsWith('.yaml'),
  );
  const { sources } = parse(await readFile(content('sources.yaml'), 'utf8'));
  const [, count] = /enhancements: (\d+) records/.exec(synced.output) ?? [];
  const leftOut = sources.enhancements.problems.filter(
    ({ field }: { field: string }) => !field.endsWith('(file)'),
  );
  expect(records.length + leftOut.length).toBe(Number(count));
  expect(Number(count)).toBeGreaterThan(NAMES.length);
});

it('builds the whole site of it', () => {
  expect(built.output.slice(-1000)).toMatch(/[\d,]+ files, [\d,]+ of them pages/);
  expect(built.code).toBe(0);
});

it('leaves out texts that are too large, and says so', async () => {
  const page = await readFile(join(dist(), 'enhancements/1001/index.html'), 'utf8');
  expect(page).toContain('1,200,000 bytes');
  expect(existsSync(join(dist(), 'enhancements/1001/proposal'))).toBe(false);
  const problems = await readFile(join(dist(), 'about/problems/index.html'), 'utf8');
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
    const result = readBuiltFile(kind, await readFile(join(dist(), file), 'utf8'));
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

function isBroken(file: string, link: string): boolean {
  const page = `https://example.com/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  if (EXAMPLES.includes(file)) return false;
  if (!URL.canParse(link, page)) return true;
  const { origin, pathname } = new URL(link, page);
  if (origin !== 'https://example.com') return false;
  const path = decodeURIComponent(pathname);
  return !existsSync(join(dist(), path.endsWith('/') ? `${path}index.html` : path));
}
