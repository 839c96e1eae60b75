import { readFile } from 'node:fs/promises';
import type { GetStaticPaths } from 'astro';
import { getPictures } from '../../data/pictures.ts';
import { type FileRoute, fileResponse } from '../../lib/file-response.ts';
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
export const GET: FileRoute<{ readonly place: string; readonly kind: PictureKind }> = async ({
  props: { place, kind },
}) => fileResponse(await readFile(place), TYPES[kind]);
