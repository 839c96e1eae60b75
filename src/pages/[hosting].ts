import type { GetStaticPaths } from 'astro';
import { getAtlas } from '../data/atlas.ts';
import { type FileRoute, fileResponse } from '../lib/file-response.ts';
import { headerRules } from '../lib/headers.ts';
import { href } from '../lib/href.ts';
import { RULE_DIALECT } from '../lib/site.ts';
import { redirectRules } from '../model/atlas/redirect-rules.ts';

/** What hosts read, written as a parameter, since a file whose name begins with "_" is no route. */
export const getStaticPaths = (() => [
  { params: { hosting: '_headers' }, props: { write: headers } },
  { params: { hosting: '_redirects' }, props: { write: redirects } },
]) satisfies GetStaticPaths;

export const GET: FileRoute<{ write: () => string | Promise<string> }> = async ({
  props: { write },
}) => fileResponse(await write());

function headers(): string {
  const pages = Object.keys(import.meta.glob('./**/*.astro'));
  return headerRules(
    pages.map((file) => file.slice('./'.length)),
    href(''),
  );
}

/**
 * The redirects for hosts that read a `_redirects` file and answer with a status of their own; on Netlify a
 * badge of a name that nobody knows says so.
 */
async function redirects(): Promise<string> {
  const rules = redirectRules(await getAtlas(), RULE_DIALECT);
  const lines = rules.map(({ from, to, status }) => `${href(from)} ${href(to)} ${status}`);
  const unknown = `${href('/badges/*')} ${href('/badges/unknown.svg')} 404`;
  if (RULE_DIALECT === 'netlify') lines.push(unknown);
  return `${lines.join('\n')}\n`;
}
