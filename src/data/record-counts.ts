import { getCollection } from 'astro:content';

/** How many records the sources outside the atlas gave, by the source's name. */
export async function getRecordCounts(): Promise<Record<string, number>> {
  const [announcements, digests] = await Promise.all([
    getCollection('announcements'),
    getCollection('digests'),
  ]);
  return { announcements: announcements.length, digests: digests.length };
}
