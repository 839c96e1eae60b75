import { describe, expect, it } from 'vitest';
import type { ChangeRecord } from '../../../schemas/change.ts';
import type { MergedView } from '../../activity/activity.ts';
import type { EnhancementView } from '../../enhancement/enhancement.ts';
import type { NoteView } from '../../release/notes.ts';
import { viewReleases } from '../../release/release.ts';
import { draftDigest, EDITOR_MARK, type Material } from './draft.ts';
import { suggestKep } from './kep-of-the-week.ts';
import { checkPublication } from './publication.ts';

const view = (id: string, number: number) => ({ id, record: { number } }) as EnhancementView;
const VIEWS = [view('sig-a/1-x', 1), view('sig-a/2-y', 2), view('sig-a/3-z', 3)];
const enhancement = (id: string) => VIEWS.find((each) => each.id === id);

const target = (subject: string, aspect: string): ChangeRecord => ({
  kind: 'enhancement-retargeted',
  subject,
  aspect,
  to: '1.37',
});
const stage = (subject: string, to: string): ChangeRecord => ({
  kind: 'enhancement-stage',
  subject,
  from: 'alpha',
  to,
});

describe('suggestKep', () => {
  const changes = [
    target('sig-a/1-x', 'alpha'),
    target('sig-a/1-x', 'beta'),
    target('sig-a/3-z', 'beta'),
    stage('sig-a/3-z', 'beta'),
    stage('sig-a/2-y', 'beta'),
  ];

  it.each([
    [[], 'sig-a/3-z', 'beta set to v1.37; stage alpha → beta'],
    [[3], 'sig-a/2-y', 'stage alpha → beta'],
    [[2, 3], 'sig-a/1-x', 'alpha set to v1.37; beta set to v1.37'],
  ])('after %j: %s', (featuredKeps, id, reason) => {
    const found = suggestKep(changes, enhancement, new Set(featuredKeps));
    expect([found?.view.id, found?.reason]).toEqual([id, reason]);
  });

  it('suggests nothing where nothing is new', () => {
    expect(suggestKep(changes, enhancement, new Set([1, 2, 3]))).toBeUndefined();
    expect(suggestKep([], enhancement, new Set())).toBeUndefined();
  });
});

const ACCOUNT = { date: '2026-06-08', since: '2026-06-01', ranges: [], changes: [] };

const material = (changes: readonly ChangeRecord[], more: Partial<Material> = {}): Material => ({
  account: { ...ACCOUNT, changes: [...changes] },
  lookup: {
    enhancement,
    enhancementByNumber: (number) => VIEWS.find(({ record }) => record.number === number),
  },
  running: undefined,
  suggestion: undefined,
  notesOfKep: () => [],
  activity: { mergedBetween: () => [] },
  ...more,
});

const NOTES = [
  { pr: 77, release: '1.37' },
  { pr: 78, release: '1.37' },
  { pr: 77, release: '1.36' },
] as NoteView[];

const headings = (text: string) => [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);

describe('draftDigest', () => {
  it('is a draft, leaves out sections with nothing to say, and says what it leaves out', () => {
    const text = draftDigest(material([]));
    expect(text).toMatch(
      /^---\ntitle: .*\ndescription: .*\ndate: "2026-06-08"\ndraft: true\n---\n/,
    );
    expect(headings(text)).toEqual([]);
    expect(text).toMatch(/EDITOR: Subprojects and Dependency Updates, and Shoutouts/);
  });

  it('keeps the order of sections, and backs every line by a record', () => {
    const event = { name: 'Code "Freeze"', kind: ['code-freeze' as const], date: '2026-07-24' };
    const planned = { version: '1.37', cycle: { path: 'p', events: [event] } };
    const [running] = viewReleases([planned], '2026-06-08');
    const text = draftDigest(
      material(
        [
          { kind: 'enhancement-added', subject: 'sig-a/1-x', to: 'X' },
          target('sig-a/1-x', 'alpha'),
          stage('sig-a/2-y', 'beta'),
          stage('sig-a/3-z', 'deprecated'),
          { kind: 'gate-removed', subject: 'G', source: 'code', from: 'stable' },
          { kind: 'release-patch', subject: '1.36', aspect: '1.36.2', to: '2026-06-09' },
        ],
        {
          running,
          suggestion: { view: view('sig-a/2-y', 2), reason: 'because' },
          notesOfKep: (number) => (number === 2 ? NOTES : []),
          activity: { mergedBetween: () => [{ number: 77 } as MergedView] },
        },
      ),
    );
    expect(headings(text)).toEqual([
      'Developer News',
      'Release Schedule',
      'KEP of the Week',
      'Other Merges',
      'Promotions',
      'Deprecated',
      'Version Updates',
    ]);
    expect(text).toContain('<Deadline release="1.37" event="Code &quot;Freeze&quot;" />');
    expect(text).toContain(
      '- <Change id="2026-06-08/enhancement-stage/sig-a/2-y" />; <PullRequest number="77" />\n',
    );
    expect(text).toMatch(/EDITOR: suggested because of: because\. The rule: /);
    const [, body = ''] = text.split(/^---\n.*?\n---\n/s);
    const statements = body.split('\n').filter((line) => line !== '' && !line.startsWith('## '));
    for (const line of statements)
      expect(line).toMatch(/^(?:- |\*\*)?<\w+ |^\{\/\* EDITOR: .*\*\/\}$/);
  });
});

describe('checkPublication', () => {
  const state = { isDraft: false, date: '2026-06-08', accounts: new Set(['2026-06-08']) };

  it('lets a finished digest pass, and a draft with its marks', () => {
    expect(checkPublication({ ...state, text: 'text' })).toEqual([]);
    expect(checkPublication({ ...state, isDraft: true, text: EDITOR_MARK })).toEqual([]);
  });

  it('names marks that are left, and a day without an account', () => {
    const text = `one\n{/* ${EDITOR_MARK} x */}`;
    expect(checkPublication({ ...state, date: '2026-06-09', text })).toEqual([
      'line 1: date "2026-06-09" has no account (expected a day of content/changes)',
      'line 2: a mark for the editor is left (expected none)',
    ]);
  });
});
