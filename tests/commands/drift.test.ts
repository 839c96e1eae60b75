import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInProcess } from '../run-in-process.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();

const drift = (...args: string[]) => runInProcess('scripts/drift.ts', args);

describe('npm run drift', () => {
  it.each(['node', 'SIG-Node'])('finds the SIG %s', async (sig) => {
    const { stdout } = await drift('--sig', sig);
    expect(stdout).toMatch(/[1-9]\d* open/);
  });

  it('refuses a SIG that there never was', async () => {
    const { stderr, status } = await drift('--sig', 'nodes');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^invalid SIG "nodes" \(expected .*sig-node,/);
  });

  it('--write keeps recorded days that it cannot read, and names their file', async () => {
    const content = join(folder, 'content');
    cpSync('content', content, {
      recursive: true,
      filter: (path) => !/[/\\](?:prose|\.\w+)$/.test(path),
    });
    const file = join(content, 'drift-sightings.yaml');
    const damaged = readFileSync(file, 'utf8').slice(0, 5_000);
    writeFileSync(file, damaged);
    const { stderr, status } = await drift('--write', '--content', content);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^content\/drift-sightings\.yaml: .*; restore it from git$/m);
    expect(readFileSync(file, 'utf8')).toBe(damaged);
  });
});
