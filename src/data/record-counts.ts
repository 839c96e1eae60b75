import { getCollection } from 'astro:content';

/** The collections outside the atlas, by the name of the source that writes them. */
const COLLECTIONS = {
  announcements: 'announcements',
  digests: 'digests',
  'docs-pages': 'docsPages',
  issues: 'issues',
  'release-notes': 'releaseNotes',
} as const;

/** How many records the sources outside the atlas gave, by the source's name. */
export async function getRecordCounts(): Promise<Record<string, number>> {
  const counts = Object.entries(COLLECTIONS).map(
    async ([source, name]) => [source, (await getCollection(name)).length] as const,
  );
  return Object.fromEntries(await Promise.all(counts));
}
