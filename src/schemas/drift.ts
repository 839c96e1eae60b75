import { z } from 'zod';
import { described, describedList, list, optional, string, strings } from './described.ts';
import { DRIFT_KINDS } from './drift-kinds.ts';
import { isoDate, releaseVersion } from './version.ts';

export const driftKind = z.enum(DRIFT_KINDS).meta({
  id: 'DriftKind',
  description: 'What kind of inconsistency it is: the name of the rule that finds it.',
});

const link = z.url({ protocol: /^https$/ });

/** What one source says, and where. */
const driftCitation = z.strictObject({
  source: z
    .enum([
      'kep.yaml',
      'code',
      'documentation',
      'announcement',
      'issue',
      'release notes',
      'production readiness',
      'schedule',
      'enhancements',
    ])
    .meta({
      description:
        'Who says so. code: the code of a release. schedule: the dates of a release. enhancements: the proposals taken together.',
    }),
  says: string('What it says, in our words.'),
  repository: string('owner/name on GitHub.'),
  path: optional.string('The file; absent for an issue.'),
  place: optional.string('The field or line in it: "milestone.stable", "line 437".'),
  url: optional(link, 'The file at the commit that was read, or the issue.'),
});

export type DriftCitation = z.infer<typeof driftCitation>;

/** How to mend it upstream. */
const driftFix = z.strictObject({
  label: string('What to do, in words.'),
  url: link.meta({ description: 'Where: the file’s edit page on GitHub, or the issue.' }),
  snippet: optional.string('The corrected lines to paste, in the file’s own format (YAML).'),
});

export type DriftFix = z.infer<typeof driftFix>;

/** A waiver of one disagreement. */
const driftWaiver = described('One waiver.', {
  kind: driftKind,
  subject: z
    .string()
    .meta({ description: 'The subject’s id: a gate’s name or a KEP’s directory below keps/.' }),
  reason: z.string().min(1).meta({ description: 'Why it is no mistake, or not ours to fix.' }),
  date: isoDate.meta({ description: 'When it was waived.' }),
});

export type DriftWaiver = z.infer<typeof driftWaiver>;

/**
 * Disagreements that were looked at and are to stay. Kept by hand in `content/drift-waivers.yaml`; a
 * waiver that no disagreement needs is an error.
 */
export const driftWaivers = list(driftWaiver, 'Waived inconsistencies.');

/** The days on which inconsistencies were first seen, in `content/drift-sightings.yaml`. */
export const driftSightings = z.record(z.string(), isoDate).meta({
  description:
    'The id of an inconsistency that there is → the day of the content in which it was first seen; for those that were there when recording began, and those that only newer code found in the same commits, the day since when it holds, or of KEP issues the first day of which anything is known.',
});

export type DriftSightings = z.infer<typeof driftSightings>;

/** One disagreement between two sources. */
export const driftFinding = z.strictObject({
  kind: driftKind,
  subject: described('Whom it is about.', {
    type: z
      .enum(['enhancement', 'feature-gate', 'unknown-kep'])
      .meta({ description: 'unknown-kep: a number that no proposal has.' }),
    id: string('A gate’s name, a KEP’s directory below keps/, or "KEP-N" for an unknown one.'),
    name: string('What readers call it: "KEP-5295".'),
    title: optional.string('The KEP’s title.'),
    page: optional.string('Its page, below the site’s base.'),
  }),
  sigs: strings('The SIGs to ask: the KEP’s owner, or the owners of the KEPs that name the gate.'),
  releases: list(releaseVersion, 'The releases concerned, oldest first.'),
  since: described(
    'Since when it holds: the release from which, and its day; each absent where unknown.',
    { release: releaseVersion.optional(), date: isoDate.optional() },
  ),
  citations: z
    .tuple([driftCitation, driftCitation])
    .meta({ description: 'What the two sources say.' }),
  fix: optional(driftFix, 'A prepared correction, where there is one.'),
  waiver: driftWaiver
    .pick({ reason: true, date: true })
    .optional()
    .meta({ description: 'Why it is to stay; absent for an open one.' }),
});

export type DriftFinding = z.infer<typeof driftFinding>;

/** All disagreements, as `npm run drift -- --json` prints them. */
export const driftReport = described('The inconsistencies between sources.', {
  date: isoDate.meta({ description: 'The day that the content speaks of.' }),
  kinds: describedList('All kinds, those without a finding included.', {
    kind: driftKind,
    title: string('The kind in a few words.'),
    description: string('What contradicts what, and how it is found.'),
    open: z.int().nonnegative().meta({ description: 'How many there are.' }),
    waived: z.int().nonnegative().meta({ description: 'How many are waived.' }),
  }),
  findings: list(driftFinding, 'All of them, waived ones included, by kind and subject.'),
});

export type DriftReport = z.infer<typeof driftReport>;
