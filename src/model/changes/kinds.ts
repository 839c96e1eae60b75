import type { ChangeKind } from '../../schemas/change.ts';

/** What a change is about. */
export type ChangeSubject = 'enhancement' | 'gate' | 'issue' | 'release';

const LABELS: Record<ChangeKind, string> = {
  'enhancement-added': 'New enhancements',
  'enhancement-moved': 'Enhancements moved to another directory',
  'enhancement-removed': 'Enhancements removed',
  'enhancement-retargeted': 'Milestones changed',
  'enhancement-stage': 'Stages worked on',
  'enhancement-status': 'Status changed',
  'enhancement-prr': 'Production readiness approved',
  'enhancement-gate': 'Feature gates named by KEPs',
  'enhancement-owner': 'Owning SIG changed',
  'enhancement-superseded': 'Superseded KEPs',
  'gate-added': 'New feature gates',
  'gate-stage': 'Gates that changed stage',
  'gate-retargeted': 'Gates meant for another release',
  'gate-default': 'Changed defaults of feature gates',
  'gate-locked': 'Gates locked',
  'gate-unlocked': 'Gates unlocked',
  'gate-removed': 'Gates removed',
  'issue-tracking': 'Release team tracking',
  'release-planned': 'Release cycles planned',
  'release-deadline': 'Days of a cycle moved',
  'release-published': 'Releases published',
  'release-patch': 'Patch releases',
  'release-pre-release': 'Alphas, betas, and release candidates',
  'release-notes': 'New release notes',
};

/** All kinds in the order in which pages list them. */
export const CHANGE_KINDS = Object.keys(LABELS) as readonly ChangeKind[];

/** What a list of changes of one kind is called. */
export function changeKindLabel(kind: ChangeKind): string {
  return LABELS[kind];
}

/** What the subject of a kind of change is. */
export function subjectOf(kind: ChangeKind): ChangeSubject {
  return kind.split('-')[0] as ChangeSubject;
}
