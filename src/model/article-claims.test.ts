import { describe, expect, it } from 'vitest';
import { type ArticleTag, checkTags, findKep, type Namable, namesIn } from './article-claims.ts';

const RELEASE = {
  version: '1.34',
  cycle: { path: 'p', events: [{ name: 'Freeze', kind: ['code-freeze'], date: '2025-07-24' }] },
};

const NAMABLE = {
  lookup: {
    gate: (name: string) => (name === 'Known' ? {} : undefined),
    release: (version: string) => (version === '1.34' ? { record: RELEASE } : undefined),
    enhancement: (id: string) => (id === 'sig-x/no-number' ? { id } : undefined),
    enhancementByNumber: (number: number) => (number === 12 ? { id: 'sig-x/12-y' } : undefined),
  },
  sigs: new Set(['node']),
  change: (id: string) => (id === '2026-01-05/gate-locked/X' ? {} : undefined),
  pullRequest: (number: number) => (number === 7 ? {} : undefined),
} as unknown as Namable;

const tag = (name: string, attributes: ArticleTag['attributes'] = {}): ArticleTag => ({
  name,
  attributes,
  line: 7,
});

describe('checkTags', () => {
  it('has nothing to say of what is right', () => {
    const tags = [
      tag('Gate', { name: 'Known' }),
      tag('GateTable', { names: 'Known, Known' }),
      tag('Kep', { id: 'KEP-12' }),
      tag('Timeline', { kep: 'sig-x/no-number' }),
      tag('FeatureTable', { release: '1.34', sig: 'node', stage: 'beta', changed: 'yes' }),
      tag('Beginnings'),
      tag('Change', { id: '2026-01-05/gate-locked/X' }),
      tag('PullRequest', { number: '7' }),
      tag('Deadline', { release: '1.34', event: 'Freeze' }),
    ];
    expect(checkTags(tags, NAMABLE)).toEqual([]);
  });

  it.each([
    [tag('Gate', { name: 'Unknown' }), 'line 7: <Gate>: no feature gate is called "Unknown"'],
    [
      tag('GateTable', { names: 'Known, Other' }),
      'line 7: <GateTable>: no feature gate is called "Other"',
    ],
    [tag('Kep', { id: '13' }), 'line 7: <Kep>: no enhancement, or more than one, is "13"'],
    [tag('FeatureTable', { release: '9.9' }), 'line 7: <FeatureTable>: no release is called "9.9"'],
    [
      tag('Change', { id: '2026-01-05/gate-locked/Y' }),
      'line 7: <Change>: no change is "2026-01-05/gate-locked/Y" (expected the id of one in content/changes, day first)',
    ],
    [
      tag('PullRequest', { number: '8' }),
      'line 7: <PullRequest>: no release note is of pull request "8" (expected a number that content/release-notes has)',
    ],
    [
      tag('Deadline', { release: '1.34', event: 'Thaw' }),
      'line 7: <Deadline>: v1.34 has no event "Thaw" (expected Freeze)',
    ],
    [tag('Deadline', { release: '1.34' }), 'line 7: <Deadline> lacks event as a plain string'],
    [tag('Timeline'), 'line 7: <Timeline> lacks kep or gate as a plain string'],
    [tag('Kep', { id: '12', of: 'x' }), 'line 7: <Kep> has no attribute of'],
    [tag('Gate', { name: undefined }), 'line 7: <Gate> lacks name as a plain string'],
  ])('names what is wrong with %j', (wrong, words) => {
    expect(checkTags([wrong], NAMABLE)).toContain(words);
  });

  it('names components that there are not', () => {
    expect(checkTags([tag('Gaet')], NAMABLE)[0]).toMatch(/^line 7: <Gaet> is no component/);
  });
});

describe('findKep', () => {
  it('takes numbers and directories', () => {
    expect(findKep('12', NAMABLE)?.id).toBe('sig-x/12-y');
    expect(findKep('sig-x/no-number', NAMABLE)?.id).toBe('sig-x/no-number');
  });
});

describe('namesIn', () => {
  it('takes lists apart', () => {
    expect(namesIn(' A,B , ')).toEqual(['A', 'B']);
  });
});
