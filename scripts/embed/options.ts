import { siteAddress } from '../build/site-address.ts';
import { DATA_OPTION, isAddress } from '../cli/data-source.ts';
import { refuseCredentials } from '../command/credentials.ts';
import { defineCommand } from '../command/define-command.ts';
import { UsageError } from '../command/usage-error.ts';

/** How tables are updated. */
export interface EmbedOptions {
  /** The files with markers. */
  readonly files: readonly string[];
  /** Whether to report outdated tables only. */
  readonly isCheck: boolean;
  /** A folder of content, or the address of a served site. */
  readonly from: string;
  /** The address of the site that links lead to, without a trailing slash. */
  readonly site: string;
}

const CHECK_OPTION = { help: 'write nothing; exit with 1 if a table is out of date' } as const;

/** What the command line of npm and that of the bundled file have in common. */
const COMMON = {
  summary: `Updates the tables between markers in files:

  <!-- kep-atlas:begin release=1.34 sig=node changed=yes -->
  <!-- kep-atlas:end -->

Markers are comments of the file: {/* */} in MDX, // in AsciiDoc, .. in reStructuredText.`,
  argument: {
    value: 'FILE',
    help: 'a file with markers, a folder, or a pattern such as "docs/**/*.md"',
    repeatable: true,
    required: true,
  },
  notes: `Keys: table (features, gates, history), release (1.34, latest), stage, sig, component, gates, keps, changed,
columns. Exit codes: 0 done or up to date, 1 out of date or failed, 2 wrong usage.`,
} as const;

/** The command line. */
export const COMMAND = defineCommand({
  ...COMMON,
  start: 'npm run embed --',
  options: {
    check: CHECK_OPTION,
    from: {
      value: 'URL|DIR',
      help: 'where to read tables: a served site, or a content folder',
      default: 'content',
    },
    site: {
      value: 'URL',
      help: 'the site that links lead to; required with a folder unless SITE_URL (with BASE_PATH) is set',
    },
  },
});

/** The command line of the bundled file. */
export const CLI_COMMAND = defineCommand({
  ...COMMON,
  start: 'kep-atlas embed',
  options: { check: CHECK_OPTION, data: DATA_OPTION },
});

/**
 * Reads the command line; nothing if it asks for help.
 * @throws {UsageError}
 */
export function readEmbedOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): EmbedOptions | undefined {
  const parsed = COMMAND.parse(args);
  if (parsed === undefined) return undefined;
  const { check: isCheck, from, site: given } = parsed.values;
  for (const address of [from, given ?? '']) refuseCredentials(address);
  const site = isAddress(from) ? from : (given ?? siteOf(env));
  if (site === undefined) {
    throw new UsageError('missing option: --site URL (required to read from a folder)');
  }
  if (!isAddress(site)) {
    throw new UsageError(
      `--site: invalid URL "${site}" (expected a URL such as https://example.org)`,
    );
  }
  return {
    files: parsed.argument,
    isCheck,
    from: from.replace(/\/$/, ''),
    site: site.replace(/\/$/, ''),
  };
}

/** The site by what is set for it alone: a host's variables tell of the site that embeds. */
function siteOf({ SITE_URL, BASE_PATH }: Readonly<Record<string, string | undefined>>) {
  const { site, base, from } = siteAddress({ SITE_URL, BASE_PATH });
  return from && new URL(base, site).href;
}
