import { parseArgs } from 'node:util';
import { UsageError } from '../command/usage-error.ts';

/** How tables are to be brought up to date. */
export interface EmbedOptions {
  /** The Markdown files. */
  readonly files: readonly string[];
  /** Whether to say only what is out of date. */
  readonly isCheck: boolean;
  /** A folder of content, or the address of a served site. */
  readonly from: string;
  /** The address of the site that links lead to, without a trailing slash. */
  readonly site: string;
}

/** The line that follows a usage error. */
export const USAGE =
  'Usage: npm run embed -- FILE… [--check] [--from URL|DIR] [--site URL] [--help]';

/** What `--help` prints. */
export const HELP = `${USAGE}

Brings the tables between markers in Markdown files up to date:

  <!-- kep-atlas:begin release=1.34 sig=node changed=yes -->
  <!-- kep-atlas:end -->

  --check     write nothing; exit 1 where a table is out of date
  --from URL  read the tables of a served site
  --from DIR  read a folder of content (default: content)
  --site URL  where links lead to; needed with a folder (default: SITE_URL with BASE_PATH)
  --help      print this

Keys: table (features, gates), release (1.34, latest), stage, sig, component, gates, keps, changed.
Exit codes: 0 done or up to date, 1 out of date or wrong, 2 wrong usage.`;

/**
 * Reads the command line.
 * @returns `undefined` where help was asked for.
 * @throws {UsageError} where it cannot be followed.
 */
export function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): EmbedOptions | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  if (positionals.length === 0) throw new UsageError('No file is named');
  const from = values.from ?? 'content';
  const site = isAddress(from) ? from : (values.site ?? siteOf(env));
  if (site === undefined) {
    throw new UsageError('--site is missing: links need the address of a site to lead to');
  }
  if (!isAddress(site)) {
    throw new UsageError(`--site: got "${site}", expected an address such as https://example.org`);
  }
  return {
    files: positionals,
    isCheck: values.check ?? false,
    from: from.replace(/\/$/, ''),
    site: site.replace(/\/$/, ''),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        check: { type: 'boolean' },
        from: { type: 'string' },
        site: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Whether it is an address on the web rather than a folder. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}

function siteOf({ SITE_URL, BASE_PATH = '/' }: Readonly<Record<string, string | undefined>>) {
  return SITE_URL === undefined ? undefined : new URL(BASE_PATH, SITE_URL).href;
}
