import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { codeVersion } from '../../lib/code-version.ts';
import { CACHE_FOLDER } from '../../lib/content-folder.ts';
import { cacheKey, openCache } from '../../prose/cache.ts';

/** How Markdown is made of the content of a page. */
type Writer = (content: string, address: string) => string;

/**
 * Makes Markdown of the content of a page, or takes what was made of the same content before, by the same code.
 * Commits may be others: each sync brings new ones to pages that it changes in nothing else.
 * @param address of the page
 * @param directory where Markdown is kept
 */
export function writeOrReuse(
  write: Writer,
  content: string,
  address: string,
  { directory = resolve(CACHE_FOLDER, 'markdown'), code = codeVersion } = {},
): string {
  const { text, restore } = withoutCommits(content);
  const cache = openCache(directory, { repository: '', path: address });
  const key = cacheKey(write.name, JSON.stringify([code(), address, text]));
  const before = cache.read(key);
  const markdown = typeof before === 'string' ? before : write(text, address);
  cache.keep(key, markdown);
  cache.close();
  return restore(markdown);
}

/** A text with others in place of its commits, and a way to get them back in what is made of it. */
function withoutCommits(content: string) {
  const commits = new Map<string, string>();
  const written = new Map<string, string>();
  const text = content.replaceAll(/[0-9a-f]{40}/g, (commit) => {
    const other =
      commits.get(commit) ?? createHash('sha1').update(`commit ${commits.size}`).digest('hex');
    commits.set(commit, other);
    written.set(other, commit);
    return other;
  });
  const others = new RegExp([...written.keys()].join('|') || '(?!)', 'g');
  return {
    text,
    restore: (markdown: string): string =>
      markdown.replaceAll(others, (other) => written.get(other) ?? other),
  };
}
