import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { getPictures } from '../../data/pictures.ts';
import type { PictureKind } from '../../schemas/pictures.ts';

/** The pictures of upstream's texts, by names that say what is in them. */
export const getStaticPaths = (async () =>
  (await getPictures()).map(({ file, place }) => ({
    params: { file },
    props: { place, kind: file.split('.').at(-1) as PictureKind },
  }))) satisfies GetStaticPaths;

const TYPES: Record<PictureKind, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

/** The picture as it was fetched. */
export const GET: APIRoute<{ readonly place: string; readonly kind: PictureKind }> = async ({
  props: { place, kind },
}) => new Response(await readFile(place), { headers: { 'Content-Type': TYPES[kind] } });
