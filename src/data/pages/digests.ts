import { digestMarkdown } from '../../markdown/digest.ts';
import { type DigestPage, digestPage } from '../../model/digest/page.ts';
import { once } from '../../model/once.ts';
import { digestPath } from '../../model/page/paths.ts';
import { getAtlas } from '../atlas.ts';
import { getDigests } from '../digests.ts';
import { defineTwins } from '../twins.ts';

/** The pages of all digests, newest first, gathered once for HTML, Markdown and JSON. */
export const getDigestPages = once(async (): Promise<DigestPage[]> => {
  const [atlas, { all, promotionsOf }] = await Promise.all([getAtlas(), getDigests()]);
  return all.map((digest, index) =>
    digestPage(
      digest,
      { previous: all[index + 1]?.record.id, next: all[index - 1]?.record.id },
      promotionsOf(digest.record.id),
      atlas,
    ),
  );
});

export const twins = defineTwins(
  getDigestPages,
  ({ digest }) => digestPath(digest.record.id),
  digestMarkdown,
);
