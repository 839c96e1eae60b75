import type { z } from 'zod';
import {
  COLLECTION_NAMES,
  COLLECTIONS,
  type CollectionName,
  collectionPath,
  SOURCES,
} from '../../src/schemas/collections.ts';
import { driftReport } from '../../src/schemas/drift.ts';
import { problem } from '../../src/schemas/problem.ts';

/** A kind of content file and the schema that describes it. */
export interface DocumentedFile {
  readonly title: string;
  /** Where it is, and who writes it, in Markdown: to follow "In". */
  readonly place: string;
  readonly schema: z.ZodType;
}

/** Everything that docs/data.md describes: the collections, and what is part of them or follows. */
export const DOCUMENTED_FILES: readonly DocumentedFile[] = [
  ...COLLECTION_NAMES.map((name) => ({ ...COLLECTIONS[name], place: placeOf(name) })),
  {
    title: 'Inconsistencies between sources',
    place: 'what `npm run drift -- --json` prints',
    schema: driftReport,
  },
  { title: 'Problems', place: 'the `problems` of any record', schema: problem },
];

function placeOf(name: CollectionName): string {
  const collection = COLLECTIONS[name];
  const files = 'files' in collection ? `/${collection.files}` : '';
  const path = `\`content/${collectionPath(name)}${files}\``;
  const place = path.endsWith('.mdx`') ? `the front matter of ${path}` : path;
  const { from } = collection;
  if (typeof from !== 'string') return `${place}, read from ${repositoriesOf(name)}`;
  return `${place}, written by ${from === 'people' ? 'hand' : `\`${from}\``}`;
}

function repositoriesOf(folder: CollectionName): string {
  const sources = SOURCES.filter((source) => source.folder === folder);
  const names = new Set(sources.flatMap(({ repositories }) => repositories));
  return new Intl.ListFormat('en').format(names);
}
