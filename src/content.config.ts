import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentPath } from './lib/content-folder.ts';
import { COLLECTIONS } from './schemas/collections.ts';

const textsOf = (name: 'editorial' | 'editorial-digests') =>
  glob({ base: contentPath(name), pattern: '*.mdx' });

/** The texts that Astro renders; what else `content/` holds is read by `src/records/`. */
export const collections = {
  editorial: defineCollection({
    loader: textsOf('editorial'),
    schema: COLLECTIONS.editorial.schema,
  }),
  'editorial-digests': defineCollection({
    loader: textsOf('editorial-digests'),
    schema: COLLECTIONS['editorial-digests'].schema,
  }),
};
