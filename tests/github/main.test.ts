import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runInProcess } from '../run-in-process.ts';
import { COMMAND } from './arguments.ts';
import { fixture } from './testing/fixtures.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const SOURCE = fixture('kubernetes-enhancements');
const TREE = '/repos/kubernetes/enhancements/git/trees/main';

function launch(args: string[]) {
  const child = spawn(process.execPath, [MAIN, ...args]);
  onTestFinished(() => void child.kill());
  const output: { text: string; onText?: () => void } = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output.text += chunk.toString();
      output.onText?.();
    });
  }
  return { child, output };
}

function waitFor(output: ReturnType<typeof launch>['output'], pattern: RegExp): Promise<string> {
  return new Promise((resolve) => {
    output.onText = () => {
      const match = pattern.exec(output.text);
      if (match) resolve(match[0]);
    };
    output.onText();
  });
}

it.each([
  [['--port', '99999', 'x'], '--port: invalid number "99999"'],
  [['--rename', 'a/b', 'x'], 'expected owner/old=owner/new'],
  [['--fault', 'x', 'x'], 'fault "x": "x" is no kind of fault'],
  [['a/b#x=y'], '"#x" is unknown'],
])('refuses %j', (argv, message) => {
  expect(() => COMMAND.parse(argv)).toThrow(message);
});

describe('the command', () => {
  it('says what it serves, and logs without the token', async () => {
    const options = ['--rename', 'a/b=kubernetes/enhancements', '--fault', 'status:503;nth=4'];
    const { output } = launch(['--verbose', '--token', 'secret', ...options, SOURCE]);
    const line = await waitFor(output, /kubernetes\/enhancements {2}main at [0-9a-f]{40} of .*Z/);
    expect(line).toContain('2026-07-20T00:00:00Z');
    const url = await waitFor(output, /http:\/\/127\.0\.0\.1:\d+/);
    const statusOf = async (path: string, token = 'secret') => {
      const headers = { authorization: `bearer ${token}` };
      return (await fetch(`${url}${path}`, { headers, redirect: 'manual' })).status;
    };
    expect([await statusOf(TREE), await statusOf(TREE, 'wrong')]).toEqual([200, 401]);
    const renamed = TREE.replace('kubernetes/enhancements', 'a/b');
    expect([await statusOf(renamed), await statusOf(TREE)]).toEqual([301, 503]);
    await waitFor(output, /GET {2}\S+main {2}200 .*\nGET {2}\S+main {2}401 /);
    expect(output.text).not.toMatch(/secret|wrong/);
  });

  it('ends when it is told to', async () => {
    const { child, output } = launch([SOURCE]);
    await waitFor(output, /kubernetes\/enhancements/);
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it.each([
    [[], 'missing argument: SOURCE\nUsage: npm run github -- '],
    [['/nowhere'], '/nowhere: no such file or folder\nUsage: npm run github -- '],
  ])('ends with 2 after wrong usage: %j', async (args, text) => {
    const { status, stderr } = await runInProcess('tests/github/main.ts', args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(text)]);
  });
});
