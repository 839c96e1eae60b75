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

function left(text: string, list = '', path = 'clusters/a/k.yaml'): string[] {
  const acceptances = [...acceptedIn(text), ...readAcceptList(list, 'list')];
  const { report } = sortOut(REPORT, path, acceptances);
  return [
    ...report.findings.map(({ setting: { name, line } }) => `${name}${line}`),
    ...report.apis.map(({ object }) => object.kind),
    ...report.flags.map(({ setting: { name, line } }) => `${name}${line}`),
    ...report.unread.map(({ line }) => `unread${line}`),
  ];
}

const ALL = ['A2', 'A5', 'B5', 'PodSecurityPolicy', '--old-mode8', 'unread9'];

describe('a comment', () => {
  it.each([
    [
      'x: 1\nA: true # check-gates: accept\n',
      ['A5', 'B5', 'PodSecurityPolicy', '--old-mode8', 'unread9'],
    ],
    [
      '# check-gates: accept A -- until May\nA: true\n',
      ['A5', 'B5', 'PodSecurityPolicy', '--old-mode8', 'unread9'],
    ],
    [
      '\n\n\n# check-gates: accept B\n',
      ['A2', 'A5', 'PodSecurityPolicy', '--old-mode8', 'unread9'],
    ],
    ['# check-gates: accept-file A\n', ['B5', 'PodSecurityPolicy', '--old-mode8', 'unread9']],
    ['# check-gates: accept-file\n', ALL],
    [
      '// check-gates: accept-file policy/v1beta1/PodSecurityPolicy, unread\n',
      ['A2', 'A5', 'B5', '--old-mode8'],
    ],
    ['# check-gates: accept-file --old-mode A\n', ['B5', 'PodSecurityPolicy', 'unread9']],
    [
      '# check-gates: accept-file old-mode -- A later\n',
      ['A2', 'A5', 'B5', 'PodSecurityPolicy', 'unread9'],
    ],
  ])('%j leaves %j', (text, expected) => {
    expect(left(`${text}x\n`)).toEqual(expected);
  });
});

describe('a list', () => {
  it.each([
    ['# why\nA\n', ['B5', 'PodSecurityPolicy', '--old-mode8', 'unread9']],
    ['clusters/** A # until May', ['B5', 'PodSecurityPolicy', '--old-mode8', 'unread9']],
    ['clusters/ A=true', ['B5', 'PodSecurityPolicy', '--old-mode8', 'unread9']],
    ['k.yaml A B', ['PodSecurityPolicy', '--old-mode8', 'unread9']],
    ['other/** A', ALL],
    ['A=false', ALL],
    ['--old-mode', ['A2', 'A5', 'B5', 'PodSecurityPolicy', 'unread9']],
    ['PodSecurityPolicy', ['A2', 'A5', 'B5', '--old-mode8', 'unread9']],
  ])('%j leaves %j', (list, expected) => {
    expect(left('', list)).toEqual(expected);
  });

  it('is refused by line where it names nothing', () => {
    expect(() => readAcceptList('A\n!?\n', 'list')).toThrow('list:2: invalid name');
  });
});
