import type { ChangeRecord } from '../../schemas/change.ts';

/** The minor releases that a change speaks of; none for a status, a stage or a removal. */
export function concernedReleases({ kind, subject, aspect, from, to }: ChangeRecord): string[] {
  switch (kind) {
    case 'release-planned':
    case 'release-deadline':
    case 'release-published':
    case 'release-patch':
    case 'release-pre-release':
    case 'release-notes':
      return [subject];
    case 'enhancement-retargeted':
    case 'gate-retargeted':
    case 'issue-tracking':
      return [from, to].flatMap(releaseIn);
    case 'gate-added':
    case 'gate-stage':
    case 'gate-default':
    case 'gate-locked':
    case 'gate-unlocked':
      return releaseIn(aspect);
    case 'enhancement-added':
    case 'enhancement-moved':
    case 'enhancement-removed':
    case 'enhancement-stage':
    case 'enhancement-status':
    case 'enhancement-prr':
    case 'enhancement-gate':
    case 'enhancement-owner':
    case 'enhancement-superseded':
    case 'gate-removed':
      return [];
  }
}

/** "tracked 1.37" → "1.37". */
function releaseIn(value = ''): string[] {
  const release = /(?:^| )(\d+\.\d+)$/.exec(value)?.[1];
  return release === undefined ? [] : [release];
}
