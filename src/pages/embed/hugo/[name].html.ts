import type { GetStaticPaths } from 'astro';
import badge from '../../../embeds/hugo/kep-badge.html?raw';
import table from '../../../embeds/hugo/kep-feature-table.html?raw';
import { type FileRoute, fileResponse } from '../../../lib/file-response.ts';
import { SITE_ROOT } from '../../../lib/site.ts';

/** Shortcodes for Hugo that know where this atlas is served. */
export const getStaticPaths = (() => [
  { params: { name: 'kep-feature-table' }, props: { text: table } },
  { params: { name: 'kep-badge' }, props: { text: badge } },
]) satisfies GetStaticPaths;

/** The shortcode as a file. */
export const GET: FileRoute<{ readonly text: string }> = ({ props: { text } }) =>
  fileResponse(text.replace('"ROOT"', `"${SITE_ROOT}"`), 'text/plain; charset=utf-8');
