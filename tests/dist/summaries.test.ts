import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { builtJson, builtPage, builtText, elementsOf, filesBelow } from './site.ts';

interface Subject {
  readonly summary?: { readonly text: string; readonly by: string };
  readonly page: string;
}

const MARK = 'First sentence of the upstream text.';

/** What each KEP and gate is, by its address. */
function sentencesOf(subjects: readonly Subject[]) {
  return new Map(
    subjects.flatMap(({ summary, page }) => {
      const address = /\/(?:enhancements|feature-gates)\/.*$/.exec(page)?.[0] ?? '';
      return summary === undefined
        ? []
        : [[address, { text: summary.text, isMarked: summary.by === 'upstream' }] as const];
    }),
  );
}

/** Texts without what each form writes in its own way. */
const bare = (text: string): string => text.replace(/[\\`*_]|&\w+;|["'<>&“”]/g, '');

describe('the sentence of a KEP or a gate', async () => {
  const { enhancements } = await builtJson('api/v1/enhancements.json');
  const { featureGates } = await builtJson('api/v1/feature-gates.json');
  const known = sentencesOf([...enhancements, ...featureGates]);

  it.each([
    ['every KEP', enhancements],
    ['nearly every gate', featureGates],
  ])('is known for %s', (_, all: readonly Subject[]) => {
    const without = all.filter(({ summary }) => summary === undefined);
    expect(without.length / all.length).toBeLessThan(0.05);
  });

  it('is on its page, in the description of it, in its Markdown and in its feed', async () => {
    const missing: string[] = [];
    for (const [address, { text, isMarked }] of known) {
      const elements = elementsOf(await builtPage(address));
      const lead = elements.find(({ attributes }) => attributes.get('class') === 'lead');
      const description = elements.find(
        ({ attributes }) => attributes.get('name') === 'description',
      );
      const forms = {
        page: lead?.text(),
        description: description?.attributes.get('content'),
        Markdown: await builtText(`${address}index.md`),
        feed: await builtText(`feeds${address.replace(/\/$/, '')}.atom`),
      };
      for (const [form, words = ''] of Object.entries(forms)) {
        const says = bare(words).includes(bare(text));
        if (!says || isMarked !== words.includes(MARK)) missing.push(`${address} ${form}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('is in the names that search shows', async () => {
    const names: { href: string; summary: string }[] = await builtJson('search/names.json');
    const found = new Map(names.map(({ href, summary }) => [href, summary]));
    const missing = [...known].filter(([address, { text, isMarked }]) => {
      const shown = [...found].find(([href]) => href.endsWith(address))?.[1] ?? '';
      return !shown.startsWith(text) || isMarked !== shown.includes(MARK);
    });
    expect(missing).toEqual([]);
  });

  it('is in the rows of every release, as data, CSV and table', async () => {
    for (const file of filesBelow('embed/tables', '.csv')) {
      if (file.includes('history')) continue;
      const [head = ''] = (await readFile(file, 'utf8')).split('\n');
      expect(head, file).toMatch(/\bSummary\b|\bsummary\b/);
    }
    const { features } = await builtJson('api/v1/releases/latest/features.json');
    const told = features.filter((one: Subject) => one.summary !== undefined);
    expect(told.length / features.length).toBeGreaterThan(0.95);
  });
});
