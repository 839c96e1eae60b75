import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/temporary-folder.ts';
import { writeFiles } from '../../../tests/write-files.ts';
import { digestOfCode } from './code-digest.ts';

const ENTRIES = ['sync/registry.ts', 'sync/sources/*/index.ts'];
const FILES = {
  'package-lock.json': '{}',
  'sync/registry.ts':
    "import { a } from './sources/a.ts';\nimport type { T } from '../model/types.ts';\n",
  'sync/sources/a.ts':
    "import {\n  b,\n  type T,\n} from '../../model/b.ts';\nexport * from './c.ts';\n",
  'sync/sources/c.ts': "import { join } from 'node:path';\nimport '../registry.ts';\n",
  'sync/sources/d/index.ts': 'export const source = 1;\n',
  'model/b.ts': 'export const b = 1;\n',
  'model/types.ts': 'export type T = 1;\n',
  'model/other.ts': 'export const other = 1;\n',
};

describe('digestOfCode', () => {
  let root = '';
  beforeEach(async () => {
    root = temporaryFolder();
    writeFiles(root, FILES);
  });

  it.each([
    'sync/registry.ts',
    'sync/sources/c.ts',
    'sync/sources/d/index.ts',
    'model/b.ts',
    'package-lock.json',
  ] as const)('changes with %s', async (path) => {
    const before = await digestOfCode(root, ENTRIES);
    writeFiles(root, { [path]: `${FILES[path]}//\n` });
    expect(await digestOfCode(root, ENTRIES)).not.toBe(before);
  });

  it.each(['model/other.ts', 'model/types.ts', 'sync/sources/a.test.ts'])(
    'does not see %s, which no module runs',
    async (path) => {
      const before = await digestOfCode(root, ENTRIES);
      writeFiles(root, { [path]: 'throw new Error();\n' });
      expect(await digestOfCode(root, ENTRIES)).toBe(before);
    },
  );

  it('names a module that is missing', async () => {
    await rm(join(root, 'model/b.ts'));
    await expect(digestOfCode(root, ENTRIES)).rejects.toThrow('model/b.ts');
  });

  it('covers what the sync runs', async () => {
    expect(await digestOfCode()).toMatch(/^[0-9a-f]{64}$/);
  });
});
