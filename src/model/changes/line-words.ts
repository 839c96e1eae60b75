import type { ChangeKind, ChangeRecord } from '../../schemas/change.ts';
import { subjectOf } from './kinds.ts';
import { changePhrase } from './words.ts';

/** Tells whether a release was out when the changes were read. */
export type IsOut = (release: string) => boolean;

/**
 * All that changed of one thing, in the words of one line: first where a KEP is headed, "v1.36 → v1.37,
 * Alpha → Beta", then the rest. What was put right about releases that are out is "metadata corrected".
 */
export function lineWords(changes: readonly ChangeRecord[], isOut: IsOut): string {
  const corrected = changes.filter((change) => isCorrection(change, isOut));
  const told = changes.filter((change) => !corrected.includes(change));
  const heading = headingOf(told);
  const rest = told
    .filter((change) => !heading.includes(change) && !isImplied(change, heading))
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return [
    ...(heading.length === 0 ? [] : [heading.map(headingPhrase).join(', ')]),
    ...rest.map(partPhrase),
    ...(corrected.length === 0 ? [] : ['metadata corrected']),
  ].join('; ');
}

/** Where these kinds come in a line; all others follow in the order of the change log. */
const ORDER: readonly ChangeKind[] = [
  'gate-removed',
  'gate-added',
  'issue-tracking',
  'enhancement-superseded',
  'enhancement-owner',
  'enhancement-gate',
  'enhancement-prr',
  'enhancement-retargeted',
  'enhancement-status',
  'enhancement-moved',
  'enhancement-removed',
  'enhancement-added',
].reverse() as ChangeKind[];

/** A milestone that led, and leads, to no release that is still to come. */
function isCorrection({ kind, aspect, from, to }: ChangeRecord, isOut: IsOut): boolean {
  const releases = [from, to].filter((release) => release !== undefined);
  return kind === 'enhancement-retargeted' && aspect !== undefined && releases.every(isOut);
}

/** The release and the stage that a KEP is worked on for. */
function headingOf(changes: readonly ChangeRecord[]): ChangeRecord[] {
  const release = changes.find(
    ({ kind, aspect }) => kind === 'enhancement-retargeted' && aspect === undefined,
  );
  const stage = changes.find(({ kind }) => kind === 'enhancement-stage');
  return [release, stage].filter((change) => change !== undefined);
}

/** Whether the heading says already that a stage is meant for its release. */
function isImplied(change: ChangeRecord, heading: readonly ChangeRecord[]): boolean {
  const release = heading.find(({ kind }) => kind === 'enhancement-retargeted');
  return (
    change.kind === 'enhancement-retargeted' && change.to !== undefined && change.to === release?.to
  );
}

function headingPhrase(change: ChangeRecord): string {
  return changePhrase(change)
    .replace(/^(?:latest milestone|stage) (?=.* → )/, '')
    .replace(/^latest milestone set to /, 'in ');
}

/** A gate that is part of its KEP’s line is named. */
function partPhrase(change: ChangeRecord): string {
  const phrase = changePhrase(change);
  return subjectOf(change.kind) === 'gate' ? `${change.subject} ${phrase}` : phrase;
}
