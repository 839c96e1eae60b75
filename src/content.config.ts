import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentPath } from './lib/content-folder.ts';
import {
  COLLECTION_NAMES,
  COLLECTIONS,
  type FolderName,
  isFolder,
  isRecords,
} from './schemas/collections.ts';

/** Content files keep their own path as id; Astro's default would lower-case gate names. */
const byPath = ({ entry }: { entry: string }): string => entry.replace(/\.yaml$/, '');

const loaderOf = (name: FolderName) =>
  isRecords(name)
    ? glob({ base: contentPath(name), pattern: '**/*.yaml', generateId: byPath })
    : glob({ base: contentPath(name), pattern: '*.mdx' });

/** Of each folder, the schema by which Astro types its entries. */
type Collections = {
  readonly [Name in FolderName]: { readonly schema: (typeof COLLECTIONS)[Name]['schema'] };
};

/** The folders of the one list. */
export const collections = Object.fromEntries(
  COLLECTION_NAMES.filter(isFolder).map((name) => [
    name,
    defineCollection({ loader: loaderOf(name), schema: COLLECTIONS[name].schema }),
  ]),
) as unknown as Collections;
