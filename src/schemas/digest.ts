import { z } from 'zod';
import { described, list, optional, string } from './described.ts';
import { problems } from './problem.ts';
import { gateStage } from './stage.ts';
import { isoDate, releaseVersion } from './version.ts';

/** What a section of a digest holds. */
export const digestSectionKind = z
  .enum([
    'introduction',
    'developer-news',
    'meeting-summary',
    'release-schedule',
    'featured-prs',
    'featured-keps',
    'kep-of-the-week',
    'other-merges',
    'promotions',
    'deprecated',
    'reversions',
    'version-updates',
    'subprojects',
    'shoutouts',
    'other',
  ])
  .meta({
    description:
      'What the section holds, whatever its heading says; "introduction" is what comes before the first heading.',
  });

export type DigestSectionKind = z.infer<typeof digestSectionKind>;

const line = z.int().positive().meta({ description: 'The line of the file on which it begins.' });
const url = z.url({ protocol: /^https?$/ }).meta({ description: 'The address linked to.' });

/** A KEP that a digest or a blog post names. */
export const kepMention = described('A KEP that is named or linked to.', {
  number: optional(
    z.int().positive(),
    'The KEP’s number; absent where it is named as KEPs were before 2020.',
  ),
  directory: optional.string(
    'The directory below keps/ that is linked to, such as "sig-cli/5295-kyaml".',
  ),
  url: optional(url, 'The address linked to, where there is no number to make one of.'),
});

export type KepMention = z.infer<typeof kepMention>;

const keps = optional.list(kepMention, 'The KEPs named or linked to, in reading order, each once.');
const pullRequests = optional.list(
  z.string().regex(/^[\w.-]+\/[\w.-]+#\d+$/),
  'The pull requests linked to, as owner/name#number.',
);
const gates = optional.strings('The feature gates named, exactly as the code has them.');
const links = optional.list(url, 'Other addresses linked to, each once.');

/** A heading below a section’s own, such as the title of a featured pull request. */
const digestEntry = z.strictObject({
  heading: string('The heading as text.'),
  line,
  keps,
  pullRequests,
  gates,
});

/** One item of a list of promotions or of deprecations. */
const digestBullet = z.strictObject({
  line,
  stage: optional(
    gateStage,
    'The stage that it says was reached; absent where it says none, or several.',
  ),
  keps,
  pullRequests,
  gates,
  links,
});

export type DigestBullet = z.infer<typeof digestBullet>;

export const digestDeadline = z.strictObject({
  event: string('What is due.'),
  date: optional(
    isoDate,
    'The day; a year that is left out is the one closest to the digest’s own day. Absent where no day is given.',
  ),
});

export type DigestDeadline = z.infer<typeof digestDeadline>;

const digestVersionUpdate = z.strictObject({
  name: string('What was updated or released.'),
  version: string('The version, as written.'),
  url: url.optional(),
});

export type DigestVersionUpdate = z.infer<typeof digestVersionUpdate>;

/** The KEP that a digest presents. */
const featuredKep = z.strictObject({
  title: string('The heading or link text that names it.'),
  number: optional(z.int().positive(), 'The KEP’s number.'),
  directory: optional.string('The directory below keps/ linked to.'),
  url: url.optional(),
  line,
});

const digestSection = z.strictObject({
  kind: digestSectionKind,
  heading: optional.string('The heading as text, where there is one.'),
  line,
  featuredKeps: optional.list(featuredKep, 'The KEPs that a KEP of the Week section presents.'),
  deadlines: optional.list(
    digestDeadline,
    'The next deadlines of the release cycle, in reading order.',
  ),
  entries: optional.list(digestEntry, 'What the headings below name.'),
  bullets: optional.list(digestBullet, 'The items of a list of promotions or deprecations.'),
  versionUpdates: optional.list(
    digestVersionUpdate,
    'What was updated or released, to which version.',
  ),
  shoutouts: optional(z.int().positive(), 'How many people say thank you.'),
  keps,
  pullRequests,
  gates,
  releases: optional.list(releaseVersion, 'The Kubernetes releases named.'),
  links,
});

export type DigestSection = z.infer<typeof digestSection>;

/**
 * One issue of Last Week in Kubernetes Development: what it links to and names, not what it says.
 * Source: kubernetes-sigs/lwkd `_posts/<date>-update.md`.
 */
export const digest = described('An issue of Last Week in Kubernetes Development.', {
  id: isoDate.meta({ description: 'The date in the file’s name: unique, and the identity.' }),
  title: string('The title of the post.'),
  weekEnding: optional(isoDate, 'The last day of the week it is about, from the title.'),
  published: optional(isoDate, 'The day in the front matter; absent in the first posts.'),
  permalink: optional(
    z.url(),
    'The address on lwkd.info, made of the front matter’s day; absent where that is not a date.',
  ),
  path: string('The file in kubernetes-sigs/lwkd.'),
  sections: list(digestSection, 'The sections in file order.'),
  problems,
});

export type Digest = z.infer<typeof digest>;
