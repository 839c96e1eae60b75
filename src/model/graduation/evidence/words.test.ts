import { describe, expect, it } from 'vitest';
import type { Sources } from '../../../schemas/sources.ts';
import { COMMIT, gateBranches, sourceAt } from '../../atlas/testing/records.ts';
import type { Evidence, EvidenceDetail } from './evidence.ts';
import { evidenceSourceText, evidenceText, evidenceUrl, ruleReason } from './words.ts';

const sources: Sources = { all: sourceAt('2026-01-05', [{}, ...gateBranches('1.35')]) };
const told = (
  source: Evidence['source'],
  detail: EvidenceDetail,
  more: Partial<Evidence> = {},
): [string, string, string | undefined] => {
  const said = { stage: 'beta', release: '1.34' } as const;
  const evidence = { source, repository: 'o/r', path: 'a.md', ...said, detail, ...more };
  return [
    evidenceSourceText(evidence),
    evidenceText(evidence),
    evidenceUrl(evidence, sources)?.replace(COMMIT, 'COMMIT'),
  ];
};
const FILE = 'https://github.com/o/r/blob/COMMIT/a.md';
const gate = { kind: 'gate', gate: 'G', at: 'beta', since: '1.34', setting: 'true' } as const;

describe('evidence in words', () => {
  it('is a field of a proposal', () => {
    const field = { kind: 'field', field: 'milestone.beta', value: 'v1.34' } as const;
    expect(told('kep.yaml', field)).toEqual([
      'kep.yaml',
      'milestone.beta is v1.34',
      `${FILE}#:~:text=beta%3A`,
    ]);
  });

  it('is a gate in a list, in the documentation, or no longer there', () => {
    const list = { ...gate, list: '1.35' };
    expect(told('code', list)).toEqual([
      'code of v1.35',
      'G is Beta, true, since v1.34',
      expect.stringMatching(/\/kubernetes\/blob\/COMMIT\/.+#:~:text=G$/),
    ]);
    const never = told('code', list, { stage: 'stable', release: undefined });
    expect(never[1]).toBe('G is Beta, true, since v1.34, never GA');
    expect(told('docs', { ...gate, setting: '', list: undefined })).toEqual([
      'documentation',
      'G is Beta, since v1.34',
      FILE,
    ]);
    const gone = { kind: 'gone', gate: 'G', list: '1.35' } as const;
    expect(told('code', gone, { release: undefined })[1]).toBe('G is not there');
    expect(told('code', gone)).toEqual([
      'code of v1.35',
      'G is no longer there',
      expect.stringMatching(/\/kubernetes\/blob\/COMMIT\/.+$/),
    ]);
  });

  it('is a pull request, at its line or its own address', () => {
    expect(told('release-notes', { kind: 'note', pr: 5 }, { stage: undefined })).toEqual([
      'release notes of v1.34',
      '#5 names it',
      'https://github.com/kubernetes/kubernetes/pull/5',
    ]);
    expect(told('digest', { kind: 'digest', digest: '2025-01-05' }, { line: 7 })).toEqual([
      'LWKD issue of Jan 5, 2025',
      'promoted to Beta, in v1.34',
      `${FILE}?plain=1#L7`,
    ]);
  });

  it('is a part of a post', () => {
    const post = (role: 'listed' | 'headed', url?: string) =>
      told('announcement', { kind: 'post', role, url }, { line: 3 });
    expect(post('listed', 'https://kubernetes.io/p/#s')).toEqual([
      'announcement of v1.34',
      'lists it as Beta',
      'https://kubernetes.io/p/#s',
    ]);
    expect(post('headed').slice(1)).toEqual(['presents it as Beta', `${FILE}?plain=1#L3`]);
  });
});

it('ruleReason is the reason of the rule, or that of a target that was given up', () => {
  const target = { rule: undefined, release: '1.9', evidence: [] };
  const said = { source: 'code', repository: 'o/r', path: 'a.md', stage: 'beta' } as const;
  const reached = { ...said, release: '1.9', detail: { ...gate, list: '1.9' } };
  expect(ruleReason({ ...target, rule: 'planned' })).toContain('not out');
  expect(ruleReason(target)).toContain('only a former target');
  expect(ruleReason({ ...target, evidence: [reached] })).toContain('its code has');
});
