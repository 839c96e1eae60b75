import { refuseCredentials } from '../command/credentials.ts';
import { defineCommand } from '../command/define-command.ts';
import { oneOf } from '../command/readers.ts';
import { UsageError } from '../command/usage-error.ts';
import type { LocalClone } from './local/local-repository.ts';

const CLONE = /^(?<repository>[\w.-]+\/[\w.-]+?)(?:@(?<ref>[^=]+))?=(?<directory>.+)$/s;

/** What the command line may name. */
export interface KnownNames {
  readonly sources: readonly string[];
  /** The repositories that any source reads. */
  readonly repositories: readonly string[];
}

/** Define the command line for these sources and repositories. */
export function syncCommand({ sources, repositories }: KnownNames) {
  return defineCommand({
    start: 'npm run sync --',
    summary: `Reads upstream and writes content/: facts, and into content/prose/, which git ignores, the texts
that pages show beside them.`,
    options: {
      'dry-run': { help: 'print what would change; write nothing' },
      source: {
        value: 'NAME',
        help: 'read only this source',
        repeatable: true,
        read: oneOf(sources),
      },
      from: {
        value: 'owner/repo[@REF]=DIR',
        help: 'read this repository from a local clone: with @REF at a branch, tag, or commit, otherwise the working tree with its uncommitted changes',
        repeatable: true,
        read: (text) => readClone(text, repositories),
      },
      'no-prose': { help: 'do not fetch texts that pages only show; keep those fetched before' },
      'api-url': {
        value: 'URL',
        help: 'the GitHub API, such as that of GitHub Enterprise Server or a stand-in',
        default: 'https://api.github.com',
        read: readApiUrl,
      },
      'allow-shrink': { help: 'accept far fewer records than content/ has' },
      'abandon-journal': {
        help: 'give up what a killed run had decided on, where it cannot be finished; restore content/ from git first',
      },
      deadline: {
        value: 'MINUTES',
        help: 'end after so many minutes, waits for the rate limit included; what finished sources wrote stands',
        default: '240',
        read: readMinutes,
      },
      content: { value: 'DIR', help: 'the folder to write', default: 'content' },
      cache: { value: 'DIR', help: 'where to keep responses', default: '.cache/sync' },
      'pull-request-body': {
        value: 'FILE',
        help: 'write what changed as the Markdown text of a pull request',
      },
      verbose: { help: 'print every change and problem' },
    },
    notes: `What is not read from clones needs a GitHub token: GITHUB_TOKEN, GH_TOKEN, or "gh auth login".
Exit codes: 0 done, 1 something failed, 2 wrong usage.

Sources: ${sources.join(', ')}`,
  });
}

/** What the command line says. */
export type SyncOptions = NonNullable<
  ReturnType<ReturnType<typeof syncCommand>['parse']>
>['values'];

/** @throws {UsageError} */
function readMinutes(text: string): number {
  if (/^\d{1,4}(?:\.\d{1,3})?$/.test(text) && Number(text) > 0) return Number(text);
  throw new UsageError(`invalid number "${text}" (expected minutes, more than 0)`);
}

function readApiUrl(text: string): string {
  refuseCredentials(text);
  const { protocol, hostname } = URL.canParse(text)
    ? new URL(text)
    : { protocol: '', hostname: '' };
  const isLoopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback)) {
    throw new UsageError(`invalid URL "${text}" (expected https, or http on this machine)`);
  }
  return text.replace(/\/+$/, '');
}

function readClone(text: string, repositories: readonly string[]): LocalClone {
  refuseCredentials(text);
  const { repository, ref, directory } = CLONE.exec(text)?.groups ?? {};
  if (repository === undefined || directory === undefined) {
    throw new UsageError(`invalid clone "${text}" (expected owner/repo=DIR or owner/repo@REF=DIR)`);
  }
  if (!repositories.includes(repository)) {
    const expected = [...new Set(repositories)].join(', ');
    throw new UsageError(`no source reads "${repository}" (expected ${expected})`);
  }
  return { repository, directory, ref };
}
