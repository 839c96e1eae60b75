import { z } from 'zod';
import { described, list, optional, string } from './described.ts';
import { kepMention } from './digest.ts';
import { problems } from './problem.ts';
import { gateStage } from './stage.ts';
import { isoDate, releaseVersion } from './version.ts';

/** What a blog post is, as far as releases, KEPs and groups go. */
export const announcementKind = z
  .enum(['release-announcement', 'feature-post', 'preview', 'interview', 'spotlight', 'other'])
  .meta({
    description:
      'release-announcement: announces a minor release. feature-post: presents features of a release or of KEPs. preview: about an upcoming release. interview: a talk, mostly about a release. spotlight: presents a group, a subproject or an event. other: anything else.',
  });

export type AnnouncementKind = z.infer<typeof announcementKind>;

/** Where in the post a fact stands, so that it can be cited. */
const place = {
  line: z.int().positive().meta({ description: 'The line of the file on which it begins.' }),
  anchor: optional.string('The fragment of the address of the nearest heading above.'),
};

const count = z.int().nonnegative().optional();

/** How many enhancements a release announcement says there are. */
const announcedCounts = z.strictObject({
  total: count.meta({ description: 'All enhancements of the release.' }),
  stable: count.meta({ description: 'Enhancements that became stable.' }),
  beta: count.meta({ description: 'Enhancements that entered beta.' }),
  alpha: count.meta({ description: 'Enhancements that entered alpha.' }),
  introduced: count.meta({ description: 'Enhancements called "new", without a stage.' }),
  deprecated: count.meta({ description: 'Features deprecated.' }),
  removed: count.meta({ description: 'Features removed.' }),
  deprecatedOrRemoved: count.meta({
    description: 'Features deprecated, removed or withdrawn, where they are counted together.',
  }),
  ...place,
});

export type AnnouncedCounts = z.infer<typeof announcedCounts>;

const listedEnhancement = z.strictObject({
  title: string('The name that the list gives it.'),
  kep: kepMention.optional(),
  line: place.line,
});

/** A list of all, or of some, enhancements that reached a stage. */
const announcedList = z.strictObject({
  stage: gateStage.meta({ description: 'The stage that the enhancements listed reached.' }),
  heading: string('The heading above the list.'),
  announced: count.meta({
    description: 'How many the text says there are; absent where it does not say.',
  }),
  enhancements: list(listedEnhancement, 'What is listed, in its order.'),
  ...place,
});

export type AnnouncedList = z.infer<typeof announcedList>;

const sigs = optional.strings('The SIGs named or linked to, such as "sig-node".');
const keps = optional.list(kepMention, 'The KEPs named or linked to, in reading order, each once.');
const gates = optional.strings('The feature gates named, exactly as the code has them.');

/** What stands under one heading of a release announcement. */
const announcedFeature = z.strictObject({
  heading: string('The heading as text.'),
  stage: optional(gateStage, 'The stage that the heading, or the one above it, says was reached.'),
  isRemoval: optional.boolean(
    'True where it stands among deprecations and removals, or says that it is one.',
  ),
  keps,
  gates,
  sigs,
  ...place,
});

export type AnnouncedFeature = z.infer<typeof announcedFeature>;

/** The same post on the contributor blog. */
const postCopy = z.strictObject({
  path: string('The file in kubernetes/contributor-site.'),
  permalink: optional(z.url(), 'The address of the copy.'),
});

/**
 * A post of the Kubernetes blog or of the contributor blog: what it names and counts, not what it
 * says.
 * Sources: kubernetes/website `content/en/blog/_posts/**`, kubernetes/contributor-site
 * `content/en/blog/**`.
 */
export const announcement = described('A post of the Kubernetes blog or of the contributor blog.', {
  id: string('The slug of the post’s address: the identity.'),
  kind: announcementKind,
  title: string('The title of the post.'),
  date: optional(isoDate, 'The day of publication.'),
  release: optional(
    releaseVersion,
    'The release that it is about: of the title, else the only one in the text of a post about features.',
  ),
  theme: optional.string(
    'The name of the release, from v1.14 on: what follows its number in the title.',
  ),
  permalink: optional(z.url(), 'The address on kubernetes.io or kubernetes.dev.'),
  repository: optional(
    z.literal('kubernetes/contributor-site'),
    'The repository of the contributor blog, for its posts; absent for those of the Kubernetes blog.',
  ),
  path: string('The file in that repository, or kubernetes/website.'),
  copies: optional.list(postCopy, 'The same post on the contributor blog.'),
  authors: optional.strings('Who wrote it, as far as the front matter links GitHub profiles.'),
  counts: optional(announcedCounts, 'How many enhancements the announcement says there are.'),
  lists: optional.list(announcedList, 'Lists of enhancements that reached a stage.'),
  features: optional.list(
    announcedFeature,
    'The headings of a release announcement under which KEPs or gates are named.',
  ),
  stage: optional(
    gateStage,
    'The stage that a feature post says was reached; absent where it says several.',
  ),
  releases: optional.list(releaseVersion, 'The Kubernetes releases named.'),
  headings: optional.strings('The headings of a post about features that names no KEP.'),
  keps,
  gates,
  sigs,
  problems,
});

export type Announcement = z.infer<typeof announcement>;
