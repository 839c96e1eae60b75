import type { APIRoute, GetStaticPaths } from 'astro';
import { rasterise } from '../../lib/rasterise.ts';
import { SOCIAL_PICTURES, socialPictureSvg } from '../../lib/social-picture.ts';

/** A preview for each kind of page. */
export const getStaticPaths = (() =>
  Object.values(SOCIAL_PICTURES).map((picture) => ({
    params: { name: picture.name },
    props: { svg: socialPictureSvg(picture) },
  }))) satisfies GetStaticPaths;

/** The preview as a picture. */
export const GET: APIRoute<{ readonly svg: string }> = ({ props: { svg } }) =>
  new Response(rasterise(svg), { headers: { 'Content-Type': 'image/png' } });
