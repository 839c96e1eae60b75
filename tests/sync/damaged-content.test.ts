import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openContent } from '../../scripts/sync/engine/content-store.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { syncThings } from './things.ts';

const CONFLICT = '---\n{\n<<<<<<< HEAD\n  name: "a",\n=======\n  name: "b",\n>>>>>>> sync\n}\n';
const folder = temporaryFolder();

/** Syncs, damages a file, and syncs what is new. */
async function syncDamaged(name: string, path: string) {
  const content = await openContent(join(folder, name));
  await syncThings(content, 'old');
  await writeFile(join(folder, name, path), CONFLICT);
  const results = await syncThings(content, 'new');
  const text = await readFile(join(folder, name, path), 'utf8');
  return { text, errors: results.flatMap(({ errors }) => errors).join('\n') };
}

describe('a sync that finds a merge conflict', () => {
  it('writes a file anew that is one source’s own', async () => {
    const { text, errors } = await syncDamaged('own', 'apart/group-1/t1.yaml');
    expect(errors).toBe('');
    expect(text).toContain('apart group-1/t1 new');
  });

  it.each(['shared/group-1/t1.yaml', 'sources.yaml'])('names %s and keeps it', async (path) => {
    const { text, errors } = await syncDamaged('kept', path);
    expect(errors).toContain(`content/${path}: line 3: got a merge conflict`);
    expect(errors).toContain('restore it from git');
    expect(text).toBe(CONFLICT);
  });
});
