import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { bareEnvironment } from '../bare-environment.ts';
import { digestsBelow } from '../files-below.ts';
import { fixture, startForFile } from '../github/testing/fixtures.ts';
import { listen } from '../listen.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runSyncCommand } from './run-sync-command.ts';

const NAME = 'kubernetes/enhancements';
const SYNC = fileURLToPath(new URL('../../scripts/sync.ts', import.meta.url));
const FOREVER = 3_600_000;

const folder = temporaryFolder();

const github = await startForFile({ sources: [`${NAME}=${fixture('kubernetes-enhancements')}`] });

const sync = (content: string, ...args: string[]) =>
  runSyncCommand(folder, github.url, '--content', content, '--cache', `${content}-cache`, ...args);

const readAll = (content: string) => digestsBelow(join(folder, content));

it.each([
  ['an answer that never comes', { kind: 'slow', amount: FOREVER }],
  ['a wait that GitHub asks for', { kind: 'retry-after', amount: 3_000 }],
] as const)(
  'ends a run at its deadline in %s, with a message, and the next one goes on',
  async (_, fault) => {
    const [first = ''] = (await readdir(fixture('kubernetes-enhancements'))).sort();
    await github.setHead(NAME, `snapshot-${first}`);
    const content = `content-${fault.kind}`;
    expect((await sync(content)).output).toContain('HTTP requests');
    const before = readAll(content);
    await github.setHead(NAME, undefined);
    github.setFaults([{ ...fault, match: { from: 1 } }]);
    const stopped = await sync(content, '--deadline', '0.05');
    expect(stopped).toMatchObject({ code: 1 });
    expect(stopped.output).toContain('Stopped after 0.05 minutes (--deadline)');
    expect(readAll(content)).toEqual(before);
    for (const left of ['.lock', '.sync'])
      expect(existsSync(join(folder, content, left))).toBe(false);
    github.setFaults();
    expect(await sync(content, '--deadline', '5')).toMatchObject({ code: 0 });
    expect(readAll(content)).not.toEqual(before);
  },
);

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('ends a run at %s with a message', async (name, code) => {
  const content = `content-${name}`;
  const server = createServer(() => void child.kill(name));
  const args = [SYNC, '--api-url', await listen(server), '--content', content];
  const env = { ...bareEnvironment(folder), GITHUB_TOKEN: 'any' };
  const child = spawn(process.execPath, args, { cwd: folder, env });
  const ended = once(child, 'exit');
  expect(await text(child.stderr)).toContain(`Interrupted (${name}): content/ is as the last`);
  expect(await ended).toEqual([code, null]);
  expect(existsSync(join(folder, content, '.lock'))).toBe(false);
  server.closeAllConnections();
  server.close();
});
