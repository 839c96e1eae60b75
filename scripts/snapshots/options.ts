import { parseArgs } from 'node:util';
import { UsageError } from '../command/usage-error.ts';

/** Which snapshots to fetch, from where, and where to put them. */
export interface SnapshotOptions {
  /** The address that a repository's name is added to. */
  readonly from: string;
  /** The folder of the bundles. */
  readonly into: string;
  /** The file of the pinned commits. */
  readonly pins: string;
}

/** The line that follows a usage error. */
export const USAGE = 'Usage: npm run snapshots -- [--from URL] [--into DIR] [--pins FILE] [--help]';

/** What `--help` prints. */
export const HELP = `${USAGE}

Fetches the commits of upstream that the corpus tests read, as one git bundle per repository.

  --from URL   where the repositories are (default: https://github.com)
  --into DIR   where the bundles go (default: .cache/upstream)
  --pins FILE  the commits (default: tests/corpus/snapshots.yaml)
  --help       print this

A bundle that is already there stays; delete it to fetch it again.`;

/**
 * Reads the command line.
 * @returns `undefined` where help was asked for.
 * @throws {UsageError} where it cannot be followed.
 */
export function readOptions(args: readonly string[]): SnapshotOptions | undefined {
  const { values } = parse(args);
  if (values.help) return undefined;
  return {
    from: (values.from ?? 'https://github.com').replace(/\/$/, ''),
    into: values.into ?? '.cache/upstream',
    pins: values.pins ?? 'tests/corpus/snapshots.yaml',
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const options = { from: text, into: text, pins: text, help: { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], options });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
