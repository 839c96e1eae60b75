import type { Records } from '../../atlas/records.ts';
import { findMentioned } from '../../enhancement/find-mentioned.ts';
import type { EvidenceIndexes } from '../case.ts';
import { announcedEvidence } from './announcements.ts';
import { digestEvidence } from './digests.ts';
import { noteEvidence } from './notes.ts';

/** Indexes what release notes, digests and announcements say, once for all enhancements. */
export function indexEvidence(
  records: Records,
  releases: Pick<EvidenceIndexes, 'isReleased' | 'isFrozen' | 'newestList' | 'lacking'>,
): EvidenceIndexes {
  const { enhancements, releaseNotes = [], digests = [], announcements = [] } = records;
  const find = findMentioned(enhancements.map((record) => ({ id: record.id, record })));
  const byNumber = (number: number): string | undefined => find({ number })?.id;
  return {
    notes: noteEvidence(releaseNotes, byNumber),
    digests: digestEvidence(digests, releaseNotes, enhancements, byNumber),
    announcements: announcedEvidence(announcements, find),
    ...releases,
  };
}
