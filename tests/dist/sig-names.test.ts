import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { groupsIn, WRITTEN_FORMS } from '../../src/model/sig/known.ts';
import { isGroupName, sigSlug } from '../../src/model/sig.ts';
import { readCollection } from '../../src/records/read-collection.ts';
import { builtPage, builtPages, elementsOf, filesBelow } from './site.ts';

/** The names of all groups in the history of sigs.yaml. */
const known: ReadonlySet<string> = new Set(
  groupsIn({
    groups: await readCollection('content', 'sigs'),
    archivedGroups: await readCollection('content', 'archived-groups'),
  }).names,
);

/** What holds no names of groups: quotes of upstream, subprojects and channels. */
const OTHERS: ReadonlySet<string> = new Set(['problems', 'subprojects', 'subproject', 'slack']);

/** Names of groups anywhere in data. */
function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return isGroupName(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (OTHERS.has(key) ? [] : namesIn(each)));
}

describe('the names of SIGs, working groups and committees', () => {
  it('are those of kubernetes/community in all data', async () => {
    const files = filesBelow('.', '.json').filter((file) => !file.includes('/schema/'));
    const found = new Map<string, string>();
    for (const file of files) {
      for (const name of namesIn(JSON.parse(await readFile(file, 'utf8')))) found.set(name, file);
    }
    expect(found.size).toBeGreaterThan(20);
    expect([...found].filter(([name]) => !known.has(name))).toEqual([]);
  });

  it('are those in links of all pages', async () => {
    const slugs = new Set([...known, ...Object.keys(WRITTEN_FORMS)].map(sigSlug));
    const pages = await builtPages();
    const unknown = pages.flatMap(({ address, html }) =>
      [...html.matchAll(/href="?[^\s">]*\/sigs\/([\w-]+)\/|[?&]sig=([\w-]+)/g)]
        .map(([, linked, asked]) => linked ?? asked ?? '')
        .filter((slug) => !slugs.has(slug) && !known.has(slug))
        .map((slug) => `${address}: ${slug}`),
    );
    expect(unknown).toEqual([]);
  });

  it('are offered by filters once each', async () => {
    const slugs = new Set([...known].map(sigSlug).concat(['', 'all', 'unknown', 'without-a-sig']));
    const all = new Set<string>();
    const pages = (await builtPages()).filter(({ html }) => html.includes('name="sig"'));
    const selects = pages.flatMap(({ address, html }) =>
      // Tables of thousands of rows follow it.
      elementsOf({ address, html: html.slice(0, html.lastIndexOf('</select>')) }).filter(
        ({ attributes }) => attributes.get('name') === 'sig',
      ),
    );
    for (const select of selects) {
      const options = select.elements().filter(({ tag }) => tag === 'option');
      const offered = options.map((option) => option.attributes.get('value') ?? option.text());
      expect(new Set(offered).size).toBe(offered.length);
      expect(offered.filter((value) => !slugs.has(value))).toEqual([]);
      for (const value of offered) all.add(value);
    }
    expect(all.size).toBeGreaterThan(20);
  });
});

describe('the page of a SIG', () => {
  const mainOf = async (slug: string) =>
    elementsOf(await builtPage(`/sigs/${slug}/`)).find(({ tag }) => tag === 'main');

  it('has the spotlights on it, and on its subprojects', async () => {
    const main = await mainOf('architecture');
    const title = 'Spotlight on SIG Architecture: Code Organization';
    const sections = main?.elements() ?? [];
    const posts = sections.find(
      (element) =>
        element.tag === 'section' &&
        element.elements().some(({ attributes }) => attributes.get('id') === 'posts'),
    );
    expect(posts?.text()).toContain(title);
    const rows = sections.filter(({ tag }) => tag === 'tr').map((row) => row.text());
    expect(rows.filter((text) => text.includes(title))).toEqual([
      expect.stringContaining('code-organization'),
    ]);
  });

  it('says who leads it and where it talks', async () => {
    const main = await mainOf('node');
    expect(main?.text()).toMatch(/Chairs\s*@\w/);
    expect(main?.text()).toContain('#sig-node on Slack');
  });
});
