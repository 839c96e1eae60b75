import { describe, expect, it } from 'vitest';
import { UsageError } from '../command/usage-error.ts';
import { syncCommand } from './options.ts';

const KNOWN = { sources: ['enhancements', 'releases'], repositories: ['a/b', 'a/c.d'] };

const read = (args: readonly string[]) => syncCommand(KNOWN).parse(args)?.values;

describe('the options of the sync', () => {
  it('has defaults', () => {
    expect(read([])).toMatchObject({
      ...{ cache: '.cache/sync', content: 'content', from: [], source: [] },
      ...{
        'api-url': 'https://api.github.com',
        deadline: 240,
        'dry-run': false,
        'no-prose': false,
      },
    });
  });

  it('reads clones, with and without a ref', () => {
    const args = ['--from', 'a/b=/x=y', '--from', 'a/c.d@release-1.34=./z'];
    expect(read(args)?.from).toEqual([
      { repository: 'a/b', directory: '/x=y', ref: undefined },
      { repository: 'a/c.d', directory: './z', ref: 'release-1.34' },
    ]);
  });

  it('reads a repeated source and another API', () => {
    const args = ['--source', 'releases', '--source=enhancements', '--api-url', 'http://[::1]:1/'];
    expect(read(args)).toMatchObject({
      source: ['releases', 'enhancements'],
      'api-url': 'http://[::1]:1',
    });
  });

  it('names the source that there is not', () => {
    expect(() => read(['--source', 'nothing'])).toThrow('--source: invalid value "nothing"');
  });

  it('gives nothing when help is wanted', () => {
    expect(read(['--help'])).toBeUndefined();
  });

  it.each([
    [['--sauce', 'x']],
    [['extra']],
    [['--source']],
    [['--source', 'releses']],
    [['--from', 'kubernetes=DIR']],
    [['--from', 'a/b']],
    [['--from', 'a/typo=DIR']],
    ...['0', '-1', 'soon', '1e9'].map((minutes) => [[`--deadline=${minutes}`]]),
    [['--api-url', 'ftp://x']],
    [['--api-url', 'http://example.com']],
    [['--api-url', 'localhost:80']],
  ])('refuses %j', (args) => {
    expect(() => read(args)).toThrow(UsageError);
  });
});
