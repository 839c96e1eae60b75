import type { ApiFinding, Finding, FlagFinding, Report } from '../../src/model/check/finding.ts';
import { settingText } from '../../src/model/check/words.ts';
import { partition } from '../../src/model/partition.ts';
import { globMatcher } from '../command/glob.ts';
import { UsageError } from '../command/usage-error.ts';

/** A finding that somebody looked at and accepted, by a comment or in a list. */
export interface Acceptance {
  /** The names of gates, kinds, API versions or flags; empty for whatever stands on its line. */
  readonly names: readonly string[];
  /** The lines that it is about; every line where left out. */
  readonly lines: readonly number[] | undefined;
  /** The files that it is about, as a pattern; every file where left out. */
  readonly files: string | undefined;
}

const COMMENT =
  /check-gates:[ \t]*accept(-file)?\b[ \t]*((?:[\w./=, \t]|(?<!-)-(?!-)|(?<=[\s,])--(?=[a-z]))*)/;

/**
 * Finds what the comments of a text accept: "check-gates: accept CPUManager" is about its own line and
 * the next one with a setting, "check-gates: accept-file CPUManager" about the whole file. A reason may
 * follow after "--" or in brackets.
 */
export function acceptedIn(text: string): Acceptance[] {
  if (!text.includes('check-gates:')) return [];
  const lines = text.split(/\r\n|\r|\n/);
  return lines.flatMap((line, index) => {
    const match = COMMENT.exec(line);
    if (match === null) return [];
    const names = namesIn(match[2] ?? '');
    const isWhole = match[1] !== undefined;
    if (isWhole && names.length === 0) return [];
    const isAlone = /^\W*$/.test(line.slice(0, match.index));
    const next = isAlone ? nextLine(lines, index) : index;
    return [{ names, lines: isWhole ? undefined : [index + 1, next + 1], files: undefined }];
  });
}

/** The next line that is more than a comment. */
function nextLine(lines: readonly string[], from: number): number {
  const next = lines.findIndex((line, index) => index > from && !/^\s*(?:#|\/\/|;|$)/.test(line));
  return next === -1 ? from : next;
}

/**
 * Reads a list: on each line the names that are accepted, after a pattern of files where not in all.
 * "clusters/old/** CPUManager # until May".
 * @throws {UsageError} when a line has no name
 */
export function readAcceptList(text: string, file: string): Acceptance[] {
  return text.split('\n').flatMap((line, index) => {
    const words = namesIn(line.replace(/(?:^|\s)#.*$/, ''));
    if (words.length === 0) return [];
    const files = words.length > 1 && isPattern(words[0] ?? '') ? words[0] : undefined;
    const names = files === undefined ? words : words.slice(1);
    if (names.some((name) => !/^[\w./=-]+$/.test(name))) {
      throw new UsageError(`${file}:${index + 1}: invalid name (expected "[FILES] NAME…")`);
    }
    return [{ names, lines: undefined, files }];
  });
}

function isPattern(word: string): boolean {
  return /[*?]|\.\w+$|\/$/.test(word) || (word.includes('/') && !/\/v\d/.test(word));
}

function namesIn(text: string): string[] {
  return text.split(/[\s,]+/).filter((name) => name !== '');
}

/** A report without what is accepted, and with nothing else. */
export interface Sorted {
  readonly report: Report;
  readonly accepted: Report;
  /** The acceptances that something was accepted by. */
  readonly used: ReadonlySet<Acceptance>;
}

/** Takes what is accepted out of a report. */
export function sortOut(report: Report, path: string, acceptances: readonly Acceptance[]): Sorted {
  const used = new Set<Acceptance>();
  const here = acceptances.filter(({ files }) => files === undefined || isOf(path, files));
  const isAccepted = (line: number, names: readonly string[]): boolean => {
    const by = here.find(
      (one) =>
        (one.lines === undefined || one.lines.includes(line)) &&
        (one.names.length === 0 || one.names.some((name) => names.includes(name))),
    );
    if (by !== undefined) used.add(by);
    return by !== undefined;
  };
  const findings = partition(report.findings, (one) =>
    isAccepted(one.setting.line, findingNames(one)),
  );
  const apis = partition(report.apis, (one) => isAccepted(one.object.line, apiNames(one)));
  const flags = partition(report.flags, (one) => isAccepted(one.setting.line, flagNames(one)));
  const unread = partition(report.unread, (one) => isAccepted(one.line, ['unread']));
  return {
    report: {
      ...report,
      findings: findings.others,
      apis: apis.others,
      flags: flags.others,
      objects: report.objects - apis.such.length,
      unread: unread.others,
    },
    accepted: {
      ...report,
      findings: findings.such,
      apis: apis.such,
      flags: flags.such,
      unread: unread.such,
    },
    used,
  };
}

function isOf(path: string, files: string): boolean {
  const pattern = files.endsWith('/') ? `${files}**` : files;
  const plain = path.replaceAll('\\', '/').replace(/^\.\//, '');
  return globMatcher(pattern)(plain) || globMatcher(`**/${pattern}`)(plain);
}

function findingNames(finding: Finding): string[] {
  const { name, value, written } = finding.setting;
  return [name, `${name}=${value ?? written.replace(/^:[ \t]*/, '')}`, settingText(finding)];
}

function apiNames({ object }: ApiFinding): string[] {
  return [object.apiVersion, object.kind, `${object.apiVersion}/${object.kind}`];
}

function flagNames({ setting }: FlagFinding): string[] {
  return [setting.name, setting.name.replace(/^-+/, '')];
}
