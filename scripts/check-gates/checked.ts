import { type Finding, isFatal, type Report } from '../../src/model/check/finding.ts';
import type { Options } from './options.ts';

/** A file with what was found out about it. */
export interface CheckedFile {
  readonly file: string;
  readonly report: Report;
}

/** Whether a result makes the exit code 1. */
export function isFailure({ report }: CheckedFile, failOn: Options['failOn']): boolean {
  const { findings, unread } = report;
  switch (failOn) {
    case 'never':
      return false;
    case 'wont-start':
      return findings.some(isFatal) || unread.some(({ isBroken }) => isBroken);
    case 'unknown':
      return findings.some((finding) => isFatal(finding) || isOpen(finding)) || unread.length > 0;
    case 'any':
      return findings.some(({ verdict }) => verdict !== 'fine') || unread.length > 0;
  }
}

function isOpen({ verdict }: Finding): boolean {
  return verdict === 'unknown' || verdict === 'misspelt' || verdict === 'not-judged';
}

/** How grave a finding is, in three steps. */
export function levelOf(finding: Finding): 'error' | 'warning' | 'note' {
  if (isFatal(finding)) return 'error';
  return ['fine', 'not-judged', 'redundant', 'overridden'].includes(finding.verdict)
    ? 'note'
    : 'warning';
}
