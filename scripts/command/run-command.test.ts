import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runCommand } from './run-command.ts';
import { UsageError } from './usage-error.ts';

let out: string;
let err: string;

beforeEach(() => {
  out = '';
  err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += text;
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

const fail = (error: Error) => () => {
  throw error;
};
const line = { help: 'Help.', usage: 'Usage.', parse: () => ({}) };

it('gives the exit code of what was asked', async () => {
  expect(await runCommand(line, async () => 3)).toBe(3);
});

it('prints help where that is asked for', async () => {
  expect(await runCommand({ ...line, parse: () => undefined }, () => 3)).toBe(0);
  expect(out).toBe('Help.\n');
});

it('ends with 2 and the usage where the command line is wrong', async () => {
  expect(await runCommand({ ...line, parse: fail(new UsageError('no file')) }, () => 3)).toBe(2);
  expect(err).toBe('no file\nUsage.\n');
});

it('ends with the code for failure, in words', async () => {
  expect(await runCommand(line, fail(new Error('gone')))).toBe(1);
  expect(await runCommand(line, fail(new Error('gone')), { failure: 2 })).toBe(2);
  expect(err).toBe('gone\ngone\n');
});

it.each(['EACCES', 'EROFS', 'ENOTDIR'])(
  'says what to do where the system says %s',
  async (code) => {
    const cause = Object.assign(new Error(`${code}: /there`), { code });
    await runCommand(line, fail(new Error(cause.message, { cause })));
    expect(err).toMatch(/^E[A-Z]+: \/there; .*(?:check|choose)/);
  },
);
