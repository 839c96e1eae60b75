import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { cloneBundle } from './clone-bundle.ts';
import { hasBundles } from './upstream-bundles.ts';

const REPOSITORY = 'kubernetes/website';

describe.skipIf(!hasBundles(REPOSITORY))('npm run changes', async () => {
  const clone = hasBundles(REPOSITORY) ? await cloneBundle(REPOSITORY) : '';
  const content = temporaryFolder();

  it('tells of a week what is committed of it', async () => {
    const week = ['--since', '2026-01-05', '--until', '2026-01-12'];
    const from = ['--from-history', `${REPOSITORY}=${clone}`, '--content', content];
    const { stdout } = await promisify(execFile)(process.execPath, [
      'scripts/changes.ts',
      ...from,
      ...week,
    ]);
    expect(stdout).toContain('1 written');
    expect(readdirSync(join(content, 'changes'))).toEqual(['2026-01-12.yaml']);
    const path = 'changes/2026-01-12.yaml';
    expect(readFileSync(join(content, path), 'utf8')).toBe(
      readFileSync(join('content', path), 'utf8'),
    );
  });
});
