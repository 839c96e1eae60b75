import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/temporary-folder.ts';
import { blobId, ObjectCache } from './object-cache.ts';

const HELLO = Buffer.from('hello\n');
const HELLO_ID = 'ce013625030ba8dba906f756967f9e9ca394464a';
const TREE = 'a'.repeat(40);
let folder: string;
let cache: ObjectCache;

beforeEach(async () => {
  folder = temporaryFolder();
  cache = new ObjectCache(folder);
});

it('blobId is git’s', () => {
  expect(blobId(HELLO)).toBe(HELLO_ID);
});

describe('ObjectCache', () => {
  it('gives back what was written', async () => {
    expect(await cache.readBlob(HELLO_ID)).toBeUndefined();
    await cache.writeBlob(HELLO_ID, HELLO);
    expect(await cache.readBlob(HELLO_ID)).toEqual(HELLO);
    expect(await cache.readListing(TREE, 'a/b')).toBeUndefined();
    await cache.writeListing(TREE, 'a/b', [1]);
    expect(await cache.readListing(TREE, 'a/b')).toEqual([1]);
  });

  it('gives nothing for what is damaged', async () => {
    await cache.writeBlob(HELLO_ID, HELLO);
    await writeFile(join(folder, 'blobs', 'ce', HELLO_ID), 'hell');
    expect(await cache.readBlob(HELLO_ID)).toBeUndefined();
    await cache.writeListing(TREE, 'a', [1]);
    await writeFile(join(folder, 'trees', `${TREE}-a.json`), '[1');
    expect(await cache.readListing(TREE, 'a')).toBeUndefined();
  });

  it('puts a file in the place of a folder, and names one that it cannot write', async () => {
    await mkdir(join(folder, 'blobs', 'ce', HELLO_ID, 'deep'), { recursive: true });
    expect(await cache.readBlob(HELLO_ID)).toBeUndefined();
    await cache.writeBlob(HELLO_ID, HELLO);
    expect(await cache.readBlob(HELLO_ID)).toEqual(HELLO);
    await writeFile(join(folder, 'trees'), 'a file');
    const writing = cache.writeListing(TREE, 'a', [1]);
    await expect(writing).rejects.toThrow(/-a\.json: cannot be kept: .*; free space, .*--cache$/);
    expect(await cache.readListing(TREE, 'a')).toBeUndefined();
  });
});
