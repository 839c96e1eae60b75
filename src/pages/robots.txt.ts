import type { APIRoute } from 'astro';
import { href } from '../lib/href.ts';

/** Everything may be read; the sitemap says what there is. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nDisallow:\n\nSitemap: ${new URL(href('/sitemap.xml'), site).href}\n`,
  );
