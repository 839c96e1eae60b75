import { expect, it } from 'vitest';
import { UsageError } from '../command/usage-error.ts';
import { readCheckOptions } from './options.ts';

it('has defaults', () => {
  expect(readCheckOptions(['a.yaml', '-'])).toEqual({
    files: ['a.yaml', '-'],
    from: undefined,
    to: undefined,
    format: 'text',
    failOn: 'wont-start',
    isCleaning: false,
    accept: undefined,
    content: 'content',
    site: undefined,
  });
});

it('takes releases as people write them', () => {
  const options = readCheckOptions(['a', '--from', 'v1.33', '--to', '1.35.2']);
  expect(options).toMatchObject({ from: '1.33', to: '1.35' });
});

it('is silent when help is asked for', () => {
  expect(readCheckOptions(['--help'])).toBeUndefined();
});

it.each([
  [[], 'missing argument: FILE (use - for stdin)'],
  [['a', '--to', 'latest'], '--to: invalid release "latest"'],
  [['a', '--format', 'xml'], '--format: invalid value "xml" (expected text, json, sarif, github)'],
  [['a', '--fail-on', 'all'], '--fail-on: invalid value "all"'],
  [['a', 'b', '--clean'], '--clean takes one file (got 2)'],
])('refuses %j', (args, message) => {
  expect(() => readCheckOptions(args)).toThrow(UsageError);
  expect(() => readCheckOptions(args)).toThrow(message);
});
