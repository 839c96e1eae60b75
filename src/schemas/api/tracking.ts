import { z } from 'zod';
import { DELIVERIES } from '../delivery.ts';
import { described, describedList, list, optional, string, url } from '../described.ts';
import { exceptionRequest } from '../release.ts';
import { stage } from '../stage.ts';
import { isoDate, releaseVersion } from '../version.ts';
import { gateAnswer } from './gate-answer.ts';
import { named, pageAddress, sigName } from './link.ts';

const trackedKep = z.strictObject({
  enhancement: pageAddress,
  label: string('The enhancement: "KEP-5295".'),
  title: string('Its title.'),
  sig: sigName.meta({ description: 'The owning SIG.' }),
  stage: optional(stage, 'The stage that it works on; absent where unknown.'),
  reasons: list(z.enum(['kep.yaml', 'issue', 'exception']), 'What says that it is in the release.'),
  since: optional(isoDate, 'The first day on which it was read to be in; absent where unknown.'),
  prrApprover: optional.string(
    'Who approved its production readiness for the stage; absent where nobody did.',
  ),
  state: z.enum(DELIVERIES).meta({
    description:
      'missing: neither the code nor a merged change shows the stage. gate-absent: its kep.yaml names the stage for the release still, no merged change is known, and no code has any of its gates; the work may be there without them or under other names. gate-behind: work was merged, but no gate of it is at the stage. no-gate: it names no gate, and no merged change is known. gate-before: the code has its gates, and one is at the stage since an earlier release, in which the KEP was not, so that what is new is not known. code-unread: the code of the release was not read. merged: work was merged, and no gate of it begins the stage here. there-before: an earlier release had the stage. in-code: the stage begins in this release, or its gates are on or off by default since it.',
  }),
  stateText: string('The same in words, by how far the release is.'),
  gates: describedList(
    'The gates that it names, and those that the code or pull requests connect with it.',
    {
      name: string('The feature gate.'),
      answer: optional(gateAnswer, 'The gate in the release; absent where no source knows it.'),
    },
  ),
  lastMergedWork: z
    .strictObject({
      url: url('The pull request.'),
      date: isoDate.meta({ description: 'The day of the merge.' }),
    })
    .optional()
    .meta({ description: 'The newest pull request that was merged for it and the release.' }),
  exceptions: list(exceptionRequest, 'What was requested for it after a freeze.'),
});

export const tracking = described('Which KEPs are in a release, and how far each is.', {
  release: releaseVersion,
  asOf: isoDate.meta({ description: 'The day of which it tells who is in the release.' }),
  codePhase: z.enum(['open', 'frozen', 'released']).meta({
    description:
      'open: code and notes were read before code freeze, or not at all. frozen: after it. released: the release is out.',
  }),
  board: optional(z.url(), 'Where the release team tracks enhancements, where that is known.'),
  knownIssues: z.int().nonnegative().meta({ description: 'How many KEP issues are known.' }),
  keps: list(trackedKep, 'What needs attention first.'),
  left: describedList('KEPs that are no longer in it.', {
    ...named.shape,
    lastIn: isoDate.meta({ description: 'The last day on which it was read to be in.' }),
    gone: isoDate.meta({ description: 'The first day on which it was not.' }),
  }),
  named: describedList('KEPs that are not in it, with the stage whose milestone names it.', {
    ...named.shape,
    stage,
  }),
  days: describedList('The days of its cycle on which KEPs were read, oldest first.', {
    date: isoDate.meta({ description: 'A day on which KEPs were read.' }),
    count: z.int().nonnegative().meta({ description: 'How many were in.' }),
    added: list(named, 'Those that were not in before.'),
    left: list(named, 'Those that were in before.'),
  }),
});
