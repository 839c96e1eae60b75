import { describe, expect, it } from 'vitest';
import {
  type ArticleFile,
  type ArticleSubjects,
  type ArticleTag,
  checkArticle,
  findKep,
  type Namable,
  splitNames,
} from './claims.ts';

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
  hasApi: (apiVersion: string, kind: string) => apiVersion === 'v1' && kind === 'Pod',
} as unknown as Namable;

const tag = (name: string, attributes: ArticleTag['attributes'] = {}): ArticleTag => ({
  name,
  attributes,
  line: 7,
});

const article = (tags: ArticleTag[], subjects: Partial<ArticleSubjects> = {}): ArticleFile => ({
  path: 'content/editorial/a.mdx',
  text: '---\ntitle: A\nkeps: ["13"]\ngates: [Known, Unknown]\napi_metadata:\n  - kind: Job\n---\n',
  subjects: { keps: [], gates: [], api_metadata: [], ...subjects },
  tags,
});
const check = (tags: ArticleTag[], subjects?: Partial<ArticleSubjects>) =>
  checkArticle(article(tags, subjects), NAMABLE);
const HERE = 'content/editorial/a.mdx';

describe('checkArticle', () => {
  it('has nothing to say of what is right', () => {
    const tags = [
      tag('Gate', { name: 'Known' }),
      tag('GateTable', { names: 'Known, Known' }),
      tag('Kep', { id: 'KEP-12' }),
      tag('Timeline', { kep: 'sig-x/no-number' }),
      tag('FeatureTable', { release: '1.34', sig: 'node', stage: 'beta', changed: 'yes' }),
      tag('FirstStages'),
      tag('Change', { id: '2026-01-05/gate-locked/X' }),
      tag('PullRequest', { number: '7' }),
      tag('Deadline', { release: '1.34', event: 'Freeze' }),
    ];
    const api_metadata = [{ apiVersion: 'v1', kind: 'Pod' }];
    expect(check(tags, { keps: ['12'], gates: ['Known'], api_metadata })).toEqual([]);
  });

  it.each([
    [tag('Gate', { name: 'Unknown' }), '<Gate>: no feature gate is called "Unknown"'],
    [tag('GateTable', { names: 'Known, Other' }), '<GateTable>: no feature gate is called "Other"'],
    [tag('Kep', { id: '13' }), '<Kep>: no enhancement, or more than one, is "13"'],
    [tag('FeatureTable', { release: '9.9' }), '<FeatureTable>: no release is called "9.9"'],
    [
      tag('Change', { id: '2026-01-05/gate-locked/Y' }),
      '<Change>: no change is "2026-01-05/gate-locked/Y" (expected the id of one in content/changes, day first)',
    ],
    [
      tag('PullRequest', { number: '8' }),
      '<PullRequest>: no release note is of pull request "8" (expected a number that content/release-notes has)',
    ],
    [
      tag('Deadline', { release: '1.34', event: 'Thaw' }),
      '<Deadline>: v1.34 has no event "Thaw" (expected Freeze)',
    ],
    [tag('Deadline', { release: '1.34' }), '<Deadline> lacks event as a plain string'],
    [tag('Timeline'), '<Timeline> lacks kep or gate as a plain string'],
    [tag('Kep', { id: '12', of: 'x' }), '<Kep> has no attribute of'],
    [tag('Gate', { name: undefined }), '<Gate> lacks name as a plain string'],
  ])('names what is wrong with %j by file and line', (wrong, words) => {
    expect(check([wrong])).toContain(`${HERE}:7: ${words}`);
  });

  it('names components that there are not', () => {
    expect(check([tag('Gaet')])[0]).toMatch(
      /^content\/editorial\/a\.mdx:7: <Gaet> is no component/,
    );
  });

  it('names subjects that nobody knows, with the line of the front matter', () => {
    const api_metadata = [{ apiVersion: 'batch/v1', kind: 'Job' }];
    expect(check([], { keps: ['13'], gates: ['Known', 'Unknown'], api_metadata })).toEqual([
      `${HERE}:3: no enhancement, or more than one, is "13"`,
      `${HERE}:4: no feature gate is called "Unknown"`,
      `${HERE}:6: no kind of the API is "Job" of batch/v1`,
    ]);
  });
});

it('findKep takes numbers and directories', () => {
  expect(findKep('12', NAMABLE)?.id).toBe('sig-x/12-y');
  expect(findKep('sig-x/no-number', NAMABLE)?.id).toBe('sig-x/no-number');
});

it('splitNames takes lists apart', () => {
  expect(splitNames(' A,B , ')).toEqual(['A', 'B']);
});
