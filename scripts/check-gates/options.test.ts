import { describe, expect, it } from 'vitest';
import { UsageError } from '../command/usage-error.ts';
import { readOptions } from './options.ts';

describe('readOptions', () => {
  it('has defaults', () => {
    expect(readOptions(['a.yaml', '-'])).toEqual({
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
    const options = readOptions(['a', '--from', 'v1.33', '--to', '1.35.2']);
    expect(options).toMatchObject({ from: '1.33', to: '1.35' });
  });

  it('is silent when help is asked for', () => {
    expect(readOptions(['--help'])).toBeUndefined();
  });

  it.each([
    [[], 'missing argument: FILE (use - for stdin)'],
    [['a', '--to', 'latest'], '--to: invalid release "latest"'],
    [
      ['a', '--format', 'xml'],
      '--format: invalid value "xml" (expected text, json, sarif, github)',
    ],
    [['a', '--fail-on', 'all'], '--fail-on: invalid value "all"'],
    [['a', 'b', '--clean'], '--clean takes one file (got 2)'],
  ])('refuses %j', (args, message) => {
    expect(() => readOptions(args)).toThrow(UsageError);
    expect(() => readOptions(args)).toThrow(message);
  });
});
