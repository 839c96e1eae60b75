import { parseArgs } from 'node:util';
import type { AnonymousPolicy } from './auth.ts';
import { parseFault } from './faults/parse.ts';
import type { GitHubOptions } from './server.ts';
import { parseSource } from './sources.ts';

/** A command line that cannot be understood. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** What the command line asks for. */
export interface Arguments {
  help: boolean;
  verbose: boolean;
  options: GitHubOptions;
}

/** What `--help` prints. */
export const HELP = `Usage: npm run github -- [options] SOURCE…

Serves local git repositories as api.github.com would: REST, and GraphQL at /graphql.

SOURCE
  PATH                    a clone (bare or not), a .bundle file, or a folder of files; the name comes
                          from the clone's origin or from a name such as kubernetes-website.bundle
  owner/name=PATH         the same under this name
  owner/name@REF=PATH     with the default branch ending at a branch, tag or commit
  owner/name#issues=FILE  issues of that repository, in the shape of GitHub's REST API

Options
  --port N                listen here (default: any free port)
  --host NAME             listen on this address (default: 127.0.0.1)
  --token T               accept this token only; without it, any token is accepted
  --anonymous POLICY      requests without a token: github (60 an hour, no GraphQL; the default),
                          free (as with a token), refuse (401; the default with --token)
  --rename OLD=NEW        owner/old was renamed to owner/new; repeatable
  --fault SPEC            fail: KIND[:AMOUNT][;path=REGEX][;operation=REGEX][;method=M][;nth=N]
                          [;from=N][;count=N][;probability=P][;status=N]; repeatable
  --seed N                for all that chance decides (default: 1)
  --verbose               print a line for every request
  --help                  print this

Kinds of fault: rate-limit, retry-after, secondary-limit, status, cut-body, malformed-json, slow, drip,
graphql-error, graphql-partial, reset, empty-repository, vanished.`;

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        token: { type: 'string' },
        anonymous: { type: 'string' },
        rename: { type: 'string', multiple: true },
        fault: { type: 'string', multiple: true },
        seed: { type: 'string' },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function toWhole(name: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text) && Number(text) <= most) return Number(text);
  throw new UsageError(`--${name} is "${text}", expected a whole number up to ${most}`);
}

function toPolicy(text: string | undefined): AnonymousPolicy | undefined {
  if (text === undefined || text === 'github' || text === 'free' || text === 'refuse') return text;
  throw new UsageError(`--anonymous is "${text}", expected github, free or refuse`);
}

function toRename(text: string): [string, string] {
  const [from, to, ...rest] = text.split('=');
  if (from && to && rest.length === 0) return [from, to];
  throw new UsageError(`--rename is "${text}", expected owner/old=owner/new`);
}

function understand<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError((error as Error).message);
  }
}

/**
 * Reads the command line.
 * @throws UsageError for anything that is not as HELP says.
 */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  if (positionals.length === 0 && !values.help) throw new UsageError('no SOURCE is given');
  const options: GitHubOptions = {
    sources: understand(() => positionals.map(parseSource)),
    port: toWhole('port', values.port, 65_535),
    host: values.host,
    token: values.token,
    anonymous: toPolicy(values.anonymous),
    faults: understand(() => (values.fault ?? []).map(parseFault)),
    seed: toWhole('seed', values.seed, 2 ** 32 - 1),
    renames: Object.fromEntries((values.rename ?? []).map(toRename)),
  };
  return { help: values.help, verbose: values.verbose, options };
}
