import { z } from 'zod';
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
export const kepMention = z
  .strictObject({
    number: z.int().positive().optional().meta({
      description: 'The KEP’s number; absent where it is named as KEPs were before 2020.',
    }),
    directory: z.string().optional().meta({
      description: 'The directory below keps/ that is linked to, such as "sig-cli/5295-kyaml".',
    }),
    url: url
      .optional()
      .meta({ description: 'The address linked to, where there is no number to make one of.' }),
  })
  .meta({ description: 'A KEP that is named or linked to.' });

export type KepMention = z.infer<typeof kepMention>;

const keps = z.array(kepMention).optional().meta({
  description: 'The KEPs named or linked to, in reading order, each once.',
});
const pullRequests = z
  .array(z.string().regex(/^[\w.-]+\/[\w.-]+#\d+$/))
  .optional()
  .meta({ description: 'The pull requests linked to, as owner/name#number.' });
const gates = z
  .array(z.string())
  .optional()
  .meta({ description: 'The feature gates named, exactly as the code has them.' });
const links = z.array(url).optional().meta({
  description: 'Other addresses linked to, each once.',
});

/** A heading below a section’s own, such as the title of a featured pull request. */
const digestEntry = z.strictObject({
  heading: z.string().meta({ description: 'The heading as text.' }),
  line,
  keps,
  pullRequests,
  gates,
});

/** One item of a list of promotions or of deprecations. */
const digestBullet = z.strictObject({
  line,
  stage: gateStage.optional().meta({
    description: 'The stage that it says was reached; absent where it says none, or several.',
  }),
  keps,
  pullRequests,
  gates,
  links,
});

export type DigestBullet = z.infer<typeof digestBullet>;

export const digestDeadline = z.strictObject({
  event: z.string().meta({ description: 'What is due.' }),
  date: isoDate.optional().meta({
    description:
      'The day; a year that is left out is the one closest to the digest’s own day. Absent where no day is given.',
  }),
});

export type DigestDeadline = z.infer<typeof digestDeadline>;

const digestVersionUpdate = z.strictObject({
  name: z.string().meta({ description: 'What was updated or released.' }),
  version: z.string().meta({ description: 'The version, as written.' }),
  url: url.optional(),
});

export type DigestVersionUpdate = z.infer<typeof digestVersionUpdate>;

/** The KEP that a digest presents. */
const featuredKep = z.strictObject({
  title: z.string().meta({ description: 'The heading or link text that names it.' }),
  number: z.int().positive().optional().meta({ description: 'The KEP’s number.' }),
  directory: z.string().optional().meta({ description: 'The directory below keps/ linked to.' }),
  url: url.optional(),
  line,
});

const digestSection = z.strictObject({
  kind: digestSectionKind,
  heading: z.string().optional().meta({ description: 'The heading as text, where there is one.' }),
  line,
  featuredKeps: z.array(featuredKep).optional().meta({
    description: 'The KEPs that a KEP of the Week section presents.',
  }),
  deadlines: z.array(digestDeadline).optional().meta({
    description: 'The next deadlines of the release cycle, in reading order.',
  }),
  entries: z.array(digestEntry).optional().meta({ description: 'What the headings below name.' }),
  bullets: z.array(digestBullet).optional().meta({
    description: 'The items of a list of promotions or deprecations.',
  }),
  versionUpdates: z.array(digestVersionUpdate).optional().meta({
    description: 'What was updated or released, to which version.',
  }),
  shoutouts: z.int().positive().optional().meta({ description: 'How many people say thank you.' }),
  keps,
  pullRequests,
  gates,
  releases: z.array(releaseVersion).optional().meta({
    description: 'The Kubernetes releases named.',
  }),
  links,
});

export type DigestSection = z.infer<typeof digestSection>;

/**
 * One issue of Last Week in Kubernetes Development: what it links to and names, not what it says.
 * Source: kubernetes-sigs/lwkd `_posts/<date>-update.md`.
 */
export const digest = z
  .strictObject({
    id: isoDate.meta({ description: 'The date in the file’s name: unique, and the identity.' }),
    title: z.string().meta({ description: 'The title of the post.' }),
    weekEnding: isoDate.optional().meta({
      description: 'The last day of the week it is about, from the title.',
    }),
    published: isoDate.optional().meta({
      description: 'The day in the front matter; absent in the first posts.',
    }),
    permalink: z.url().optional().meta({
      description:
        'The address on lwkd.info, made of the front matter’s day; absent where that is not a date.',
    }),
    path: z.string().meta({ description: 'The file in kubernetes-sigs/lwkd.' }),
    sections: z.array(digestSection).meta({ description: 'The sections in file order.' }),
    problems,
  })
  .meta({ description: 'An issue of Last Week in Kubernetes Development.' });

export type Digest = z.infer<typeof digest>;
