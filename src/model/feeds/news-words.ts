import type { ChangeRecord } from '../../schemas/change.ts';
import type { Lookup } from '../atlas/lookup.ts';
import { capitalized } from '../capitalized.ts';
import type { ChangeSubject } from '../changes/kinds.ts';
import { changePhrase } from '../changes/words.ts';

/** What happened to a subject in a line: "KEP-1287: Beta → GA for v1.35". */
export function newsTitle(
  subject: ChangeSubject,
  changes: readonly ChangeRecord[],
  lookup: Lookup,
): string {
  const name = nameOf(subject, changes[0]?.subject ?? '', lookup);
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

/** A subject by the name that readers know: "KEP-5295", a gate's name, "v1.37". */
export function nameOf(subject: ChangeSubject, name: string, lookup: Lookup): string {
  switch (subject) {
    case 'enhancement':
      return lookup.enhancement(name)?.label ?? name;
    case 'issue':
      return lookup.enhancementByNumber(Number(name))?.label ?? `Issue ${name}`;
    case 'release':
      return `v${name}`;
    case 'gate':
      return name;
  }
}

function titleOf(subject: ChangeSubject, changes: readonly ChangeRecord[], lookup: Lookup) {
  const [first] = changes;
  if (first === undefined) return undefined;
  if (subject === 'issue') return lookup.enhancementByNumber(Number(first.subject))?.record.title;
  if (subject !== 'enhancement') return undefined;
  const told = first.kind === 'enhancement-removed' ? first.from : first.to;
  const isTold = first.kind === 'enhancement-added' || first.kind === 'enhancement-removed';
  return lookup.enhancement(first.subject)?.record.title ?? (isTold ? told : undefined);
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
