import { describe, expect, it } from 'vitest';
import { UsageError } from '../command/usage-error.ts';
import { readSyncOptions } from './options.ts';

const KNOWN = { sources: ['enhancements', 'releases'], repositories: ['a/b', 'a/c.d'] };

describe('readSyncOptions', () => {
  it('has defaults', () => {
    expect(readSyncOptions([], KNOWN)).toEqual({
      abandonJournal: false,
      allowShrink: false,
      apiUrl: 'https://api.github.com',
      cache: '.cache/sync',
      clones: [],
      content: 'content',
      deadline: 240,
      isDryRun: false,
      isVerbose: false,
      sources: [],
      withProse: true,
    });
    expect(readSyncOptions(['--no-prose'], KNOWN)?.withProse).toBe(false);
  });

  it('reads clones, with and without a ref', () => {
    const args = ['--from', 'a/b=/x=y', '--from', 'a/c.d@release-1.34=./z'];
    expect(readSyncOptions(args, KNOWN)?.clones).toEqual([
      { repository: 'a/b', directory: '/x=y', ref: undefined },
      { repository: 'a/c.d', directory: './z', ref: 'release-1.34' },
    ]);
  });

  it('reads a repeated source and another API', () => {
    const args = ['--source', 'releases', '--source=enhancements', '--api-url', 'http://[::1]:1/'];
    expect(readSyncOptions(args, KNOWN)).toMatchObject({
      sources: ['releases', 'enhancements'],
      apiUrl: 'http://[::1]:1',
    });
  });

  it('names the source that there is not', () => {
    const read = () => readSyncOptions(['--source', 'nothing'], KNOWN);
    expect(read).toThrow('--source: invalid value "nothing"');
  });

  it('gives nothing when help is wanted', () => {
    expect(readSyncOptions(['--help'], KNOWN)).toBeUndefined();
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
    expect(() => readSyncOptions(args, KNOWN)).toThrow(UsageError);
  });
});
