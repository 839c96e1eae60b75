import { basename } from 'node:path';
import { UsageError } from '../../scripts/command/usage-error.ts';

/** Where one repository comes from. */
export interface ServedSource {
  /** `owner/name`; undefined where the path has to tell. */
  fullName?: string | undefined;
  /** A branch, tag or commit to serve as the default branch's end. */
  ref?: string | undefined;
  /** A clone, a `.bundle` file, or a folder of files. */
  path: string;
}

/** Issues to serve with a repository. */
export interface IssuesSource {
  fullName: string;
  /** A JSON file: issues in the shape of GitHub's REST API. */
  issuesPath: string;
}

/** Releases and merged pull requests of any repositories to serve. */
export interface ActivitySource {
  /** A JSON file: `releases` and `mergedPullRequests` by `owner/name`. */
  activityPath: string;
}

/** Owners whose name is part of a file name, longest first: `kubernetes-sigs-lwkd.bundle`. */
const OWNERS = ['kubernetes-sigs', 'kubernetes-csi', 'kubernetes', 'cncf', 'etcd-io'];

const ACTIVITY = 'activity=';
const NAME = /^[A-Za-z0-9][\w-]*\/[\w.-]+$/;
const NAME_AND_MARK = /^[A-Za-z0-9][\w-]*\/[\w.-]+([@#].+)?$/;

/**
 * Parses `PATH`, `owner/name=PATH`, `owner/name@REF=PATH`, `owner/name#issues=FILE` or
 * `activity=FILE`.
 * @throws UsageError for anything else.
 */
export function parseSource(text: string): ServedSource | IssuesSource | ActivitySource {
  const equals = text.indexOf('=');
  if (text.startsWith(ACTIVITY)) return { activityPath: text.slice(ACTIVITY.length) };
  if (equals === -1 || !NAME_AND_MARK.test(text.slice(0, equals))) {
    if (text === '') throw new UsageError('SOURCE "": expected a path or owner/name=PATH');
    return { path: text };
  }
  const path = text.slice(equals + 1);
  if (path === '') throw new UsageError(`SOURCE "${text}": nothing after "=", expected a path`);
  const [, fullName = '', mark, rest = ''] =
    /^([^@#]+)(?:([@#])(.*))?$/.exec(text.slice(0, equals)) ?? [];
  if (mark !== '#') return { fullName, ref: mark && rest, path };
  if (rest === 'issues') return { fullName, issuesPath: path };
  throw new UsageError(`SOURCE "${text}": "#${rest}" is unknown, expected #issues`);
}

/** `owner/name` from a file or folder such as `kubernetes-enhancements.bundle`; undefined if none. */
export function nameFromFile(path: string): string | undefined {
  const stem = basename(path).replace(/\.(bundle|git)$/, '');
  const owner = OWNERS.find((candidate) => stem.startsWith(`${candidate}-`));
  return owner && `${owner}/${stem.slice(owner.length + 1)}`;
}

/** `owner/name` from the address of a remote; undefined where it is no address of a host. */
export function nameFromRemote(url: string): string | undefined {
  const match = /^(?:\w+:\/\/[^/]+\/|[\w.-]+@[\w.-]+:)([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(
    url,
  );
  return match && !url.startsWith('file:') ? `${match[1]}/${match[2]}` : undefined;
}

/**
 * Checks a full name that the caller gave.
 * @throws UsageError where it is not `owner/name`.
 */
export function checkFullName(fullName: string): string {
  if (NAME.test(fullName)) return fullName;
  throw new UsageError(`"${fullName}" is no repository name, expected owner/name`);
}
