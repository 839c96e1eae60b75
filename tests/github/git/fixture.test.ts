import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
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

it('makes one commit a date, tagged, and one branch a release', async () => {
  const github = await startForTest();
  const names = async (repo: string, kind: string) => {
    const response = await fetch(`${github.url}/repos/kubernetes/${repo}/${kind}`);
    return ((await response.json()) as { name: string }[]).map(({ name }) => name);
  };
  expect(await names('enhancements', 'tags')).toEqual([
    'snapshot-2026-07-20',
    'snapshot-2026-07-13',
  ]);
  expect(await names('kubernetes', 'branches')).toEqual(['main', 'release-1.34']);
  const dates = (await github.repositories()).map(({ date }) => date);
  expect(dates).toEqual(['2026-07-20T00:00:00Z', '2026-08-05T00:00:00Z']);
});

it('makes the repository anew when a file changes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fixture-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const commit = async (text: string) => {
    await writeFile(join(folder, 'file'), text);
    const github = await startForTest({ sources: [`a/b=${folder}`] });
    return (await github.repositories())[0]?.commit;
  };
  const first = await commit('one');
  expect(await commit('two')).not.toBe(first);
  expect(await commit('one')).toBe(first);
});
