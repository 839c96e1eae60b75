import { describe, expect, it } from 'vitest';
import { notesOf } from '../../atlas/testing/records.ts';
import { contextOf, kep, stableIn } from '../testing/context.ts';
import { said, saidBy } from '../testing/said.ts';
import { unknownKepRule } from './unknown-kep.ts';

const releaseNotes = [notesOf('1.33', { pr: 100, keps: [1, 7] })];

describe('unknownKepRule', () => {
  it('tells numbers that no proposal has, each once', () => {
    const context = contextOf({
      enhancements: [kep()],
      releaseNotes,
      announcements: [stableIn('1.34', 1, 7, 9)],
    });
    const findings = unknownKepRule.check(context);
    expect(said(findings)).toEqual([
      'KEP-7 | release notes: the note of kubernetes/kubernetes#100 links KEP-7 | enhancements: no proposal has this number',
      'KEP-9 | announcement: lists “Number 9” as KEP-9 | enhancements: no proposal has this number',
    ]);
    expect(findings.map(({ fix }) => fix?.url)).toEqual([
      'https://github.com/kubernetes/sig-release/edit/master/releases/release-1.33/release-notes/release-notes-draft.json',
      'https://github.com/kubernetes/website/edit/main/content/en/blog/_posts/v1.34.md',
    ]);
    expect(findings[0]?.releases).toEqual(['1.33', '1.34']);
  });

  it('accepts a number that a kep.yaml declares beside its directory’s', () => {
    const enhancements = [kep({ declaredNumber: 7 })];
    expect(saidBy(unknownKepRule, { enhancements, releaseNotes })).toEqual([]);
  });
});
