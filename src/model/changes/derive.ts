import type { ChangeRecord } from '../../schemas/change.ts';
import { enhancementChanges } from './enhancement-changes.ts';
import { gateChanges } from './gate-changes.ts';
import { issueChanges } from './issue-changes.ts';
import { CHANGE_KINDS } from './kinds.ts';
import { noteChanges } from './note-changes.ts';
import type { ComparedRecords } from './records.ts';
import { releaseChanges } from './release-changes.ts';

/** What changed from one reading to the next, by kind and subject. Pure. */
export function deriveChanges(before: ComparedRecords, after: ComparedRecords): ChangeRecord[] {
  return [
    ...enhancementChanges(before, after),
    ...gateChanges(before, after),
    ...issueChanges(before, after),
    ...releaseChanges(before, after),
    ...noteChanges(before, after),
  ].sort(compareChanges);
}

const ORDER = new Map(CHANGE_KINDS.map((kind, index) => [kind, index]));

/** Orders changes by kind, subject, part and source. */
export function compareChanges(a: ChangeRecord, b: ChangeRecord): number {
  const byKind = (ORDER.get(a.kind) ?? 0) - (ORDER.get(b.kind) ?? 0);
  if (byKind !== 0) return byKind;
  const [left, right] = [changeKey(a), changeKey(b)];
  return left < right ? -1 : Number(left > right);
}

/**
 * What a change is about, whatever it changed from and to: the same for every reading of one day, so
 * that what follows changes sees each once.
 */
export function changeKey({ kind, subject, aspect, source }: ChangeRecord): string {
  const part = kind.startsWith('gate-') ? undefined : aspect;
  return [kind, subject, part, source].filter((each) => each !== undefined).join('/');
}
