import { describe, expect, it } from 'vitest';
import { defineCommand } from './define-command.ts';
import { readDate, wholeNumber } from './readers.ts';
import { UsageError } from './usage-error.ts';

const COMMAND = defineCommand({
  start: 'run --',
  summary: 'Copies files.',
  argument: {
    value: 'FILE',
    help: 'a file to copy',
    required: true,
    repeatable: true,
    hint: 'use - for stdin',
  },
  options: {
    count: { value: 'N', help: 'how many copies', default: '2', read: wholeNumber(9) },
    since: { value: 'DATE', help: 'newer files only', read: readDate },
    tag: { value: 'TAG', help: 'a label', repeatable: true },
    verbose: { help: 'print each file' },
  },
  notes: 'Exit codes: 0 done.',
});

describe('defineCommand', () => {
  it('reads typed values, and defaults', () => {
    const args = ['a', '--count=3', '--since', '2026-01-05', '--tag', 'x', '--tag', 'y', '-'];
    expect(COMMAND.parse([...args, '--verbose', '--', '--b'])).toEqual({
      values: { count: 3, since: '2026-01-05', tag: ['x', 'y'], verbose: true },
      argument: ['a', '-', '--b'],
    });
    expect(COMMAND.parse(['a'])).toEqual({
      values: { count: 2, since: undefined, tag: [], verbose: false },
      argument: ['a'],
    });
  });

  it.each(['--help', '-h'])('reads nothing for %s', (help) => {
    expect(COMMAND.parse([help])).toBeUndefined();
  });

  it.each([
    [[], 'missing argument: FILE (use - for stdin)'],
    [['a', '--nonsense'], 'unknown option --nonsense'],
    [['a', '--toString'], 'unknown option --toString'],
    [['a', '--tag'], 'missing value: --tag TAG'],
    [['a', '--tag', '--verbose'], 'missing value: --tag TAG'],
    [['a', '--verbose=no'], '--verbose takes no value'],
    [['a', '--count', '10'], '--count: invalid number "10" (expected a whole number up to 9)'],
    [
      ['a', '--since', '2026-02-30'],
      '--since: invalid date "2026-02-30" (expected a day since 2000, as YYYY-MM-DD)',
    ],
  ])('refuses %j', (args, message) => {
    expect(() => COMMAND.parse(args)).toThrow(new UsageError(message));
  });

  it('refuses an argument too many, and a missing option', () => {
    const from = { value: 'DIR', help: 'a folder', required: true } as const;
    const command = defineCommand({ start: 'run', summary: 'Runs.', options: { from } });
    expect(() => command.parse(['a'])).toThrow('unexpected argument "a"');
    expect(() => command.parse([])).toThrow('missing option: --from DIR');
  });

  it('explains every option', () => {
    expect(
      COMMAND.help,
    ).toBe(`Usage: run -- FILE… [--count N] [--since DATE] [--tag TAG]… [--verbose] [--help]

Copies files.

  FILE          a file to copy (repeatable)
  --count N     how many copies (default: 2)
  --since DATE  newer files only
  --tag TAG     a label (repeatable)
  --verbose     print each file
  --help        print this help

Exit codes: 0 done.`);
  });

  it('wraps long lines', () => {
    const option = { value: 'LONG-VALUE', help: 'word '.repeat(30).trim() };
    const options = { 'a-very-long-option': option, 'another-long-option': option };
    const { help } = defineCommand({ start: 'run', summary: 'Runs.', options });
    expect(Math.max(...help.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});
