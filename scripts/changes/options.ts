import { parseArgs } from 'node:util';
import { UsageError } from '../command/usage-error.ts';
import type { LocalClone } from '../sync/local/local-repository.ts';

/** Which weeks of which clones are to be told. */
export interface Options {
  readonly clones: readonly LocalClone[];
  /** The first day that is read: changes are told from the week after it on. ISO 8601. */
  readonly since: string;
  /** The last day that may be read. */
  readonly until: string;
  readonly content: string;
}

/** What `--help` prints, and what follows a usage error. */
export const USAGE = `Usage: npm run changes -- --from-history owner/repo=DIR… --since DATE --until DATE [--content DIR]

Tells what changed in weeks before the first sync, from clones with their history: reads each clone as
it was on --since and every seventh day after it up to --until, and writes content/changes/<day>.yaml.
Days that content/ has already are left alone.`;

const CLONE = /^(?<repository>[\w.-]+\/[\w.-]+)=(?<directory>.+)$/s;

/**
 * Reads the command line; nothing when it asks for help.
 * @throws {UsageError}
 */
export function readOptions(args: readonly string[]): Options | undefined {
  const { help, since, until, content, 'from-history': from } = parseValues(args);
  if (help) return undefined;
  if (from.length === 0) throw new UsageError('--from-history is missing');
  const first = readDay('--since', since);
  const last = readDay('--until', until);
  return { clones: from.map(readClone), since: first, until: last, content };
}

function parseValues(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        content: { type: 'string', default: 'content' },
        'from-history': { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', default: false },
        since: { type: 'string' },
        until: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readDay(option: string, text: string | undefined): string {
  const isDay = text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (!isDay || Number.isNaN(Date.parse(text))) {
    throw new UsageError(`${option} "${text ?? ''}" is no day (expected one such as 2026-06-01)`);
  }
  return text;
}

function readClone(text: string): LocalClone {
  const { repository, directory } = CLONE.exec(text)?.groups ?? {};
  if (repository === undefined || directory === undefined) {
    throw new UsageError(`--from-history "${text}" is not of the form owner/repo=DIR`);
  }
  return { repository, directory };
}
