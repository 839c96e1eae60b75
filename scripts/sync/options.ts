import { parseArgs } from 'node:util';
import { UsageError } from '../command/usage-error.ts';
import type { LocalClone } from './local/local-repository.ts';

/** How a sync is to run. */
export interface Options {
  readonly content: string;
  readonly isDryRun: boolean;
  readonly isVerbose: boolean;
  /** Where to write the text of a pull request; nowhere when absent. */
  readonly pullRequestBody: string | undefined;
  readonly allowShrink: boolean;
  /** Whether upstream's texts are fetched too. */
  readonly withProse: boolean;
  readonly apiUrl: string;
  /** Where objects that were read from GitHub are kept for the next run. */
  readonly cache: string;
  /** The names of the sources to read; all when empty. */
  readonly sources: readonly string[];
  /** Repositories to read from local clones. */
  readonly clones: readonly LocalClone[];
}

/** The line that follows a usage error. */
export const USAGE =
  'Usage: npm run sync -- [--dry-run] [--source NAME]… [--from owner/repo[@REF]=DIR]…' +
  ' [--no-prose] [--api-url URL] [--allow-shrink] [--content DIR] [--cache DIR] [--pull-request-body FILE] [--verbose] [--help]';

/** What `--help` prints. */
export const HELP = `${USAGE}

Reads upstream and writes content/: facts, and into content/prose/, which git ignores, the texts
that pages show beside them.

  --dry-run               say what would change; write nothing
  --source NAME           read this source only; repeatable
  --from owner/repo=DIR   read this repository from a local clone, uncommitted changes included
  --from owner/repo@REF=DIR
                          the same at a branch, tag or commit of the clone
  --no-prose              fetch no texts that are only for showing; those fetched before stay
  --api-url URL           another GitHub API, such as one of GitHub Enterprise Server or a stand-in
  --allow-shrink          accept far fewer records than content/ holds
  --content DIR           write there instead of content/
  --cache DIR             keep what was read there instead of .cache/sync
  --pull-request-body FILE
                          write what changed as the Markdown text of a pull request
  --verbose               name every change and problem
  --help                  print this

What is not read from clones needs a GitHub token: GITHUB_TOKEN, GH_TOKEN, or "gh auth login".
Exit codes: 0 done, 1 something failed, 2 wrong usage.`;

const CLONE = /^(?<repository>[\w.-]+\/[\w.-]+?)(?:@(?<ref>[^=]+))?=(?<directory>.+)$/s;

/** What the command line may name. */
export interface KnownNames {
  readonly sources: readonly string[];
  /** The repositories that any source reads. */
  readonly repositories: readonly string[];
}

/**
 * Reads the command line; nothing when it asks for help.
 * @throws {UsageError}
 */
export function readOptions(args: readonly string[], known: KnownNames): Options | undefined {
  const values = parseValues(args);
  if (values.help) {
    return undefined;
  }
  const clones = values.from.map(readClone);
  const cloned = clones.map(({ repository }) => repository);
  refuseUnknown('source is called', values.source, known.sources);
  refuseUnknown('source reads', cloned, known.repositories);
  return {
    content: values.content,
    isDryRun: values['dry-run'],
    isVerbose: values.verbose,
    pullRequestBody: values['pull-request-body'],
    allowShrink: values['allow-shrink'],
    withProse: !values['no-prose'],
    apiUrl: readApiUrl(values['api-url']),
    cache: values.cache,
    sources: values.source,
    clones,
  };
}

function refuseUnknown(what: string, names: readonly string[], known: readonly string[]): void {
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    const expected = [...new Set(known)].join(', ');
    throw new UsageError(`no ${what} "${unknown.join('", "')}" (expected ${expected})`);
  }
}

function parseValues(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        'allow-shrink': { type: 'boolean', default: false },
        'api-url': { type: 'string', default: 'https://api.github.com' },
        cache: { type: 'string', default: '.cache/sync' },
        content: { type: 'string', default: 'content' },
        'dry-run': { type: 'boolean', default: false },
        from: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', default: false },
        'no-prose': { type: 'boolean', default: false },
        'pull-request-body': { type: 'string' },
        source: { type: 'string', multiple: true, default: [] },
        verbose: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readApiUrl(text: string): string {
  const { protocol, hostname } = URL.canParse(text)
    ? new URL(text)
    : { protocol: '', hostname: '' };
  const isLoopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback)) {
    throw new UsageError(`--api-url "${text}" is no https URL (http is for this machine only)`);
  }
  return text.replace(/\/+$/, '');
}

function readClone(text: string): LocalClone {
  const { repository, ref, directory } = CLONE.exec(text)?.groups ?? {};
  if (repository === undefined || directory === undefined) {
    throw new UsageError(`--from "${text}" is not of the form owner/repo=DIR`);
  }
  return { repository, directory, ref };
}
