import type { ChangeRecord, Changes } from '../../schemas/change.ts';
import { compareText } from '../compare-text.ts';
import { isGroupName, sigShortLabel } from '../sig.ts';
import { type ChangeSubject, subjectOf } from './kinds.ts';
import { lineWords } from './line-words.ts';
import type { ChangeNames, NamedEnhancement } from './names.ts';

/** All that changed of one thing, in a line. */
export interface ChangeLine {
  readonly kind: ChangeSubject;
  /** An enhancement’s directory, a gate’s name, an issue’s number or a release. */
  readonly subject: string;
  /** The enhancement, where it is known; else a title that was told. */
  readonly title: string | undefined;
  readonly number: number | undefined;
  /** "v1.36 → v1.37, Alpha → Beta; PRR approved for Beta". */
  readonly words: string;
}

/** What changed for a SIG. */
export interface SigChanges {
  /** Such as "sig-node"; absent for what belongs to no SIG. */
  readonly sig: string | undefined;
  readonly lines: readonly ChangeLine[];
}

/**
 * A change log by SIG, with one line for each KEP: its issue and the gates that it alone names are part of
 * it. Releases, and gates that no KEP names, come last, without a SIG.
 */
export function changesBySig({ changes, date }: Changes, names: ChangeNames): SigChanges[] {
  const groups = Map.groupBy(changes, (change) => keyOf(change, names));
  const lines = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const kep = kepOf(first, names);
    return [{ sig: sigOf(first, kep), line: lineOf(group, kep, date, names) }];
  });
  const bySig = Map.groupBy(lines, ({ sig }) => sig);
  return [...bySig]
    .map(([sig, all]) => ({ sig, lines: all.map(({ line }) => line).sort(compareLines) }))
    .sort((a, b) => compareText(rankOf(a.sig), rankOf(b.sig)));
}

function keyOf(change: ChangeRecord, names: ChangeNames): string {
  const kep = kepOf(change, names);
  return kep === undefined
    ? `${subjectOf(change.kind)} ${change.subject}`
    : `enhancement ${kep.id}`;
}

/** The KEP to whose line a change belongs. */
function kepOf({ kind, subject }: ChangeRecord, names: ChangeNames): NamedEnhancement | undefined {
  switch (subjectOf(kind)) {
    case 'enhancement':
      return names.enhancement(subject);
    case 'issue':
      return names.ofIssue(Number(subject));
    case 'gate': {
      const [one, second] = names.ofGate(subject);
      return second === undefined ? one : undefined;
    }
    case 'release':
      return undefined;
  }
}

function sigOf({ kind, subject }: ChangeRecord, kep: NamedEnhancement | undefined) {
  const sig = kep?.sig ?? (subjectOf(kind) === 'enhancement' ? subject.split('/')[0] : undefined);
  return sig !== undefined && isGroupName(sig) ? sig : undefined;
}

function lineOf(
  changes: readonly ChangeRecord[],
  kep: NamedEnhancement | undefined,
  day: string,
  names: ChangeNames,
): ChangeLine {
  const [first] = changes;
  const words = lineWords(changes, (release) => names.isOut(release, day));
  if (kep !== undefined) {
    const { id, title, number } = kep;
    return { kind: 'enhancement', subject: id, title, number, words };
  }
  const { kind = 'release-planned', subject = '', from, to } = first ?? {};
  const isTold = kind === 'enhancement-added' || kind === 'enhancement-removed';
  const title = isTold ? (to ?? from) : undefined;
  return { kind: subjectOf(kind), subject, title, number: undefined, words };
}

const KINDS: readonly ChangeSubject[] = ['enhancement', 'issue', 'gate', 'release'];

function compareLines(a: ChangeLine, b: ChangeLine): number {
  const byKind = KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
  const [left, right] = [
    a.number ?? Number.POSITIVE_INFINITY,
    b.number ?? Number.POSITIVE_INFINITY,
  ];
  return byKind || (left === right ? compareText(a.subject, b.subject) : left < right ? -1 : 1);
}

function rankOf(sig: string | undefined): string {
  return sig === undefined ? '\uffff' : sigShortLabel(sig);
}
