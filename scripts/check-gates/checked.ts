import { type Finding, isFatal, isFatalFlag, type Report } from '../../src/model/check/finding.ts';
import type { CheckOptions } from './options.ts';

/** A file with what was found out about it. */
export interface CheckedFile {
  /** As the user named it, or would. */
  readonly file: string;
  /** From the root of the repository that it is in; all of it where it is in none. */
  readonly path: string;
  readonly report: Report;
  /** What was found and is accepted. */
  readonly accepted: Report;
  readonly isNamed: boolean;
}

/** Whether there is anything to say about a file that nobody named. */
export function isWorthShowing({ isNamed, report, accepted }: CheckedFile): boolean {
  return isNamed || countFound(report) + countFound(accepted) > 0;
}

/** How much a report tells of. */
export function countFound({ findings, apis, flags, unread }: Report): number {
  return findings.length + apis.length + flags.length + unread.length;
}

/** Whether a result makes the exit code 1. */
export function isFailure(
  { report }: Pick<CheckedFile, 'report'>,
  failOn: CheckOptions['failOn'],
): boolean {
  const { findings, apis, flags, unread } = report;
  const isRefused =
    apis.some(({ answer }) => answer.kind !== 'served-until') || flags.some(isFatalFlag);
  switch (failOn) {
    case 'never':
      return false;
    case 'wont-start':
      return isRefused || findings.some(isFatal) || unread.some(({ isBroken }) => isBroken);
    case 'unknown':
      return (
        isRefused ||
        findings.some((finding) => isFatal(finding) || isOpen(finding)) ||
        flags.length + unread.length > 0
      );
    case 'any':
      return (
        apis.length + flags.length + unread.length > 0 ||
        findings.some(({ verdict }) => verdict !== 'fine')
      );
  }
}

function isOpen({ verdict }: Finding): boolean {
  return verdict === 'unknown' || verdict === 'misspelled' || verdict === 'not-judged';
}
