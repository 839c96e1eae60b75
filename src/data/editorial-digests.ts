import { type CollectionEntry, getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { contentPath } from '../lib/content-folder.ts';
import { checkTags } from '../model/article/claims.ts';
import { checkPublication } from '../model/digest/editorial/publication.ts';
import { once } from '../model/once.ts';
import { articleTags } from './article-tags.ts';
import { getNamable } from './articles.ts';
import { getChanges } from './changes.ts';

/** A digest of this project. */
export type EditorialDigest = CollectionEntry<'editorial-digests'>;

/**
 * The digests that are published, newest first.
 * @throws {Error} that lists what any digest, drafts included, claims and no record bears out.
 */
export const getEditorialDigests = once(async (): Promise<EditorialDigest[]> => {
  const entries = await getCollection('editorial-digests');
  const errors = (await Promise.all(entries.map(check))).flat();
  if (errors.length > 0) throw new Error(`Digests say what is not so:\n${errors.join('\n')}`);
  return entries
    .filter(({ data }) => !data.draft)
    .sort((a, b) => (a.data.date < b.data.date ? 1 : -1));
});

async function check({ id, data }: EditorialDigest): Promise<string[]> {
  const path = contentPath('editorial-digests', `${id}.mdx`);
  const { all } = await getChanges();
  const state = {
    isDraft: data.draft,
    date: data.date,
    text: await readFile(path, 'utf8'),
    accounts: new Set(all.map(({ date }) => date)),
  };
  const claims = checkTags({ path, tags: articleTags(state.text) }, await getNamable());
  return [...claims, ...checkPublication(state).map((words) => `${path}: ${words}`)];
}
