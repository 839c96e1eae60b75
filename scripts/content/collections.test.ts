import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCollection } from '../../src/records/read-collection.ts';
import {
  COLLECTION_NAMES,
  COLLECTIONS,
  collectionPath,
  isFolder,
  SOURCES,
} from '../../src/schemas/collections.ts';
import { pathsBelow } from '../../tests/files-below.ts';
import { registry } from '../sync/registry.ts';

/** Below content/, but not of it: git ignores both. */
const IGNORED = ['prose', '.sync'];

/** What is to be done where a source of the list was never read. */
const NOT_SYNCED = 'a new source is read by `npm run sync -- --source NAME`';

const SINGLE_FILES = COLLECTION_NAMES.filter((name) => !isFolder(name)).map((name) =>
  join('content', collectionPath(name)),
);

describe('the list of collections', () => {
  it('has every folder and file of content/, and no other', async () => {
    const found = (await readdir('content')).filter((name) => !IGNORED.includes(name));
    const listed = COLLECTION_NAMES.map(collectionPath).map((path) => path.split('/')[0]);
    expect([...new Set(listed)].sort(), NOT_SYNCED).toEqual(found.sort());
  });

  it.each(COLLECTION_NAMES.filter(isFolder))('says how the files of %s end', (name) => {
    const ending = COLLECTIONS[name].files.replace(/^.*\./, '.');
    expect(existsSync(join('content', name)), NOT_SYNCED).toBe(true);
    const files = pathsBelow(join('content', name))
      .map((path) => join('content', name, path))
      .filter((file) => !SINGLE_FILES.includes(file));
    expect(files.filter((file) => !file.endsWith(ending))).toEqual([]);
  });

  it('has every source that content/sources.yaml names', async () => {
    const synced = Object.keys(await readCollection('content', 'sources'));
    expect(SOURCES.map(({ name }) => name).sort(), NOT_SYNCED).toEqual(synced.sort());
  });

  it.each(SOURCES.map((source) => [source.name, source] as const))(
    'names keys of the schema for %s',
    (_name, { schema, identity, owns = [] }) => {
      expect(Object.keys(schema.shape)).toEqual(expect.arrayContaining([identity, ...owns]));
    },
  );
});

it('the registry has every source of the list', () => {
  expect(registry.map(({ name }) => name).sort()).toEqual(SOURCES.map(({ name }) => name).sort());
});
