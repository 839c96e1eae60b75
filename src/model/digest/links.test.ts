import { describe, expect, it } from 'vitest';
import type { DigestSection } from '../../schemas/digest.ts';
import {
  hasFacts,
  lineUrl,
  namedPullRequestUrl,
  pullRequestLabel,
  remainderOf,
  sectionHeading,
} from './links.ts';

const section = (parts: Partial<DigestSection>): DigestSection => ({
  kind: 'featured-prs',
  line: 1,
  ...parts,
});

describe('remainderOf', () => {
  it('leaves out what entries, items and presented KEPs name', () => {
    const { keps, gates, pullRequests } = remainderOf(
      section({
        keps: [{ number: 1 }, { number: 2 }, { directory: 'sig-x/old' }, { number: 4 }],
        gates: ['A', 'B', 'C'],
        pullRequests: ['o/n#1', 'o/n#2', 'o/n#3'],
        entries: [{ heading: 'x', line: 2, keps: [{ number: 1 }], pullRequests: ['o/n#1'] }],
        bullets: [{ line: 3, keps: [{ directory: 'sig-x/old' }], gates: ['B'] }],
        featuredKeps: [{ title: 'x', number: 4, line: 4 }],
      }),
    );
    expect(keps).toEqual([{ number: 2 }]);
    expect(gates).toEqual(['A', 'C']);
    expect(pullRequests).toEqual(['o/n#2', 'o/n#3']);
  });

  it('leaves out where version updates lead', () => {
    const { pullRequests, links } = remainderOf(
      section({
        versionUpdates: [
          { name: 'Go', version: '1', url: 'https://github.com/kubernetes/kubernetes/pull/7' },
          { name: 'etcd', version: '3', url: 'https://etcd.example/3' },
        ],
        pullRequests: ['kubernetes/kubernetes#7', 'kubernetes/kubernetes#8'],
        links: ['https://etcd.example/3', 'https://etcd.example/4'],
      }),
    );
    expect(pullRequests).toEqual(['kubernetes/kubernetes#8']);
    expect(links).toEqual(['https://etcd.example/4']);
  });
});

it('hasFacts is true for a section with any list that is not empty', () => {
  expect(hasFacts(section({ heading: 'Thanks', shoutouts: 3, releases: ['1.34'] }))).toBe(false);
  expect(hasFacts(section({ links: [] }))).toBe(false);
  expect(hasFacts(section({ links: ['https://a.example/'] }))).toBe(true);
  expect(hasFacts(section({ deadlines: [{ event: 'Freeze' }] }))).toBe(true);
});

describe('addresses and names', () => {
  it('of pull requests', () => {
    expect(namedPullRequestUrl('kubernetes/website#12')).toBe(
      'https://github.com/kubernetes/website/pull/12',
    );
    expect(
      ['kubernetes/kubernetes#1', 'kubernetes/website#2', 'cri-o/cri-o#3'].map(pullRequestLabel),
    ).toEqual(['#1', 'website#2', 'cri-o/cri-o#3']);
  });

  it('of lines and sections', () => {
    expect(lineUrl('https://github.com/o/n/blob/c/a.md', 5)).toBe(
      'https://github.com/o/n/blob/c/a.md?plain=1#L5',
    );
    expect(sectionHeading(section({ heading: 'Featured PRS' }))).toBe('Featured PRS');
    expect(sectionHeading(section({ kind: 'introduction' }))).toBe('Introduction');
  });
});
