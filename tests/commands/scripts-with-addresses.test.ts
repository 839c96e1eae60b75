import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { SECRET, WITH_CREDENTIALS } from '../../scripts/command/__fixtures__/credentials.ts';
import { runFile } from '../run-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

let folder: string;

beforeEach(async () => {
  folder = temporaryFolder();
  // Notes what it is asked for, and finds nothing.
  const curl = join(folder, 'curl');
  await writeFile(curl, `#!/bin/sh\necho "$*" >> ${join(folder, 'asked')}\nexit 22\n`);
  await chmod(curl, 0o755);
  await writeFile(join(folder, 'asked'), '');
});

/** How each script is given an address. */
const SCRIPTS = {
  'the Action': (address: string) =>
    run('.github/actions/embed-tables/run.sh', [], { FILES: 'a.md', FROM: address }),
  'the hooks of pre-commit': (address: string) =>
    run('scripts/pre-commit.sh', ['check', '--data', address]),
  'the hooks of pre-commit, with one word': (address: string) =>
    run('scripts/pre-commit.sh', ['check', `--data=${address}`]),
};

function run(script: string, args: readonly string[], more: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, ...more, PATH: `${folder}:${process.env.PATH}` };
  return runFile('bash', [resolve(script), ...args], { env, cwd: folder });
}

const asked = () => readFile(join(folder, 'asked'), 'utf8');

describe.each(Object.entries(SCRIPTS))('%s', (_, start) => {
  it.each(WITH_CREDENTIALS)('asks nobody at %#, and prints nothing of it', async (address) => {
    const { code, output } = await start(address);
    expect(code).toBeGreaterThan(0);
    expect(output).toMatch(/name or password|not an address/);
    expect(output).not.toContain(SECRET);
    expect(await asked()).toBe('');
  });

  it.each(['https://example.org:8080/@name', 'https://example.org/a@b'])(
    'takes %s, which has none',
    async (address) => {
      await start(address);
      expect(await asked()).toContain(`${address}/cli/kep-atlas.mjs`);
    },
  );
});
