import { newsMarkdown } from '../../markdown/news.ts';
import { type NewsPage, newsPages } from '../../model/published/page.ts';
import { getPublished } from '../news.ts';
import { defineTwins } from '../twins.ts';

/** The pages of news: the newest, then each year. */
export async function getNewsPages(): Promise<NewsPage[]> {
  return newsPages(await getPublished());
}

export const twins = defineTwins(getNewsPages, ({ path }) => path, newsMarkdown);
