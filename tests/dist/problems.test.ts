import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  issueWithRealSigs,
  notesWithRealSigs,
  withRealSigs,
} from '../../src/model/sig/real-names.ts';
import { committedAtlas } from '../committed.ts';
import { builtPage, elementsOf } from './site.ts';

const files = globSync('content/**/*.yaml').filter((file) => !file.startsWith('content/prose/'));
const { groups } = await committedAtlas();

/** The fields of all problems, in whatever file and at whatever depth they are, and of names of SIGs. */
const fields = files.flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  const [, folder] = file.split('/');
  if (folder === 'enhancements') return below(withRealSigs(parse(text), groups));
  if (folder === 'issues') return below(issueWithRealSigs(parse(text), groups));
  if (folder === 'release-notes') return below(notesWithRealSigs(parse(text), groups));
  return text.includes('problems:') ? below(parse(text)) : [];
});

function below(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'problems' ? each.map(({ field }: { field: string }) => field) : below(each),
  );
}

const elementsAt = async (address: string) => elementsOf(await builtPage(address));

describe('the problems in the records', () => {
  it('are all shown, of every collection', async () => {
    const cells = (await elementsAt('/about/problems/')).filter(
      ({ tag, attributes }) => tag === 'td' && attributes.get('class') === 'col-field',
    );
    const shown = cells.map((cell) => cell.text().trim());
    expect(shown.sort()).toEqual(fields.sort());
  });

  it('are counted', async () => {
    const text = (await elementsAt('/about/')).find(({ tag }) => tag === 'main')?.text();
    expect(text).toContain(`${fields.length} upstream values could not be taken`);
  });
});
