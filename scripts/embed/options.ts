import { defineCommand } from '../command/define-command.ts';
import { UsageError } from '../command/usage-error.ts';

/** How tables are updated. */
export interface EmbedOptions {
  /** The Markdown files. */
  readonly files: readonly string[];
  /** Whether to report outdated tables only. */
  readonly isCheck: boolean;
  /** A folder of content, or the address of a served site. */
  readonly from: string;
  /** The address of the site that links lead to, without a trailing slash. */
  readonly site: string;
}

/** The command line. */
export const COMMAND = defineCommand({
  start: 'npm run embed --',
  summary: `Updates the tables between markers in Markdown files:

  <!-- kep-atlas:begin release=1.34 sig=node changed=yes -->
  <!-- kep-atlas:end -->`,
  argument: { value: 'FILE', help: 'a Markdown file', repeatable: true, required: true },
  options: {
    check: { help: 'write nothing; exit with 1 if a table is out of date' },
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
  notes: `Keys: table (features, gates), release (1.34, latest), stage, sig, component, gates, keps, changed.
Exit codes: 0 done or up to date, 1 out of date or failed, 2 wrong usage.`,
});

/**
 * Reads the command line; nothing if it asks for help.
 * @throws {UsageError}
 */
export function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): EmbedOptions | undefined {
  const parsed = COMMAND.parse(args);
  if (parsed === undefined) return undefined;
  const { check: isCheck, from, site: given } = parsed.values;
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

/** Whether it is an address on the web rather than a folder. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}

function siteOf({ SITE_URL, BASE_PATH = '/' }: Readonly<Record<string, string | undefined>>) {
  return SITE_URL === undefined ? undefined : new URL(BASE_PATH, SITE_URL).href;
}
