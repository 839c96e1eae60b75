import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { cloneBundle, hasBundles } from './upstream-bundles.ts';

const REPOSITORY = 'kubernetes/website';

describe.skipIf(!hasBundles(REPOSITORY))('npm run changes', () => {
  const clone = hasBundles(REPOSITORY) ? cloneBundle(REPOSITORY) : '';
  const content = mkdtempSync(join(tmpdir(), 'changes-'));

  afterAll(() => {
    rmSync(clone, { recursive: true });
    rmSync(content, { recursive: true });
  });

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
