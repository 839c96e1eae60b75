import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { realDisk } from './disk.ts';

const FULL = '/dev/full';

it.skipIf(!existsSync(FULL))('a file that a full disk does not take is named', async () => {
  await expect(realDisk.write(FULL, 'text')).rejects.toThrow(/^\/dev\/full: ENOSPC/);
});
