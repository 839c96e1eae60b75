import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issue } from '../../../../src/schemas/issue.ts';
import { SAMPLE_GROUPS } from '../../testing/groups.ts';
import { parseIssue } from './parse.ts';

const RAW = {
  number: 1234,
  title: 'Widgets  in\npods',
  state: 'closed',
  state_reason: 'completed',
  user: { login: 'octo-cat' },
  assignees: [{ login: 'tink' }],
  labels: [{ name: 'sig/node' }, 'stage/beta'],
  milestone: { title: 'v1.34' },
  created_at: '2025-01-02T03:04:05Z',
  updated_at: '2025-02-02T03:04:05.678Z',
  closed_at: '2025-03-02T03:04:05+01:00',
  body: '### Enhancement Description\n- One-line enhancement description: Widgets\n',
  comments: 3,
  x_unknown: true,
};

const parse = (value: unknown) => {
  const read = parseIssue(value, SAMPLE_GROUPS);
  return read && issue.parse(read);
};
const problemsOf = (more: object) =>
  parse({ ...RAW, ...more })?.problems?.map(({ field, kind }) => `${field} ${kind}`);
const labelsOf = (...labels: string[]) => parse({ ...RAW, labels })?.labels;

const AT = '2026-01-01T00:00:00Z';

describe('parseIssue', () => {
  it('reads the facts around the text', () => {
    expect(parse(RAW)).toEqual({
      number: 1234,
      title: 'Widgets in pods',
      state: 'closed',
      stateReason: 'completed',
      author: 'octo-cat',
      assignees: ['tink'],
      created: '2025-01-02T03:04:05Z',
      updated: '2025-02-02T03:04:05Z',
      closed: '2025-03-02T02:04:05Z',
      milestone: '1.34',
      labels: { sigs: ['sig-node'], stage: 'beta' },
      body: { hasDescription: true },
    });
  });

  it('leaves out what is null, and asks only for a creation date', () => {
    const empty = {
      ...{ user: null, assignees: null, labels: null, milestone: null, state_reason: null },
      ...{ created_at: null, updated_at: null, closed_at: null, body: null },
    };
    expect(parse({ ...RAW, ...empty })).toEqual({
      number: 1234,
      title: 'Widgets in pods',
      state: 'closed',
      problems: [
        { field: 'created_at', kind: 'missing', expected: 'when the issue was opened' },
        { field: 'body', kind: 'missing', expected: 'the text of an enhancement template' },
      ],
    });
  });

  it('is for issues alone', () => {
    expect(parse({ ...RAW, pull_request: { url: 'x' } })).toBeUndefined();
    expect(parse({ ...RAW, pull_request: null })).toBeDefined();
    expect(parse({ ...RAW, number: '1234' })).toBeUndefined();
    expect(parse(null)).toBeUndefined();
  });

  it.each([
    ['a state that is none', { state: 'merged' }, ['state not-a-value']],
    ['a milestone that is none', { milestone: { title: 'next' } }, ['milestone not-a-value']],
    ['a time that is none', { updated_at: 'today' }, ['updated_at not-a-value']],
    ['a day that never was', { updated_at: '2025-02-30T00:00:00Z' }, ['updated_at not-a-value']],
    ['a handle that is none', { user: { login: 'a b' } }, ['user not-a-value']],
    ['a label that is none', { labels: [7] }, ['labels not-a-value']],
    ['no title', { title: '\u200b' }, ['title missing']],
  ])('reports %s', (_, more, problems) => {
    expect(problemsOf(more)).toEqual(problems);
  });
});

describe('labels', () => {
  it('are sorted by prefix', () => {
    expect(
      labelsOf(
        ...['tracked/yes', 'lead-opted-in', 'lifecycle/rotten', 'kind/feature', 'area/x'],
        ...['wg/batch', 'sig/node', 'sig/auth', 'beta-in-1.4', 'needs-sig', 'sig/', 'stage/stable'],
      ),
    ).toEqual({
      sigs: ['sig-auth', 'sig-node'],
      wgs: ['wg-batch'],
      stage: 'stable',
      tracked: 'yes',
      leadOptedIn: true,
      lifecycle: 'rotten',
      kinds: ['feature'],
      areas: ['x'],
      other: ['beta-in-1.4', 'needs-sig', 'sig/'],
    });
  });

  it('are no labels where there are none', () => {
    expect(labelsOf()).toBeUndefined();
  });

  it('give no stage where they name two, or one that is none', () => {
    expect(labelsOf('stage/alpha', 'stage/beta')).toBeUndefined();
    expect(problemsOf({ labels: ['stage/alpha', 'stage/beta'] })).toEqual([
      'labels.stage contradiction',
    ]);
    expect(problemsOf({ labels: ['tracked/maybe'] })).toEqual(['labels.tracked not-a-value']);
  });
});

describe('hostile input', () => {
  const pieces = fc.constantFrom(
    ...[
      '- [ ] ',
      '- [x] Alpha (v1.34)\n',
      '  - KEP: ',
      '- Enhancement target: ',
      '\n\n',
      '# ',
      '> ',
    ],
    ...['```[tasklist]\n', '<!--', '-->', '~~', '**', '[a](', '#12 ', 'https://', '@a, ', '\u202e'],
    ...['- Kubernetes Enhancement Proposal: ', '- Responsible SIGs: ', '- Primary contact: '],
  );
  const anyBody = fc.array(fc.oneof(pieces, fc.string())).map((list) => list.join(''));

  it('gives a valid record for any text', () => {
    fc.assert(
      fc.property(anyBody, fc.string({ unit: 'binary' }), (body, title) => {
        expect(parse({ ...RAW, body, title })).toBeDefined();
      }),
    );
  });

  it('gives a valid record or none for any value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(RAW)), fc.jsonValue()), (value) => {
        parse(value);
        parse({ ...value, number: 1 });
      }),
    );
  });

  it('names a text that is not safe to parse', () => {
    expect(problemsOf({ body: '> '.repeat(30_000) })).toEqual(['body not-a-value']);
  });
});

it('leaves what is on record of an issue whose state, title or labels upstream does not tell', () => {
  const before = issue.parse(
    parseIssue(
      { number: 5, title: 'T', state: 'closed', created_at: AT, labels: [{ name: 'sig/node' }] },
      SAMPLE_GROUPS,
    ),
  );
  const read = parseIssue(
    { number: 5, title: null, state: 'locked', created_at: AT, labels: null },
    SAMPLE_GROUPS,
    new Map([[5, before]]),
  );
  expect(read).toMatchObject({ title: 'T', state: 'closed', labels: { sigs: ['sig-node'] } });
  const fields = read?.problems?.map(({ field }) => field);
  expect(fields).toEqual(expect.arrayContaining(['title', 'state']));
});
