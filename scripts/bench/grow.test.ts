import { globSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAtlas } from '../content/read-atlas.ts';
import { growContent } from './grow.ts';

/** A part of the content, enough of each kind. */
const PART = [
  'enhancements/sig-windows/*.yaml',
  'feature-gates/N*.yaml',
  'issues/1*.yaml',
  'digests/2026-08-*.yaml',
  'release-notes/1.34.yaml',
  'releases/1.34.yaml',
  'api-resources.yaml',
  'sources.yaml',
];

let content: string;

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'grow-'));
  for (const file of globSync(PART, { cwd: 'content' })) {
    await cp(join('content', file), join(content, file));
  }
});

afterAll(() => rm(content, { recursive: true }));

test('there is so many times as much of what grows, and all of it is read', async () => {
  const before = await readAtlas(content);
  const issues = globSync('issues/*', { cwd: content }).length;
  await growContent(content, 3);
  const after = await readAtlas(content);
  expect(after.enhancements).toHaveLength(3 * before.enhancements.length);
  expect(after.gates).toHaveLength(3 * before.gates.length);
  expect(after.releases).toHaveLength(before.releases.length);
  expect(globSync('issues/*', { cwd: content })).toHaveLength(3 * issues);
});
