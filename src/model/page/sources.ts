import type { DriftFinding } from '../../schemas/drift.ts';
import type { ActivityIndex } from '../activity/activity.ts';
import type { AnnouncementIndex } from '../announcement/posts.ts';
import type { Atlas } from '../atlas/atlas.ts';
import type { ChangeIndex } from '../changes/change-index.ts';
import type { FindEnhancement } from '../digest/mention.ts';
import type { MentionIndex } from '../digest/mention-index.ts';
import type { IssueIndex } from '../issue/issues.ts';
import type { NoteView, ReleaseNoteIndex } from '../release/notes.ts';
import type { AimHistory } from '../tracking/aims.ts';

/** The disagreements between the sources, found by their subject. */
export interface DriftIndex {
  /** By the enhancement's directory below keps/ or the gate's name; waived ones included. */
  of(type: DriftFinding['subject']['type'], id: string): readonly DriftFinding[];
  /** The open ones that a SIG is to be asked about. */
  ofSig(name: string): readonly DriftFinding[];
}

/** Everything that pages are gathered from. */
export interface PageSources {
  readonly atlas: Atlas;
  readonly issues: IssueIndex;
  readonly changes: Pick<ChangeIndex, 'of'>;
  readonly activity: Pick<ActivityIndex, 'ofKep' | 'ofGate'>;
  readonly releaseNotes: ReleaseNoteIndex;
  /** What a note says, in Markdown; absent where its release's texts were not fetched. */
  readonly noteText: (note: NoteView) => string | undefined;
  readonly announcements: AnnouncementIndex;
  /** Finds the KEP that a text names. */
  readonly find: FindEnhancement;
  readonly digests: MentionIndex;
  readonly drift: DriftIndex;
  /** What kep.yaml files said over time. */
  readonly aims: AimHistory;
}

/** What it takes to say who takes part in a release. */
export type TrackingSources = Pick<PageSources, 'activity' | 'atlas' | 'issues' | 'aims'>;
