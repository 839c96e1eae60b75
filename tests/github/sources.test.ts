import { describe, expect, it } from 'vitest';
import { nameFromFile, nameFromRemote, parseSource } from './sources.ts';
import { fixture, startForTest } from './testing/fixtures.ts';

describe('parseSource', () => {
  it.each([
    ['some/path.bundle', { path: 'some/path.bundle' }],
    ['./a=b/c', { path: './a=b/c' }],
    ['owner/name=some/path', { fullName: 'owner/name', ref: undefined, path: 'some/path' }],
    ['owner/name@v1.0=x=y', { fullName: 'owner/name', ref: 'v1.0', path: 'x=y' }],
    ['activity=file.json', { activityPath: 'file.json' }],
    ['owner/name#issues=file.json', { fullName: 'owner/name', issuesPath: 'file.json' }],
  ])('reads %s', (text, expected) => {
    expect(parseSource(text)).toEqual(expected);
  });

  it.each([
    ['', 'expected a path'],
    ['owner/name=', 'nothing after "="'],
    ['owner/name#pulls=x', '"#pulls" is unknown'],
  ])('refuses "%s"', (text, message) => {
    expect(() => parseSource(text)).toThrow(message);
  });
});

it.each([
  ['/x/kubernetes-enhancements.bundle', 'kubernetes/enhancements'],
  ['/x/kubernetes-sigs-lwkd.bundle', 'kubernetes-sigs/lwkd'],
  ['kubernetes-sig-release', 'kubernetes/sig-release'],
  ['/x/kubernetes-website.git', 'kubernetes/website'],
  ['/x/notes', undefined],
])('names %s %s', (path, name) => {
  expect(nameFromFile(path)).toBe(name);
});

it.each([
  ['https://github.com/kubernetes/website', 'kubernetes/website'],
  ['https://user@github.com/kubernetes/website.git', 'kubernetes/website'],
  ['git@github.com:kubernetes-sigs/lwkd.git', 'kubernetes-sigs/lwkd'],
  ['ssh://git@github.com/kubernetes-sigs/lwkd.git', 'kubernetes-sigs/lwkd'],
  ['/somewhere/kubernetes/website', undefined],
  ['file:///somewhere/website', undefined],
])('names the remote %s %s', (url, name) => {
  expect(nameFromRemote(url)).toBe(name);
});

describe('startGitHub', () => {
  it.each([
    [[fixture('plain')], "the repository's name is unknown, write owner/name="],
    [[fixture('nothing')], 'no such file or folder'],
    [[`bad name/x=${fixture('plain')}`], 'no such file or folder'],
    [[`a/b=${fixture('plain')}`, `A/B=${fixture('plain')}`], 'A/B is given twice'],
    [[`a/b@nothing=${fixture('plain')}`], 'a/b: "nothing" is no branch, tag or commit'],
    [[`a/b#issues=${fixture('issues.json')}`], 'a/b is not served (served are none)'],
  ])('refuses %j', async (sources, message) => {
    await expect(startForTest({ sources })).rejects.toThrow(message);
  });

  it('refuses to rename to a repository that is not served', async () => {
    const options = { sources: [`a/b=${fixture('plain')}`], renames: { 'a/c': 'a/d' } };
    await expect(startForTest(options)).rejects.toThrow('a/d is not served (served are a/b)');
  });
});
