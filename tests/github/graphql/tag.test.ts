import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createFromFolder } from '../git/fixture.ts';
import { git } from '../git/run.ts';
import { fixture, query, startForTest } from '../testing/fixtures.ts';

const TAGGER = {
  GIT_COMMITTER_NAME: 'Ada Example',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
  GIT_COMMITTER_DATE: '2026-07-20T12:00:00+02:00',
};

async function repositoryWithTag(): Promise<string> {
  const gitDir = await mkdtemp(join(tmpdir(), 'tag-test-'));
  onTestFinished(() => rm(gitDir, { recursive: true, force: true }));
  await createFromFolder(fixture('plain'), gitDir);
  await git([`--git-dir=${gitDir}`, 'tag', '-a', 'v1.37.0', '-m', 'The release', 'main'], TAGGER);
  return gitDir;
}

it('shows an annotated tag and the commit behind it', async () => {
  const github = await startForTest({ sources: [`a/b=${await repositoryWithTag()}`] });
  const text = `{ repository(owner: "a", name: "b") {
    ref(qualifiedName: "refs/tags/v1.37.0") { name target { __typename ... on Tag {
      name message tagger { name date } target { oid } } } }
    object(expression: "v1.37.0:README.md") { ... on Blob { byteSize } } } }`;
  const { data, errors } = await query(github, text);
  const [served] = await github.repositories();
  expect(errors).toBeUndefined();
  expect(data?.repository).toEqual({
    ref: {
      name: 'v1.37.0',
      target: {
        __typename: 'Tag',
        name: 'v1.37.0',
        message: 'The release\n',
        tagger: { name: 'Ada Example', date: '2026-07-20T12:00:00+02:00' },
        target: { oid: served?.commit },
      },
    },
    object: { byteSize: 36 },
  });
});
