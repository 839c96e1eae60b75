import { describe, expect, it } from 'vitest';
import { release } from '../../../../src/schemas/release.ts';
import { processorTime } from '../../../../tests/processor-time.ts';
import { readFixture } from '../../testing/fixture.ts';
import { parseExceptions } from './parse-exceptions.ts';

const fixture = (name: string) => readFixture(import.meta, `${name}.yaml`);

const parse = (text: string) => {
  const { exceptions, problems } = parseExceptions(text, 'exceptions.yaml');
  release.parse({ version: '1.50', cycle: { path: 'p', events: [], exceptions, problems } });
  return { exceptions, problems };
};

describe('parseExceptions', () => {
  it('reads lists by freeze, an empty one too', () => {
    expect(parse(fixture('exceptions'))).toEqual({
      exceptions: [
        {
          freeze: 'enhancements',
          issue: 5001,
          name: 'Widgets for Pods',
          status: 'approved',
          requested: '2027-01-27',
          reviewed: '2027-01-29',
        },
        {
          freeze: 'docs',
          issue: 5003,
          name: 'Gadgets',
          status: 'rejected',
          requested: '2027-03-30',
        },
      ],
      problems: [
        {
          field: 'docsFreeze[0].date_requested',
          kind: 'normalized',
          got: '2027-3-30',
          expected: 'a day such as "2025-08-27"',
          file: 'exceptions.yaml',
        },
      ],
    });
  });

  const byComment = parse(fixture('exceptions-by-comment'));

  it('reads one list with the freezes in comments, also where it is no YAML', () => {
    expect(byComment.exceptions).toEqual([
      {
        freeze: 'enhancements',
        issue: 213,
        name: 'Widgets',
        status: 'denied',
        requested: '2019-07-31',
      },
      { freeze: 'enhancements', issue: 214, name: 'Indented Widgets', status: 'approved' },
      { freeze: 'code', name: 'Fix: a thing', status: 'reverted' },
    ]);
  });

  it('reports what it could not read', () => {
    expect(byComment.problems.map(({ field, kind }) => `${field} ${kind}`)).toEqual([
      'exceptions.yaml normalized',
      'exceptions[0] missing',
      'exceptions[1].date_reviewed not-a-value',
      'pull_requests normalized',
      'exceptions[0].issue not-a-value',
    ]);
  });

  it('reads on behind lines of zero-width spaces', () => {
    const { exceptions, problems } = parse(
      '- name: A\n  issue: 1\n\u200B\n- name: B 5"\n  issue: 2\n',
    );
    expect(exceptions.map(({ name }) => name)).toEqual(['A', 'B 5"']);
    expect(problems).toMatchObject([{ kind: 'normalized' }]);
  });

  it.each([
    ['one request', 'codeFreeze: {name: A, issue: 1}', ['codeFreeze normalized']],
    ['requests by name', 'codeFreeze: {A: {issue: 1}}', ['codeFreeze normalized']],
    ['lists below another key', 'all: {codeFreeze: [{name: A, issue: 1}]}', ['all normalized']],
    ['a request that names its freeze', '- {freeze: code, name: A, issue: 1}', []],
    [
      'a request that names no freeze',
      'codeFreeze: [{freeze: soon, name: A, issue: 1}]',
      ['codeFreeze[0].freeze not-a-value'],
    ],
  ])('reads %s', (_, text, kinds) => {
    const { exceptions, problems } = parse(text);
    expect(exceptions).toEqual([{ freeze: 'code', name: 'A', issue: 1 }]);
    expect(problems.map(({ field, kind }) => `${field} ${kind}`)).toEqual(kinds);
  });

  it('is not slowed down by endless comments', async () => {
    const text = '# Code freeze\n'.repeat(10_000);
    expect(await processorTime(() => parse(text))).toBeLessThan(3_000);
  });

  it('reads a request for each issue that its field names', () => {
    const [one, two] = [5001, 5002].map((number) => `https://kep.k8s.io/${number}`);
    for (const issue of [`"${one}, ${two}"`, `[${one}, ${two}]`, '[5001, 5002]']) {
      const { exceptions, problems } = parse(`- {name: A, issue: ${issue}}`);
      expect(exceptions.map((each) => each.issue)).toEqual([5001, 5002]);
      expect(problems).toMatchObject([{ field: 'exceptions[0].issue', kind: 'normalized' }]);
    }
  });

  it.each([
    ['an unknown field', '- {name: A, issue: 1, sig: node}', 'exceptions[0].sig unknown-field'],
    ['a status in a list', '- {issue: 1, status: [denied]}', 'exceptions[0].status normalized'],
    ['a list in words', 'codeFreeze: none', 'codeFreeze not-a-value'],
    ['an element in words', '- none', 'exceptions[0] not-a-value'],
    ['a request without an issue', '- {name: A}', 'exceptions[0].issue missing'],
    [
      'a review before its request',
      '- {name: A, issue: 1, date_requested: 2027-02-02, date_reviewed: 2026-02-03}',
      'exceptions[0].date_reviewed contradiction',
    ],
    ['a key twice', '- {name: A, name: B, issue: 1}', 'name contradiction'],
    ['a file in words', 'none', 'exceptions.yaml not-a-value'],
  ])('reports %s', (_, text, problem) => {
    expect(parse(text).problems.map(({ field, kind }) => `${field} ${kind}`)).toEqual([problem]);
  });

  it.each(['', '['.repeat(9_000)])('finds no request in %j', (text) => {
    expect(parse(text).exceptions).toEqual([]);
  });
});
