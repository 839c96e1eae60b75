import { parseArgs } from 'node:util';
import { UsageError } from '../command/usage-error.ts';

/** How results are written. */
export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;

/** What makes the exit code 1, the strictest last. */
export const FAILURES = ['never', 'wont-start', 'unknown', 'any'] as const;

/** What the command line asks for. */
export interface Options {
  /** Paths of files; "-" is the standard input. */
  readonly files: readonly string[];
  readonly from: string | undefined;
  /** The newest release that is out, where left out. */
  readonly to: string | undefined;
  readonly format: (typeof FORMATS)[number];
  readonly failOn: (typeof FAILURES)[number];
  /** Whether the cleaned text is wanted instead of the verdicts. */
  readonly isCleaning: boolean;
  readonly content: string;
}

/** The line that follows a usage error. */
export const USAGE =
  'Usage: npm run check:gates -- FILE… [--from RELEASE] [--to RELEASE]' +
  ' [--format text|json|sarif|github] [--fail-on never|wont-start|unknown|any] [--clean] [--help]';

/** What `--help` prints. */
export const HELP = `${USAGE}

Judges every feature gate that the files set: command lines, systemd units, KubeletConfiguration,
kubeadm configurations, static pods, values of charts; YAML, JSON or KYAML, several documents too.

  FILE              a file, or - for the standard input; repeatable
  --from RELEASE    the release that is left, such as 1.33: tells what changes on the way
  --to RELEASE      the release that is to run the files; the newest one that is out, if left out
  --format FORMAT   text; json; sarif (2.1.0, for code scanning); github (annotations of a workflow)
  --fail-on WHAT    what makes the exit code 1:
                      wont-start  something stops a component, or cannot be read as YAML (the default)
                      unknown     that, or something that is not known, not judged or not read
                      any         anything but "fine"
                      never       nothing
  --clean           print the one file without what is redundant or stops a component
  --content DIR     take the facts from there instead of content/
  --help            print this

Exit codes: 0 nothing of that, 1 something of that, 2 wrong usage or a file that cannot be read.`;

/**
 * Reads the command line; nothing when it asks for help.
 * @throws {UsageError}
 */
export function readOptions(args: readonly string[]): Options | undefined {
  const { values, positionals } = parseValues(args);
  if (values.help) return undefined;
  if (positionals.length === 0) throw new UsageError('no file is named (expected FILE, or -)');
  if (values.clean && positionals.length > 1) {
    throw new UsageError(`--clean takes one file, got ${positionals.length}`);
  }
  return {
    files: positionals,
    from: readRelease('from', values.from),
    to: readRelease('to', values.to),
    format: oneOf('format', values.format, FORMATS),
    failOn: oneOf('fail-on', values['fail-on'], FAILURES),
    isCleaning: values.clean,
    content: values.content,
  };
}

function parseValues(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        clean: { type: 'boolean', default: false },
        content: { type: 'string', default: 'content' },
        'fail-on': { type: 'string', default: 'wont-start' },
        format: { type: 'string', default: 'text' },
        from: { type: 'string' },
        help: { type: 'boolean', default: false },
        to: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readRelease(option: string, text: string | undefined): string | undefined {
  const [, version] = /^v?(\d+\.\d+)(?:\.\d+)?$/.exec(text ?? '') ?? [];
  if (text !== undefined && version === undefined) {
    throw new UsageError(`--${option} "${text}" is not a release (expected one such as 1.35)`);
  }
  return version;
}

function oneOf<T extends string>(option: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === text);
  if (found === undefined) {
    throw new UsageError(`--${option} "${text}" is not known (expected ${allowed.join(', ')})`);
  }
  return found;
}
