import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { firstSentences } from '../../src/model/release/note-words.ts';
import { readCollection } from '../../src/records/read-collection.ts';
import type { UpgradeDetails } from '../../src/schemas/api/upgrade.ts';
import {
  type BuiltPage,
  builtJson,
  builtPages,
  builtText,
  DIST,
  elementsOf,
  filesBelow,
} from './site.ts';

/** What answers any pair may cost to load, in bytes after gzip: its data and the gates. */
const ANY_PAIR = 50_000;
/** What the notes of a release may cost beside it. */
const NOTES = 6_000;
/** What all notes of a release may cost in a list of several releases. */
const ALL_NOTES = 36_000;

const upgrades = (await builtPages()).filter(({ address }) => /^\/upgrade\/.+\/$/.test(address));

const jsonOf = ({ address }: BuiltPage): string =>
  address.replace(/^\/upgrade\/(.+)\/$/, 'api/v1/upgrades/$1.json');

/** The pages without the places where long names may break. */
const textsByAddress = () =>
  new Map(upgrades.map(({ address, html }) => [address, html.replaceAll('<wbr>', '')]));

/** The texts of a release's notes, where they were fetched. */
async function textsOf(release: string): Promise<Record<number, { text: string }> | undefined> {
  try {
    return JSON.parse(await readFile(`content/prose/release-notes/${release}.json`, 'utf8')).notes;
  } catch {
    return undefined;
  }
}

describe('upgrades', () => {
  it('answer any pair from little data', async () => {
    const files = await Promise.all(['upgrade/data.json', 'check/gates.json'].map(builtText));
    const sizes = files.map((file) => gzipSync(file).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(ANY_PAIR);
    const { noted } = JSON.parse(files[0] ?? '') as { noted: string[] };
    const notes = await Promise.all(
      noted.map((release) => builtText(`upgrade/notes/${release}.json`)),
    );
    expect(Math.max(...notes.map((file) => gzipSync(file).length))).toBeLessThanOrEqual(NOTES);
  });

  it('lead to all notes of a range, in a file of bounded size for each release', async () => {
    const files = filesBelow('releases/notes', '.json').map((file) => relative(DIST, file));
    expect(files.length).toBeGreaterThan(15);
    const sizes = await Promise.all(
      files.map(async (file) => gzipSync(await builtText(file)).length),
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(ALL_NOTES);
    expect(await builtText('upgrade/1.33-to-1.35/index.html')).toContain(
      'href="/releases/notes/?from=1.33&amp;to=1.35"',
    );
  });

  it('say what each KEP is, from one release to the next and in Markdown', async () => {
    for (const pair of ['1.33-to-1.34', '1.33-to-1.36']) {
      const upgrade: UpgradeDetails = await builtJson(`api/v1/upgrades/${pair}.json`);
      const markdown = await builtText(`upgrade/${pair}/index.md`);
      const keps = upgrade.sections
        .flatMap(({ rows }) => rows)
        .filter(({ about }) => about === 'enhancement')
        .flatMap(({ related }) => related);
      expect(keps.length, pair).toBeGreaterThan(10);
      expect(keps.filter((kep) => !markdown.includes(`[${kep.text}](${kep.url}): `))).toEqual([]);
    }
    const html = await builtText('upgrade/1.33-to-1.34/index.html');
    expect(html).toMatch(
      /<small><a href="\/enhancements\/\d+\/">.{0,30}KEP-\d+.{0,10}<\/a>: [A-Z]/,
    );
  });

  it('have a page for every release since 1.20 from the one before', () => {
    const addresses = new Set(upgrades.map(({ address }) => address));
    const neighbors = Array.from(
      { length: 18 },
      (_, index) => `1.${19 + index}-to-1.${20 + index}`,
    );
    expect(neighbors.filter((pair) => !addresses.has(`/upgrade/${pair}/`))).toEqual([]);
    expect(addresses).toContain('/upgrade/1.30-to-1.33/');
  });

  it('say the same on the page, in Markdown and in JSON', async () => {
    expect(upgrades.length).toBeGreaterThan(20);
    for (const page of upgrades) {
      const heads = elementsOf(page)
        .filter(({ tag, attributes }) => tag === 'th' && attributes.get('scope') === 'row')
        .map((head) => head.text().trim());
      const json: UpgradeDetails = await builtJson(jsonOf(page));
      const rows = json.sections.flatMap((section) => section.rows);
      expect(heads).toHaveLength(rows.length);
      expect(heads.filter((head, at) => !head.startsWith(rows[at]?.item.text ?? '?'))).toEqual([]);
      const changed = json.sections
        .filter(({ phase }) => phase !== 'unchanged')
        .flatMap((section) => section.rows);
      const items = (await builtText(`${page.address}index.md`))
        .split('\n')
        .filter((line) => line.startsWith('- [ ] '));
      expect(items).toHaveLength(changed.length);
      expect(items.filter((line, at) => !line.includes(`](${changed[at]?.item.url})`))).toEqual([]);
    }
  });

  it('have every note that tells of a removal or a renaming', async () => {
    const records = await readCollection('content', 'release-notes');
    const pages = textsByAddress();
    const told = records.flatMap(({ version, notes }) => {
      const from = `1.${Number(version.split('.')[1]) - 1}`;
      const html = pages.get(`/upgrade/${from}-to-${version}/`);
      const telling = notes.filter(({ tells }) => tells !== undefined);
      return html === undefined ? [] : telling.map(({ pr }) => ({ pr, version, html }));
    });
    const missing = told.filter(
      ({ pr, version, html }) => !html.includes(`/releases/${version}/notes/#pr-${pr}"`),
    );
    expect(missing.map(({ pr, version }) => `#${pr} in v${version}`)).toEqual([]);
    expect(told.length).toBeGreaterThan(200);
    const page = pages.get('/upgrade/1.31-to-1.32/') ?? '';
    expect(page).toContain('kubelet --runonce');
    expect(pages.get('/upgrade/1.32-to-1.33/')).toContain('kube-apiserver --cloud-provider');
    expect(pages.get('/upgrade/1.34-to-1.35/')).toContain('failCgroupV1');
  });

  it('have every note that demands action, with its text where that was fetched', async () => {
    const records = await readCollection('content', 'release-notes');
    const pages = new Map(upgrades.map((page) => [page.address, page]));
    const missing: string[] = [];
    let count = 0;
    for (const { version, notes } of records) {
      const from = `1.${Number(version.split('.')[1]) - 1}`;
      const page = pages.get(`/upgrade/${from}-to-${version}/`);
      if (page === undefined) continue;
      const words =
        elementsOf(page)
          .find(({ tag }) => tag === 'main')
          ?.text() ?? '';
      const texts = await textsOf(version);
      for (const { pr, actionRequired } of notes) {
        if (actionRequired !== true) continue;
        count += 1;
        const text = texts?.[pr]?.text;
        const said = text === undefined ? 'See the release note' : firstSentences(text, 60);
        const isThere = page.html.includes(`/releases/${version}/notes/#pr-${pr}`);
        if (!isThere || !words.includes(said.replace(/^… |…$/g, '')))
          missing.push(`#${pr}: ${said}`);
      }
    }
    expect(missing).toEqual([]);
    expect(count).toBeGreaterThan(100);
  });

  it('have every entry of the deprecation guide that is about them', async () => {
    const entries = await readCollection('content', 'removed-apis');
    const pages = textsByAddress();
    const expected = entries.flatMap(({ removedIn, apiVersions, kinds }) => {
      const [major, minor] = removedIn.split('.').map(Number);
      const address = `/upgrade/${major}.${(minor ?? 0) - 1}-to-${removedIn}/`;
      return apiVersions.map((apiVersion) => ({
        address,
        name: `${apiVersion} ${kinds.join(', ')}`,
      }));
    });
    const covered = expected.filter(({ address }) => pages.has(address));
    expect(covered.filter(({ address, name }) => !pages.get(address)?.includes(name))).toEqual([]);
    expect(new Set(covered.map(({ address }) => address))).toContain('/upgrade/1.21-to-1.22/');
    expect(covered.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'flowcontrol.apiserver.k8s.io/v1beta3 FlowSchema, PriorityLevelConfiguration',
        'policy/v1beta1 PodSecurityPolicy',
        'networking.k8s.io/v1beta1 Ingress',
      ]),
    );
  });

  it('are led to from the release', async () => {
    expect(await builtText('releases/1.34/index.html')).toContain('href="/upgrade/1.33-to-1.34/"');
  });
});
