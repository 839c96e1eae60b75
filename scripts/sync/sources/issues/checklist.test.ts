import { describe, expect, it } from 'vitest';
import { issue } from '../../../../src/schemas/issue.ts';
import { SAMPLE_GROUPS } from '../../testing/groups.ts';
import { parseIssue } from './parse.ts';

const parse = (body: string, title = 'Widgets') => {
  const raw = { number: 1, title, state: 'open', created_at: '2025-01-01T00:00:00Z', body };
  const read = issue.parse(parseIssue(raw, SAMPLE_GROUPS));
  const problems = (read.problems ?? []).filter(({ field }) => field !== 'body');
  return {
    checklist: read.body?.checklist ?? [],
    problems: problems.map(({ field, kind }) => `${field} ${kind}`),
  };
};
const kinds = (body: string) =>
  parse(body).checklist.map(({ items }) => (items ?? []).map(({ kind }) => kind));

const ENHANCEMENTS = 'https://github.com/kubernetes/enhancements';

describe('the title of a stage', () => {
  it.each([
    ['Alpha', { stage: 'alpha' }],
    ['Alpha 1.34', { stage: 'alpha', release: '1.34' }],
    ['Alpha (v1.33)', { stage: 'alpha', release: '1.33' }],
    ['Alpha: v1.31', { stage: 'alpha', release: '1.31' }],
    ['Alpha - 1.34', { stage: 'alpha', release: '1.34' }],
    ['Alpha - v1.xx', { stage: 'alpha' }],
    ['1.27 - Alpha', { stage: 'alpha', release: '1.27' }],
    ['Alpha(v1.27~v1.29)', { stage: 'alpha', release: '1.27', lastRelease: '1.29' }],
    ['Alpha2', { stage: 'alpha', phase: 2 }],
    ['Alpha 2', { stage: 'alpha', phase: 2 }],
    ['GA', { stage: 'stable' }],
    ['Before Alpha', { stage: 'alpha', before: true }],
    ['v1.35 - phase one - no gears', { release: '1.35' }],
  ])('%s', (title, expected) => {
    expect(parse(`- [ ] ${title}\n`).checklist).toEqual([{ ...expected, done: false }]);
  });

  it.each([
    ['[ x ]', true],
    ['[✓]', true],
    ['[]', false],
    ['[x]', true],
    ['[\u00a0]', false],
    ['\\[x\\]\u00a0', true],
    ['**[x]**', true],
  ])('has the box %s', (box, done) => {
    const item = { kind: 'kep', done };
    const expected = [{ stage: 'alpha', done, items: [item] }];
    expect(parse(`- ${box} Alpha\n  - ${box}KEP update PR(s):\n`).checklist).toEqual(expected);
  });

  it.each(['[ x ] ~~Alpha~~', '~~[x] Alpha~~', '**[x] Alpha**', '_[✓] Alpha_'])(
    'has a box where it is marked: %s',
    (item) => {
      expect(parse(`- ${item}`).checklist).toEqual([{ stage: 'alpha', done: true }]);
    },
  );

  it('may stand above its items', () => {
    const items = '- [x] KEP PR:\n- [x] Code update PR(s):\n';
    const read = ['### Alpha', '**Beta 1.38**'].map((title) => `${title}\n${items}`).join('\n');
    expect(kinds(`### Alpha\n${items.replaceAll('[x] ', '')}`)).toEqual([['kep', 'code']]);
    expect(kinds(`${read}\n### Alpha\n- [ ] Think\n`)).toEqual([
      ['kep', 'code'],
      ['kep', 'code'],
    ]);
  });

  it('needs no box when there is nothing but the title', () => {
    expect(parse('- Alpha (v1.34)\n').checklist).toEqual([{ stage: 'alpha', release: '1.34' }]);
  });

  it('is no other line that begins so', () => {
    expect(parse('- Beta is where we learn more\n').checklist).toEqual([]);
    expect(parse('- [ ] Alpha release target (x.y): 1.38\n').checklist).toEqual([]);
    expect(parse('- [ ] Add a template\n').checklist).toEqual([]);
    expect(parse('Alpha support for widgets\n- KEP PR: #1\n').checklist).toEqual([]);
    expect(parse(`- [${' '.repeat(100_000)}y`).checklist).toEqual([]);
  });

  it('is reported where it names neither stage nor release', () => {
    expect(parse('- [ ] v1alph2\n  - [ ] KEP update PR(s): #5\n')).toMatchObject({
      checklist: [{ done: false, items: [{ kind: 'kep' }] }],
      problems: ['body.checklist not-a-value'],
    });
  });

  it('stands below "PRs by stage and milestone", or below the targets', () => {
    expect(parse('- PRs by stage and milestone:\n  - [x] Beta - v1.35\n').checklist).toEqual([
      { stage: 'beta', release: '1.35', done: true },
    ]);
    const text = '- Enhancement target:\n  - [x] Alpha 1.28\n    - [x] Docs (`k/website`): #5\n';
    expect(parse(text).checklist).toMatchObject([{ release: '1.28', items: [{ kind: 'docs' }] }]);
  });

  it('is that of the issue, where the issue is for one stage', () => {
    const text = ' - [ ] KEP (`k/enhancements`) update PR(s):\n     - #5\n - [ ] Code (`k/k`):\n';
    expect(parse(text, 'KEP-12: Alpha - v1.37').checklist).toMatchObject([
      { stage: 'alpha', release: '1.37', items: [{ kind: 'kep' }, { kind: 'code' }] },
    ]);
    expect(parse(text).checklist).toEqual([]);
  });
});

describe('the items of a stage', () => {
  it('collect links however they are written, except struck-through ones', () => {
    const text = `- [ ] Alpha
  - [ ] KEP (\`k/enhancements\`) update PR(s): #4702, ${ENHANCEMENTS}/pull/2 ${ENHANCEMENTS}/pull/2
    - [ ] in org/repo#7 and ~~${ENHANCEMENTS}/pull/3~~
      — [that](${ENHANCEMENTS}/pull/4)
    - \`#8\` <!-- #9 -->
`;
    expect(parse(text).checklist[0]?.items).toEqual([
      {
        kind: 'kep',
        done: false,
        links: [
          `${ENHANCEMENTS}/issues/4702`,
          `${ENHANCEMENTS}/pull/2`,
          'https://github.com/org/repo/issues/7',
          `${ENHANCEMENTS}/pull/4`,
        ],
      },
    ]);
  });

  it('may not be needed', () => {
    expect(parse('- [ ] Alpha\n  - [ ] ~Docs (`k/website`) update PR(s)~\n').checklist).toEqual([
      { stage: 'alpha', done: false, items: [{ kind: 'docs', done: false, notNeeded: true }] },
    ]);
  });

  it('are of another kind only with links', () => {
    const text = '- [ ] Alpha\n  - Scalability: #5\n  - Known issues\n    - #6\n  - Notes\n';
    expect(kinds(text)).toEqual([['other', 'other']]);
  });

  it('may have no boxes at all', () => {
    expect(kinds('- Beta:\n  - PRs: org/repo#5\n  - Docs: org/repo#6\n')).toEqual([
      ['code', 'docs'],
    ]);
  });

  it('are told apart by repository in a task list', () => {
    const text = `\`\`\`[tasklist]
# Alpha
- [ ] #3522
- [x] https://github.com/kubernetes/kubernetes/pull/1
- [ ] https://github.com/kubernetes/website/pull/2
\`\`\`
`;
    expect(parse(text).checklist).toMatchObject([{ stage: 'alpha' }]);
    expect(kinds(text)).toEqual([['kep', 'code', 'docs']]);
  });

  it('contradict their parents aloud', () => {
    const undone = '- [x] Beta\n  - [x] KEP PR(s):\n    - [ ] #5\n  - [ ] Code PR(s):\n';
    expect(parse(undone).problems).toEqual([
      'body.checklist.beta.kep contradiction',
      'body.checklist.beta contradiction',
    ]);
    const done = '- [ ] Beta 1.30\n  - [x] KEP PR(s):\n  - [ ] ~Docs~\n';
    expect(parse(done).problems).toEqual(['body.checklist.beta 1.30 contradiction']);
  });
});
