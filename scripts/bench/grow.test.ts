import { globSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readCollection } from '../../src/records/read-collection.ts';
import { SOURCES } from '../../src/schemas/collections.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { readAtlas } from '../content/read-atlas.ts';
import { growContent } from './grow.ts';

/** A part of the content, enough of each kind. */
const PART = [
  'enhancements/sig-windows/*.yaml',
  'feature-gates/N*.yaml',
  'issues/10*.yaml',
  'digests/2026-08-*.yaml',
  'announcements/ap*.yaml',
  'docs-pages/tasks/network/*.yaml',
  'release-notes/1.34.yaml',
  'releases/1.34.yaml',
  'sigs/sig-windows.yaml',
  'archived-groups.yaml',
  'editorial/summaries.yaml',
  'api-resources.yaml',
  'sources.yaml',
];

/** What there is as much of afterwards. */
const FEW = /^(?:release|sigs)/;

let content: string;

beforeAll(async () => {
  content = temporaryFolder();
  for (const file of globSync(PART, { cwd: 'content' })) {
    await cp(join('content', file), join(content, file));
  }
});

const count = (folder: string) => globSync(`${folder}/**/*.yaml`, { cwd: content }).length;

test('there is so many times as much of every collection but of releases and groups, and all is read', async () => {
  const folders = [...new Set(SOURCES.map(({ folder }) => folder))];
  const before = new Map(folders.map((folder) => [folder, count(folder)]));
  const notes = (await readCollection(content, 'release-notes'))[0]?.notes.length ?? 0;
  await growContent(content, 3);
  for (const [folder, number] of before) {
    expect(count(folder), folder).toBe((FEW.test(folder) ? 1 : 3) * number);
  }
  const atlas = await readAtlas(content);
  expect(atlas.enhancements).toHaveLength(count('enhancements'));
  expect(atlas.gates).toHaveLength(count('feature-gates'));
  expect(await readCollection(content, 'issues')).toHaveLength(count('issues'));
  expect((await readCollection(content, 'release-notes'))[0]?.notes).toHaveLength(3 * notes);
});
