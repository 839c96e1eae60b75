import { describe, expect, it } from 'vitest';
import { type ArticleTag, checkTags, findKep, type Namable, namesIn } from './article-claims.ts';

const NAMABLE = {
  lookup: {
    gate: (name: string) => (name === 'Known' ? {} : undefined),
    release: (version: string) => (version === '1.34' ? {} : undefined),
    enhancement: (id: string) => (id === 'sig-x/no-number' ? { id } : undefined),
    enhancementByNumber: (number: number) => (number === 12 ? { id: 'sig-x/12-y' } : undefined),
  },
  sigs: new Set(['node']),
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
