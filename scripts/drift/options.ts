import { parseArgs } from 'node:util';
import { type DriftKind, driftKind } from '../../src/schemas/drift.ts';
import { UsageError } from '../command/usage-error.ts';

/** How drift is to be printed. */
export interface Options {
  readonly content: string;
  readonly isJson: boolean;
  /** The kinds of which an open disagreement is a failure. */
  readonly failOn: readonly DriftKind[];
  /** The SIGs to print, such as "sig-node"; all when empty. */
  readonly sigs: readonly string[];
}

/** The line that follows a usage error. */
export const USAGE =
  'Usage: npm run drift -- [--fail-on KIND]… [--sig SIG]… [--json] [--content DIR] [--help]';

/** What `--help` prints. */
export const HELP = `${USAGE}

Prints where kep.yaml, code, documentation, announcements, release notes and issues disagree, from
the facts in content/. What content/drift-waivers.yaml waives is counted apart; a waiver that no
disagreement needs is an error.

  --fail-on KIND  fail when there is an open disagreement of this kind; repeatable; "any" for all
  --sig SIG       print those of this SIG only, such as "sig-node" or "node"; repeatable
  --json          print the report as JSON
  --content DIR   read this folder instead of content/
  --help          print this

Kinds: ${driftKind.options.join(', ')}

Exit codes: 0 done, 1 a kind to fail on was found or a waiver is stale, 2 wrong usage.`;

/**
 * Reads the command line; nothing when it asks for help.
 * @throws {UsageError}
 */
export function readOptions(args: readonly string[]): Options | undefined {
  const values = parseValues(args);
  if (values.help) return undefined;
  return {
    content: values.content,
    isJson: values.json,
    failOn: values['fail-on'].flatMap(readKind),
    sigs: values.sig.map((sig) => (sig.startsWith('sig-') ? sig : `sig-${sig}`)),
  };
}

function readKind(text: string): readonly DriftKind[] {
  if (text === 'any') return driftKind.options;
  const kind = driftKind.safeParse(text);
  if (kind.success) return [kind.data];
  throw new UsageError(
    `--fail-on "${text}" is no kind (expected any, ${driftKind.options.join(', ')})`,
  );
}

function parseValues(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        content: { type: 'string', default: 'content' },
        'fail-on': { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        sig: { type: 'string', multiple: true, default: [] },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
