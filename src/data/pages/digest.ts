import { type DigestPage, digestPage } from '../../model/digest/page.ts';
import { getAtlas } from '../atlas.ts';
import { getDigests } from '../digests.ts';

let pages: Promise<DigestPage[]> | undefined;

/** The pages of all digests, newest first, gathered once for HTML, Markdown and JSON. */
export function getDigestPages(): Promise<DigestPage[]> {
  pages ??= gatherPages();
  return pages;
}

async function gatherPages(): Promise<DigestPage[]> {
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
}
