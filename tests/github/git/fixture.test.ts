import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';
import { fixture, startForTest } from '../testing/fixtures.ts';

it('gives the same folder the same ids', async () => {
  const github = await startForTest({ sources: [`example/plain=${fixture('plain')}`] });
  expect(await github.repositories()).toEqual([
    {
      fullName: 'example/plain',
      branch: 'main',
      commit: '0ff2cd28359d39c66cdaf0e375eaefb11f381e88',
      date: '2024-01-01T00:00:00Z',
      issues: 0,
    },
  ]);
});

it('makes the repository anew when a file changes', async () => {
  const folder = temporaryFolder();
  const commit = async (text: string) => {
    await writeFile(join(folder, 'file'), text);
    const github = await startForTest({ sources: [`a/b=${folder}`] });
    return (await github.repositories())[0]?.commit;
  };
  const first = await commit('one');
  expect(await commit('two')).not.toBe(first);
  expect(await commit('one')).toBe(first);
});
