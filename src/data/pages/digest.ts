import { type DigestPage, digestPage } from '../../model/digest/page.ts';
import { once } from '../../model/once.ts';
import { getAtlas } from '../atlas.ts';
import { getDigests } from '../digests.ts';

/** The pages of all digests, newest first, gathered once for HTML, Markdown and JSON. */
export const getDigestPages = once(async (): Promise<DigestPage[]> => {
  const [atlas, { all, promotionsOf }] = await Promise.all([getAtlas(), getDigests()]);
  return all.map((digest, index) =>
    digestPage(
      digest,
      {
        previous: all[index + 1]?.record.id,
        next: all[index - 1]?.record.id,
        promotions: promotionsOf(digest.record.id),
      },
      atlas,
    ),
  );
});
