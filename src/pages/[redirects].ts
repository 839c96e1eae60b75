import type { APIRoute, GetStaticPaths } from 'astro';
import { getAtlas } from '../data/atlas.ts';
import { href } from '../lib/href.ts';
import { redirects } from '../model/atlas/redirect.ts';

/** Written as a parameter, since a file whose name begins with "_" is no route. */
export const getStaticPaths = (() => [
  { params: { redirects: '_redirects' } },
]) satisfies GetStaticPaths;

/**
 * The same redirects for hosts that read a `_redirects` file and answer with a status of their own;
 * there a badge of a name that nobody knows says so. Hosts limit how many rules they take: one is for all
 * labels of KEPs.
 */
export const GET: APIRoute = async () => {
  const moved = redirects(await getAtlas())
    .filter(({ from }) => !from.startsWith('/KEP-'))
    .map(({ from, to }) => `${href(from)} ${href(to)} 301`);
  const labels = `${href('/KEP-:number/')} ${href('/enhancements/:number/')} 301`;
  const upgrades = `${href('/upgrade/:pair/index.json')} ${href('/api/v1/upgrades/:pair.json')} 301`;
  const lines = [
    ...moved,
    labels,
    upgrades,
    `${href('/badges/*')} ${href('/badges/unknown.svg')} 404`,
  ];
  return new Response(`${lines.join('\n')}\n`);
};
