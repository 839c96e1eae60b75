import { parseArgs } from 'node:util';
import { UsageError } from '../command/usage-error.ts';

/** What is to be built, and where to. */
export interface Options {
  /** The day whose content is built, ISO 8601; content/ as it lies when absent. */
  readonly asOf: string | undefined;
  readonly out: string;
}

/** What `--help` prints, and what follows a usage error. */
export const USAGE = `Usage: npm run build -- [--as-of DATE] [--out DIR]

  --as-of DATE   build content/ as its git history has it at the end of that day, UTC
  --out DIR      build there instead of dist/`;

/**
 * Reads the command line; nothing when it asks for help.
 * @throws {UsageError}
 */
export function readOptions(args: readonly string[]): Options | undefined {
  const values = parseValues(args);
  if (values.help) return undefined;
  const asOf = values['as-of'];
  if (asOf !== undefined && (!/^\d{4}-\d{2}-\d{2}$/.test(asOf) || Number.isNaN(Date.parse(asOf)))) {
    throw new UsageError(`--as-of "${asOf}" is no day (expected one such as 2026-01-05)`);
  }
  return { asOf, out: values.out };
}

function parseValues(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        'as-of': { type: 'string' },
        help: { type: 'boolean', default: false },
        out: { type: 'string', default: 'dist' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
