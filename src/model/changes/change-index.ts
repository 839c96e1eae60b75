import type { ChangeKind, ChangeRecord, Changes } from '../../schemas/change.ts';
import { countWords } from '../count-words.ts';
import { changeKey } from './derive.ts';
import { CHANGE_KINDS, type ChangeSubject, subjectOf } from './kinds.ts';

/** A change and the day of its account. */
export interface DatedChange {
  readonly date: string;
  readonly change: ChangeRecord;
}

/** All accounts, found by what they tell of. */
export interface ChangeIndex {
  /** Newest first. */
  readonly all: readonly Changes[];
  /** The changes of one subject, newest first. */
  of(subject: ChangeSubject, name: string): readonly DatedChange[];
  /** The change with an id, such as "2026-06-08/enhancement-status/sig-cli/5295-kyaml". */
  byId(id: string): DatedChange | undefined;
}

/** What identifies a change for good: its day, kind, subject and part, never what it changed to. */
export function changeId({ date, change }: DatedChange): string {
  return `${date}/${changeKey(change)}`;
}

/** Indexes the accounts on record. */
export function indexChanges(records: readonly Changes[]): ChangeIndex {
  const all = records.toSorted((a, b) => (a.date < b.date ? 1 : -1));
  const dated = all.flatMap(({ date, changes }) => changes.map((change) => ({ date, change })));
  const subjects = Map.groupBy(dated, ({ change }) => subjectKey(subjectOf(change.kind), change));
  const ids = new Map(dated.map((each) => [changeId(each), each]));
  return {
    all,
    of: (subject, name) => subjects.get(subjectKey(subject, { subject: name })) ?? [],
    byId: (id) => ids.get(id),
  };
}

function subjectKey(kind: ChangeSubject, { subject }: Pick<ChangeRecord, 'subject'>): string {
  return `${kind} ${subject}`;
}

/** The changes of one kind, by subject. */
export interface ChangeGroup {
  readonly kind: ChangeKind;
  readonly subjects: readonly {
    readonly subject: string;
    readonly changes: readonly ChangeRecord[];
  }[];
}

/** An account by kinds; kinds that do not occur are left out. */
export function groupChanges({ changes }: Changes): ChangeGroup[] {
  return CHANGE_KINDS.flatMap((kind) => {
    const ofKind = changes.filter((change) => change.kind === kind);
    const groups = Map.groupBy(ofKind, ({ subject }) => subject);
    const subjects = [...groups].map(([subject, list]) => ({ subject, changes: list }));
    return subjects.length === 0 ? [] : [{ kind, subjects }];
  });
}

const SUBJECTS: readonly [subject: ChangeSubject, noun: string][] = [
  ['enhancement', 'enhancement'],
  ['gate', 'feature gate'],
  ['issue', 'tracked issue'],
  ['release', 'release'],
];

/** How much an account tells of, in words: "13 enhancements, 1 feature gate". */
export function subjectWords({ changes }: Pick<Changes, 'changes'>): string {
  return SUBJECTS.flatMap(([subject, noun]) => {
    const ofSubject = changes.filter(({ kind }) => subjectOf(kind) === subject);
    const count = new Set(ofSubject.map((change) => change.subject)).size;
    return count === 0 ? [] : [countWords(count, noun)];
  }).join(', ');
}
