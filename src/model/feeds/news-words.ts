import type { ChangeRecord } from '../../schemas/change.ts';
import type { Lookup } from '../atlas/lookup.ts';
import { capitalized } from '../capitalized.ts';
import type { ChangeSubject } from '../changes/kinds.ts';
import { changedEnhancement, subjectName } from '../changes/subject.ts';
import { changePhrase } from '../changes/words.ts';

/** What happened to a subject in a line: "KEP-1287: Beta → GA for v1.35". */
export function newsTitle(
  subject: ChangeSubject,
  changes: readonly ChangeRecord[],
  lookup: Lookup,
): string {
  const name = subjectName(subject, changes[0]?.subject ?? '', lookup);
  const told = subject === 'issue' ? `${name}, tracking` : name;
  return `${told}: ${titlePhrases(changes).join('; ')}`;
}

/** The subject's own title, where it has one, with everything that changed. */
export function newsSummary(
  subject: ChangeSubject,
  changes: readonly ChangeRecord[],
  lookup: Lookup,
): string {
  const all = `${capitalized(changes.map(changePhrase).join('; '))}.`;
  const title = titleOf(subject, changes, lookup);
  return title === undefined ? all : `${title.replace(/\.$/, '')}. ${all}`;
}

function titleOf(subject: ChangeSubject, changes: readonly ChangeRecord[], lookup: Lookup) {
  const { kind, subject: name = '', from, to } = changes[0] ?? {};
  const title = changedEnhancement(subject, name, lookup)?.record.title;
  if (kind === 'enhancement-added') return title ?? to;
  return kind === 'enhancement-removed' ? (title ?? from) : title;
}

/**
 * The phrases for a title: a stage together with the release that it is meant for, and no latest
 * milestone where another phrase names the release.
 */
function titlePhrases(changes: readonly ChangeRecord[]): string[] {
  const targets = changes.filter(({ kind }) => kind === 'enhancement-retargeted');
  const latest = targets.find(({ aspect }) => aspect === undefined);
  const stage = changes.find(({ kind }) => kind === 'enhancement-stage');
  const target = targets.find(({ aspect }) => aspect !== undefined && aspect === stage?.to);
  const release = (target ?? latest)?.to;
  const isJoined = stage?.from !== undefined && stage.to !== undefined && release !== undefined;
  const isNamed = targets.some(({ aspect, to }) => aspect !== undefined && to === latest?.to);
  const left = changes.filter(
    (change) =>
      !(isJoined && (change === stage || change === (target ?? latest))) &&
      !(change === latest && isNamed),
  );
  const joined = isJoined ? [`${changePhrase(stage).replace(/^stage /, '')} for v${release}`] : [];
  return [...joined, ...left.map(changePhrase)];
}
