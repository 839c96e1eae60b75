import { DATA_OPTION } from '../cli/data-source.ts';
import { refuseCredentials } from '../command/credentials.ts';
import { defineCommand } from '../command/define-command.ts';
import { oneOf } from '../command/readers.ts';
import { UsageError } from '../command/usage-error.ts';

const FORMATS = ['text', 'json', 'sarif', 'github'] as const;

/** What makes the exit code 1, the strictest last. */
const FAILURES = ['never', 'wont-start', 'unknown', 'any'] as const;

/** The content folder of the project. */
export const DEFAULT_CONTENT = 'content';

/** What the command line asks for. */
export interface CheckOptions {
  /** Paths of files; "-" is the standard input. */
  readonly files: readonly string[];
  readonly from: string | undefined;
  /** The newest published release, where left out. */
  readonly to: string | undefined;
  readonly format: (typeof FORMATS)[number];
  readonly failOn: (typeof FAILURES)[number];
  /** Whether the cleaned text is wanted instead of the verdicts. */
  readonly isCleaning: boolean;
  /** A list of what is accepted; nothing where there is none. */
  readonly accept: string | undefined;
  /** The address of a site of the atlas, whose pages findings lead to; absent where none is known. */
  readonly site: string | undefined;
}

/** What the command line of npm and that of the bundled file have in common. */
const COMMON = {
  summary: `Checks every feature gate that the files set, and the API version of every manifest: YAML and
JSON of Kubernetes, kubeadm, kind, k3s, Talos, kOps, Kubespray, and others, command lines, scripts,
systemd units, Dockerfiles, TOML, Terraform, NixOS, Markdown. Lists mentions of feature gates that
could not be read, with their lines.`,
  argument: {
    value: 'FILE',
    help: 'a file, a folder, a pattern such as "clusters/**/*.yaml", or - for stdin',
    repeatable: true,
    required: true,
    hint: 'use - for stdin',
  },
  notes: `Paths start from the folder that you are in, also with npm run. Of a folder, code of others is not
read, such as node_modules and Go files below vendor. Exit codes: 0 no findings at the
--fail-on level, 1 findings (with --clean: in the cleaned file), 2 wrong usage, or a file that cannot be
read or cleaned.`,
} as const;

const OPTIONS = {
  from: {
    value: 'RELEASE',
    help: 'version you upgrade from, such as 1.33; reports changes between the versions',
    read: readRelease,
  },
  to: {
    value: 'RELEASE',
    help: 'the release that will run the files; by default the newest published one',
    read: readRelease,
  },
  format: {
    value: FORMATS.join('|'),
    help: 'the output format; sarif is 2.1.0, for code scanning; github is workflow annotations',
    default: 'text',
    read: oneOf(FORMATS),
  },
  'fail-on': {
    value: FAILURES.join('|'),
    help: `exit with code 1 on:
  never       nothing
  wont-start  a setting that prevents a component from starting, an API version that is not served, or invalid YAML
  unknown     the same, or a setting that is unknown, not checked, or not readable
  any         anything but "fine"`,
    default: 'wont-start',
    read: oneOf(FAILURES),
  },
  clean: {
    help: 'print the file without settings that are redundant or prevent a component from starting',
  },
  accept: {
    value: 'FILE',
    help: `a list of accepted findings, "[FILES] NAME…" on each line; a comment in a checked file does the
same: "check-gates: accept NAME…" for its line and the next, "check-gates: accept-file NAME…"`,
  },
} as const;

/** The command line. */
export const COMMAND = defineCommand({
  ...COMMON,
  start: 'npm run check:gates --',
  options: {
    ...OPTIONS,
    content: { value: 'DIR', help: 'the content folder', default: DEFAULT_CONTENT },
    site: {
      value: 'URL',
      help: 'the address of a site of the atlas: each finding then leads to its page there',
      read: readSite,
    },
  },
});

/** The command line of the bundled file, whose data come from a site. */
export const CLI_COMMAND = defineCommand({
  ...COMMON,
  start: 'kep-atlas check',
  options: { ...OPTIONS, data: DATA_OPTION },
});

/**
 * Reads the command line; nothing if it asks for help.
 * @throws {UsageError}
 */
export function readCheckOptions(args: readonly string[]) {
  return checkOptions(COMMAND.parse(args));
}

/**
 * Reads the command line of the bundled file; nothing if it asks for help.
 * @throws {UsageError}
 */
export function readCliCheckOptions(args: readonly string[]) {
  return checkOptions(CLI_COMMAND.parse(args));
}

type Parsed = NonNullable<ReturnType<typeof CLI_COMMAND.parse>>;

function checkOptions<Values extends Omit<Parsed['values'], 'data'>>(
  parsed: { readonly argument: Parsed['argument']; readonly values: Values } | undefined,
) {
  if (parsed === undefined) return undefined;
  const { argument: files, values } = parsed;
  const { 'fail-on': failOn, clean: isCleaning, ...others } = values;
  if (isCleaning && files.length > 1) {
    throw new UsageError(`--clean takes one file (got ${files.length})`);
  }
  return { ...others, files, failOn, isCleaning };
}

function readSite(text: string): string {
  refuseCredentials(text);
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text.replace(/\/+$/, '');
  throw new UsageError(`invalid site "${text}" (expected an address such as https://example.org)`);
}

function readRelease(text: string): string {
  const [, version] = /^v?(\d+\.\d+)(?:\.\d+)?$/.exec(text) ?? [];
  if (version !== undefined) return version;
  throw new UsageError(`invalid release "${text}" (expected a version such as 1.35)`);
}
