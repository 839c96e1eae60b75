import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';
import { fixture, query, startForTest } from '../testing/fixtures.ts';

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

it('makes one commit a date, tagged, and one branch a release', async () => {
  const github = await startForTest();
  const names = async (repo: string, prefix: string) => {
    const refs = `refs(refPrefix: "${prefix}", first: 5) { nodes { name } }`;
    const text = `{ repository(owner: "kubernetes", name: "${repo}") { ${refs} } }`;
    const { data } = await query(github, text);
    const repository = data?.repository as { refs: { nodes: { name: string }[] } } | undefined;
    return repository?.refs.nodes.map(({ name }) => name);
  };
  expect(await names('enhancements', 'refs/tags/')).toEqual([
    'snapshot-2026-07-13',
    'snapshot-2026-07-20',
  ]);
  expect(await names('kubernetes', 'refs/heads/')).toEqual(['main', 'release-1.34']);
  const dates = (await github.repositories()).map(({ date }) => date);
  expect(dates).toEqual(['2026-07-20T00:00:00Z', '2026-08-05T00:00:00Z']);
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
