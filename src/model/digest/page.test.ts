import { describe, expect, it } from 'vitest';
import type { Digest } from '../../schemas/digest.ts';
import { buildAtlas } from '../atlas/build.ts';
import { gateBranches, kepIn, releasesOut, sourceAt } from '../atlas/testing/records.ts';
import { findMentioned } from '../enhancement/find-mentioned.ts';
import { phraseText } from '../page/phrase.ts';
import { viewDigest } from './digest.ts';
import { digestPage } from './page.ts';

const atlas = buildAtlas({
  enhancements: [
    kepIn('sig-node/1-x', { title: 'X', milestones: { alpha: '1.32', beta: '1.35' } }),
    kepIn('sig-node/2-y', { title: 'Y', milestones: { alpha: '1.35' } }),
  ],
  gates: [],
  announcements: [
    {
      id: 'v1-35',
      kind: 'release-announcement',
      title: 'v1.35',
      path: 'v1-35.md',
      release: '1.35',
      lists: [
        {
          stage: 'beta',
          heading: 'Beta',
          line: 1,
          enhancements: [{ title: 'Y', kep: { number: 2 }, line: 2 }],
        },
      ],
    },
  ],
  releases: releasesOut('1.32', '1.35'),
  sources: {
    digests: sourceAt('2026-02-01'),
    'feature-gates-code': sourceAt('2026-02-01', gateBranches('1.35')),
  },
});
const bullet = { line: 9, stage: 'beta' as const };
const record: Digest = {
  id: '2025-04-20',
  title: 'Week ending April 20',
  path: '_posts/2025-04-20-update.md',
  weekEnding: '2025-04-20',
  published: '2025-04-23',
  sections: [
    { kind: 'introduction', line: 1 },
    {
      kind: 'kep-of-the-week',
      line: 2,
      featuredKeps: [
        { title: 'The X', number: 1, line: 3 },
        { title: 'Lost', number: 99, line: 4 },
        { title: 'The Y', number: 2, line: 5 },
      ],
    },
    { kind: 'promotions', line: 8, bullets: [bullet], releases: ['1.35'] },
    { kind: 'shoutouts', line: 12, shoutouts: 2 },
    { kind: 'shoutouts', line: 15, shoutouts: 1 },
  ],
};
const digest = viewDigest(record, {
  find: findMentioned(atlas.enhancements),
  gateName: () => undefined,
});
const promotions = [{ bullet, enhancements: atlas.enhancements, from: undefined }];
const page = digestPage(digest, { previous: '2025-04-13', next: undefined }, promotions, atlas);

describe('digestPage', () => {
  it('tells a KEP of the week with the stage that it was at then and is at now', () => {
    const told = page.facts.map(({ name, values }) => [name, values.map(phraseText)]);
    expect(Object.fromEntries(told)).toEqual({
      'Week ending': ['2025-04-20, published 2025-04-23'],
      'KEP of the Week': [
        'KEP-1 X · SIG Node · Alpha then, Beta since v1.35',
        'KEP-99 (unknown here)',
        'KEP-2 Y · SIG Node · Beta since v1.35, disputed',
      ],
      'Releases named': ['v1.35'],
      Shoutouts: ['3'],
      Source: ['_posts/2025-04-20-update.md'],
    });
  });

  it('gives each section its own promotions and says which name nothing', () => {
    expect(page.sections.map(({ anchor, promotions: own }) => [anchor, own.length])).toEqual([
      ['section-2', 0],
      ['section-3', 1],
    ]);
    expect(page.silent).toEqual(['Introduction']);
  });
});
