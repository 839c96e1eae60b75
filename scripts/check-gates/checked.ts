import { type Finding, isFatal, type Report } from '../../src/model/check/finding.ts';
import type { Options } from './options.ts';

/** A file with what was found out about it. */
export interface CheckedFile {
  readonly file: string;
  readonly report: Report;
}

/** Whether a result makes the exit code 1. */
export function isFailure({ report }: CheckedFile, failOn: Options['failOn']): boolean {
  const { findings, apis, unread } = report;
  const isRefused = apis.some(({ answer }) => answer.kind !== 'served-until');
  switch (failOn) {
    case 'never':
      return false;
    case 'wont-start':
      return isRefused || findings.some(isFatal) || unread.some(({ isBroken }) => isBroken);
    case 'unknown':
      return (
        isRefused ||
        findings.some((finding) => isFatal(finding) || isOpen(finding)) ||
        unread.length > 0
      );
    case 'any':
      return (
        apis.length > 0 || findings.some(({ verdict }) => verdict !== 'fine') || unread.length > 0
      );
  }
}

function isOpen({ verdict }: Finding): boolean {
  return verdict === 'unknown' || verdict === 'misspelt' || verdict === 'not-judged';
}
