import type { DriftFinding } from '../../schemas/drift.ts';
import type { MergedView } from '../activity/activity.ts';
import type { PostMention } from '../announcement/posts.ts';
import { referenceSection } from '../api/reference-section.ts';
import type { References } from '../api/references.ts';
import type { DatedChange } from '../changes/change-index.ts';
import type { Mention } from '../digest/mention-index.ts';
import type { WithReadonlyFields } from '../readonly-fields.ts';
import type { ConcerningNote } from '../release/notes.ts';
import {
  changesSection,
  digestsSection,
  mergedSection,
  notesSection,
  postsSection,
} from './reports.ts';
import type { PageSources } from './sources.ts';

/** What others say of an enhancement or a gate. Lists: newest first. */
interface SubjectMentions {
  /** What a sync found changed. */
  readonly changes: readonly DatedChange[];
  /** What was merged for it. */
  readonly merged: readonly MergedView[];
  readonly notes: readonly ConcerningNote[];
  readonly posts: readonly PostMention[];
  readonly digests: readonly Mention[];
  /** The fields of the API and the pages of the documentation that name its gates. */
  readonly references: References;
  /** Where the sources disagree about it. */
  readonly drift: readonly DriftFinding[];
}

/** What others say of the subject of a page, as the page tells it. */
export type Coverage = WithReadonlyFields<ReturnType<typeof coverageOf>>;

/**
 * Puts what others say of the subject of a page into sections.
 * @param named what pages of the documentation name: "its gates"
 */
export function coverageOf(mentions: SubjectMentions, named: string, sources: PageSources) {
  const { changes, merged, notes, posts, digests, references } = mentions;
  const reports = [
    mergedSection(merged, sources.atlas),
    notesSection(notes, sources.noteText),
    postsSection(posts),
    digestsSection(digests),
  ];
  return {
    ...mentions,
    changed: changes.length === 0 ? undefined : changesSection(changes),
    api: referenceSection(references, sources.atlas, named),
    /** Merged work, release notes, posts and digests: those of the four that there are. */
    reports: reports.filter(({ items = [] }) => items.length > 0),
  };
}
