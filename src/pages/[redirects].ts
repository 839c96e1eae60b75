import type { APIRoute, GetStaticPaths } from 'astro';
import { getAtlas } from '../data/atlas.ts';
import { href } from '../lib/href.ts';
import { RULE_DIALECT } from '../lib/site.ts';
import { redirectRules } from '../model/atlas/redirect-rules.ts';

/** Written as a parameter, since a file whose name begins with "_" is no route. */
export const getStaticPaths = (() => [
  { params: { redirects: '_redirects' } },
]) satisfies GetStaticPaths;

/**
 * The redirects for hosts that read a `_redirects` file and answer with a status of their own; on Netlify a
 * badge of a name that nobody knows says so.
 */
export const GET: APIRoute = async () => {
  const rules = redirectRules(await getAtlas(), RULE_DIALECT);
  const lines = rules.map(({ from, to, status }) => `${href(from)} ${href(to)} ${status}`);
  const unknown = `${href('/badges/*')} ${href('/badges/unknown.svg')} 404`;
  if (RULE_DIALECT === 'netlify') lines.push(unknown);
  return new Response(`${lines.join('\n')}\n`);
};
