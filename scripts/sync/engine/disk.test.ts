import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { failureWords } from '../../command/failure-words.ts';
import { realDisk } from './disk.ts';

const FULL = '/dev/full';

it.skipIf(!existsSync(FULL))('a file that a full disk does not take is named', async () => {
  await expect(realDisk.write(FULL, 'text')).rejects.toThrow(/^\/dev\/full: ENOSPC/);
});

it('a file in the place of a folder is said', async () => {
  const file = import.meta.filename;
  const errors = [join(file, 'a'), join(file, 'a/b')].map((path) => realDisk.makePlace(path));
  for (const { reason } of (await Promise.allSettled(errors)) as PromiseRejectedResult[]) {
    expect(failureWords(reason)).toMatch(/disk\.test\.ts.*; a file is in the place of a folder/);
  }
});
