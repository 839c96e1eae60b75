import { expect, it } from 'vitest';
import { joinTags } from './parse.ts';

const node = (tagName: unknown, publishedAt: unknown, isPrerelease = false) => ({
  tagName,
  publishedAt,
  isPrerelease,
});

it('sorts releases and pre-releases to their minor release, newest first', () => {
  const read = [
    node('v1.37.0-beta.0', '2026-07-23T10:00:00Z', true),
    node('v1.37.0-alpha.1', '2026-06-01T10:00:00Z', true),
    node('v1.36.10', '2026-07-22T23:59:59Z'),
    node('v1.36.10-rc.1', '2026-07-22T22:00:00Z', true),
    node('v1.36.9', '2026-07-22T01:00:00Z'),
  ];
  expect(joinTags(read, []).records).toEqual([
    {
      version: '1.37',
      tags: [
        { version: '1.37.0-beta.0', date: '2026-07-23' },
        { version: '1.37.0-alpha.1', date: '2026-06-01' },
      ],
    },
    {
      version: '1.36',
      tags: [
        { version: '1.36.10', date: '2026-07-22' },
        { version: '1.36.10-rc.1', date: '2026-07-22' },
        { version: '1.36.9', date: '2026-07-22' },
      ],
    },
  ]);
});

it('keeps what is on record, and takes the day that is read last', () => {
  const recorded = [
    {
      version: '1.36',
      tags: [
        { version: '1.36.1', date: '2026-05-12' },
        { version: '1.36.0', date: '2026-04-21' },
      ],
    },
  ];
  expect(joinTags([node('v1.36.0', '2026-04-22T00:00:00Z')], recorded).records[0]?.tags).toEqual([
    { version: '1.36.1', date: '2026-05-12' },
    { version: '1.36.0', date: '2026-04-22' },
  ]);
});

it('leaves out a release far beyond those that are known, and says so', () => {
  const recorded = [{ version: '1.36', tags: [{ version: '1.36.0', date: '2026-04-21' }] }];
  const read = ['v1.38.0-alpha.1', 'v1.99.0'].map((tag) => node(tag, '2026-09-01T00:00:00Z'));
  const { records, notices } = joinTags(read, recorded);
  expect(records.map(({ version }) => version)).toEqual(['1.36', '1.38']);
  expect(notices).toEqual([expect.stringContaining('1.99 follows 1.38')]);
});

it('leaves out what is no release of Kubernetes, and says what cannot be read', () => {
  const read = [
    node('v0.21.4', '2015-07-01T00:00:00Z'),
    node('kubernetes-1.2', '2016-07-01T00:00:00Z'),
    node('v1.36.0', null),
    node('v1.36.1', 'yesterday'),
    node(7, '2016-07-01T00:00:00Z'),
    node('v1.36.2', '2026-02-30T00:00:00Z'),
    node('v1.36.3\u202e', '2026-02-03T00:00:00Z'),
    null,
  ];
  const { records, notices } = joinTags(read, []);
  expect(records).toEqual([]);
  expect(notices).toHaveLength(5);
});

it.each(['v1.36.0-alpha.1+build', 'v1.36', '1.36.0', 'v1.36.0-rc1', 'v01.36.0', 'v1.36.00'])(
  'says of %s that it is left out',
  (tag) => {
    const expected = `kubernetes/kubernetes: release ${tag}: left out (expected a tag such as v1.36.0 or v1.36.0-rc.1)`;
    expect(joinTags([node(tag, '2026-04-22T00:00:00Z')], [])).toEqual({
      records: [],
      notices: [expected],
    });
  },
);
