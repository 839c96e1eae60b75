import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOutContent } from '../../scripts/build/check-out-content.ts';
import { gitIn } from '../git-in.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { writeFiles } from '../write-files.ts';

describe('checkOutContent', () => {
  const repository = temporaryFolder();

  function commit(text: string, instant: string): void {
    writeFiles(repository, { 'content/a.yaml': text, 'other.txt': text });
    gitIn(repository, ['add', '-A']);
    gitIn(repository, ['commit', '-qm', text], instant);
  }

  gitIn(repository, ['init', '-q']);
  commit('first', '2026-01-05T10:00:00Z');
  commit('second', '2026-01-12T23:00:00Z');

  it.each([
    ['2026-01-05', 'first'],
    ['2026-01-11', 'first'],
    ['2026-01-12', 'second'],
  ])('gives for %s what was committed by its end: %s', async (day, text) => {
    const { folder, commit: id, committed } = await checkOutContent(repository, day);
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(text);
    expect(id).toMatch(/^[0-9a-f]{40}$/);
    expect(committed <= `${day}T23:59:59`).toBe(true);
  });

  it('says from when on there is content', async () => {
    await expect(checkOutContent(repository, '2026-01-04')).rejects.toThrow(
      /no commit of 2026-01-04 or before \(its oldest is of 2026-01-05\)/,
    );
  });
});
