import { z } from 'zod';
import { described, list, optional, string } from './described.ts';
import { gateSource } from './gate-source.ts';
import { commitName, isoDate } from './version.ts';

/** What happened to the subject of a change; the words before the hyphen say what the subject is. */
export const changeKind = z
  .enum([
    'enhancement-added',
    'enhancement-moved',
    'enhancement-removed',
    'enhancement-retargeted',
    'enhancement-stage',
    'enhancement-status',
    'enhancement-prr',
    'enhancement-gate',
    'enhancement-owner',
    'enhancement-superseded',
    'gate-added',
    'gate-stage',
    'gate-retargeted',
    'gate-default',
    'gate-locked',
    'gate-unlocked',
    'gate-removed',
    'issue-tracking',
    'release-planned',
    'release-deadline',
    'release-published',
    'release-patch',
    'release-pre-release',
    'release-notes',
  ])
  .meta({
    description:
      'What happened. enhancement-retargeted: a stage is meant for another release; enhancement-prr: its production readiness was approved; enhancement-gate: its kep.yaml names a gate or no longer does; enhancement-owner: another SIG owns it; enhancement-superseded: another KEP follows it; gate-retargeted: a gate’s newest stage holds from another release; gate-default: its default is another; issue-tracking: what the release team says; release-deadline: a day of the cycle moved; release-patch: a patch release came out; release-pre-release: an alpha, a beta or a release candidate did; release-notes: the release has notes that it did not have.',
  });

export type ChangeKind = z.infer<typeof changeKind>;

/** One fact of change: what was so before, and is otherwise now. */
export const changeRecord = described('A fact of change.', {
  kind: changeKind,
  subject: string(
    'An enhancement’s directory, a gate’s name, an issue’s number or a release, as the kind says.',
  ),
  aspect: optional.string(
    'Which part of the subject: the stage that was retargeted or approved, the gate that a kep.yaml names, the KEP that follows, the release from which a gate’s state holds, the event of a cycle, the patch release.',
  ),
  source: optional(gateSource, 'For a gate: whether the code says so, or the documentation.'),
  from: optional.string('What was so; absent where nothing was.'),
  to: optional.string('What is so now; absent where nothing is.'),
  pullRequests: optional.list(
    z.int().positive(),
    'For release notes: the pull requests whose notes are new.',
  ),
});

export type ChangeRecord = z.infer<typeof changeRecord>;

const instantDay = isoDate.optional();

/** The commits between which the changes happened. */
const commitRange = z.strictObject({
  repository: string('owner/name on GitHub.'),
  branch: string('The branch that was read.'),
  from: optional(commitName, 'The commit that was read before; absent where the branch is new.'),
  since: instantDay.meta({ description: 'The day of that commit.' }),
  to: commitName.meta({ description: 'The commit that was read now.' }),
  until: isoDate.meta({ description: 'The day of that commit.' }),
});

export type CommitRange = z.infer<typeof commitRange>;

/**
 * What changed upstream between two readings.
 * Derived by the sync from the records before and after it; nobody writes it by hand.
 */
export const changes = described('What changed between two readings of upstream.', {
  date: isoDate.meta({
    description: 'The content’s day: that of the newest upstream commit that was read.',
  }),
  since: isoDate.meta({ description: 'The content’s day at the reading before.' }),
  ranges: list(commitRange, 'What was read, by repository and branch.'),
  changes: list(changeRecord, 'The changes by kind and subject, each once.'),
});

export type Changes = z.infer<typeof changes>;
