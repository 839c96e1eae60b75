import { describe, expect, it } from 'vitest';
import type { Announcement } from '../../schemas/announcement.ts';
import { buildAtlas } from '../atlas/build.ts';
import { kepIn, sourceAt } from '../atlas/testing/records.ts';
import { codeBlock } from '../gate/testing/code-block.ts';
import { matcherByName } from './name-match.ts';
import { nameWords } from './name-words.ts';

const match = matcherByName(
  buildAtlas({
    enhancements: [
      kepIn('sig-x/1-turning-widget-sprockets', {
        milestones: { alpha: '1.30', stable: '1.34' },
        featureGates: [{ name: 'SprocketTurner' }],
      }),
      kepIn('sig-x/2-gizmo-paint', { milestones: { beta: '1.34' } }),
      kepIn('sig-x/3-gizmo-paint-dryer', { milestones: { beta: '1.34' } }),
      kepIn('sig-x/4-lever-oil', { milestones: { beta: '1.34' } }),
      kepIn('sig-x/5-oil-levers', { milestones: { beta: '1.34' } }),
      kepIn('sig-x/6-gadget-rinse', { milestones: { beta: '1.34' }, status: 'withdrawn' }),
      kepIn('sig-x/7-quiet-engine', { milestones: { beta: '1.34' } }),
      kepIn('sig-x/8-deep-valley-stone-bridge', { milestones: { beta: '1.20' } }),
    ],
    gates: [{ name: 'SprocketTurner', code: codeBlock(['1.30 alpha off'], ['1.30']) }],
    releases: [],
    sources: { s: sourceAt('2026-02-01') },
  }),
);

function told(title: string, more: Partial<Announcement> = {}): (number | undefined)[][] {
  const post: Announcement = {
    ...{ id: 'x', kind: 'feature-post', title, path: 'x.md', release: '1.34' },
    ...more,
  };
  const { enhancements, undecided } = match(post);
  return [enhancements, undecided].map((list) => list.map(({ record }) => record.number));
}

describe('a post that links no KEP', () => {
  it.each([
    ['its title', 'Kubernetes v1.34: Turning Widget Sprockets Graduates to Beta', {}],
    ['its address', 'Round and round', { id: 'sprocket-turner-ga' }],
    ['its file', 'Round and round', { path: 'content/2034/widget-sprockets-turning/index.md' }],
  ] satisfies [string, string, Partial<Announcement>][])(
    'is about the KEP of %s',
    (_, title, more) => {
      expect(told(title, more)).toEqual([[1], []]);
    },
  );

  it('is about what its release changed, the longer name before the shorter', () => {
    expect(told('A Gizmo Paint Dryer')).toEqual([[3], []]);
    expect(told('Gizmo Paint, and a Quiet Engine')).toEqual([[2, 7], []]);
  });

  it('is about what its headings name, else about the feature gates that it names', () => {
    expect(told('News', { headings: ['Quiet engine', 'Thanks'] })).toEqual([[7], []]);
    expect(told('News', { gates: ['SprocketTurner'] })).toEqual([[1], []]);
    expect(told('News', { gates: ['SprocketTurner'], release: '1.33' })).toEqual([[], []]);
  });

  it('is left undecided between two of one name', () => {
    expect(told('Oil for Levers')).toEqual([[], [4, 5]]);
  });

  it.each([
    ['a release before it', 'Turning Widget Sprockets', { release: '1.29' }],
    ['a release after it was stable', 'Turning Widget Sprockets', { release: '1.35' }],
    ['one word', 'Sprockets', {}],
    ['what was withdrawn', 'Gadget Rinse', {}],
    ['a link to another KEP', 'Turning Widget Sprockets', { keps: [{ number: 2 }] }],
    ['a release announcement', 'Turning Widget Sprockets', { kind: 'release-announcement' }],
    ['a short name without a release', 'Quiet Engine', { kind: 'other', release: undefined }],
  ] satisfies [string, string, Partial<Announcement>][])(
    'is not matched by %s',
    (_, title, more) => {
      expect(told(title, more)).toEqual([[], []]);
    },
  );

  it('needs no release for a long name', () => {
    const more = { kind: 'other', release: undefined } as const;
    expect(told('The deep valley and its stone bridge', more)).toEqual([[8], []]);
  });
});

it.each([
  ['UserNamespacesSupport', 'userns-beta', 'Support User Namespaces'],
  ['Preventing unauthorized conversions', 'prevent-unauthorised-conversion'],
  ['CRDValidation', 'CustomResourceDefinition validating'],
])('nameWords has the same for %s', (...texts) => {
  const [first, ...others] = texts.map(nameWords);
  for (const words of others) expect(words).toEqual(first);
});
