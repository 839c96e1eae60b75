import { safePath } from '../../../../src/model/atlas/place.ts';
import type { RepositoryFiles } from '../../../../src/schemas/repository-files.ts';
import { type ContentFile, defineSource } from '../../engine/source.ts';
import { readOrStanding } from '../../reading/standing.ts';
import { fetchEnhancements, KEPS } from './fetch.ts';
import { parseKepPath } from './identity.ts';
import { joinReviews } from './join-reviews.ts';
import { KEP_YAML, type KepFile, parseKep } from './parse.ts';
import { parseReview, REVIEW_YAML } from './production-readiness.ts';

/** Enhancement proposals: kubernetes/enhancements `keps/**`. */
export const source = defineSource({
  hasProse: true,
  reads: [KEPS],
  fetch: fetchEnhancements,
  parse({ keps, reviews, kept, recorded, shown }) {
    const joined = joinReviews(
      byPath([
        ...kept.enhancements,
        ...keps.map((file) =>
          readOrStanding(parseKep(file), recorded.enhancements, KEP_YAML.field),
        ),
      ]),
      byPath([
        ...kept.reviews,
        ...reviews
          .flatMap((file) => parseReview(file) ?? [])
          .map((review) => readOrStanding(review, recorded.reviews, REVIEW_YAML.field)),
      ]),
    );
    return {
      records: joined.enhancements,
      files: [
        ...keps.flatMap(proseOf),
        ...(shown ? [listingFile(shown.listing), shown.pictures.index] : []),
      ],
      ...(shown && { pictures: shown.pictures.pictures }),
      notices: [
        ...joined.unmatched.map((path) => `${path} belongs to no KEP by its number and SIG`),
        ...(shown?.pictures.notices ?? []),
      ],
    };
  },
});

/** The order in which upstream lists files: what is joined must not depend on what was kept. */
function byPath<Each extends { readonly path: string }>(items: readonly Each[]): Each[] {
  return items.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** What is below keps/, for pages to know which links lead nowhere. */
function listingFile(listing: RepositoryFiles): ContentFile {
  return { path: 'prose/files/enhancements.json', text: `${JSON.stringify(listing)}\n` };
}

/** The proposal's own text, below its directory as upstream. */
function proseOf({ path, readmeText }: KepFile): ContentFile[] {
  const directory = parseKepPath(path);
  if (directory === undefined || readmeText === undefined) return [];
  const place = `prose/enhancements/${safePath(directory.id)}/README.md`;
  return [{ record: directory.id, path: place, text: readmeText }];
}
