import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/check/finding.ts';
import { acceptedIn, readAcceptList, sortOut } from './accepted.ts';

const setting = (name: string, line: number) => ({
  setting: { name, line, value: true, written: 'true' },
});
const REPORT = {
  findings: [setting('A', 2), setting('A', 5), setting('B', 5)],
  apis: [{ object: { apiVersion: 'policy/v1beta1', kind: 'PodSecurityPolicy', line: 7 } }],
  flags: [{ setting: { kind: 'flag', name: '--old-mode', line: 8 } }],
  unread: [{ line: 9, reason: 'x', isBroken: false }],
} as unknown as Report;

const ALL = ['A2', 'A5', 'B5', 'PodSecurityPolicy', '--old-mode8', 'unread9'];

/** What is accepted, so that a report does not have it. */
function taken(text: string, list = ''): string[] {
  const acceptances = [...acceptedIn(text), ...readAcceptList(list, 'list')];
  const { report } = sortOut(REPORT, 'clusters/a/k.yaml', acceptances);
  const left = [
    ...report.findings.map(({ setting: { name, line } }) => `${name}${line}`),
    ...report.apis.map(({ object }) => object.kind),
    ...report.flags.map(({ setting: { name, line } }) => `${name}${line}`),
    ...report.unread.map(({ line }) => `unread${line}`),
  ];
  return ALL.filter((one) => !left.includes(one));
}

it.each([
  ['x: 1\nA: true # check-gates: accept\n', ['A2']],
  ['# check-gates: accept A -- until May\nA: true\n', ['A2']],
  ['\n\n\n# check-gates: accept B\n', ['B5']],
  ['# check-gates: accept-file A\n', ['A2', 'A5']],
  ['# check-gates: accept-file\n', []],
  [
    '// check-gates: accept-file policy/v1beta1/PodSecurityPolicy, unread\n',
    ['PodSecurityPolicy', 'unread9'],
  ],
  ['# check-gates: accept-file --old-mode A\n', ['A2', 'A5', '--old-mode8']],
  ['# check-gates: accept-file old-mode -- A later\n', ['--old-mode8']],
])('a comment %j takes %j', (text, expected) => {
  expect(taken(`${text}x\n`)).toEqual(expected);
});

describe('a list', () => {
  it.each([
    ['# why\nA\n', ['A2', 'A5']],
    ['clusters/** A # until May', ['A2', 'A5']],
    ['clusters/ A=true', ['A2', 'A5']],
    ['k.yaml A B', ['A2', 'A5', 'B5']],
    ['other/** A', []],
    ['A=false', []],
    ['--old-mode', ['--old-mode8']],
    ['PodSecurityPolicy', ['PodSecurityPolicy']],
  ])('%j takes %j', (list, expected) => {
    expect(taken('', list)).toEqual(expected);
  });

  it('is refused by line where it names nothing', () => {
    expect(() => readAcceptList('A\n!?\n', 'list')).toThrow('list:2: invalid name');
  });
});
