import type { ChangeRecord } from '../../schemas/change.ts';
import type { ChangeSubject } from '../changes/kinds.ts';
import { changePhrase } from '../changes/words.ts';
import type { Lookup } from '../lookup.ts';

/** What happened to a subject in a line: "KEP-1287: stage Beta → GA; GA set to v1.35". */
export function newsTitle(
  subject: ChangeSubject,
  changes: readonly ChangeRecord[],
  lookup: Lookup,
): string {
  const name = nameOf(subject, changes[0]?.subject ?? '', lookup);
  const told = subject === 'issue' ? `${name}, tracking` : name;
  return `${told}: ${withoutEchoes(changes).map(changePhrase).join('; ')}`;
}

/** The subject's own title, where it has one, with everything that changed. */
export function newsSummary(
  subject: ChangeSubject,
  changes: readonly ChangeRecord[],
  lookup: Lookup,
): string {
  const all = `${capitalised(changes.map(changePhrase).join('; '))}.`;
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

/** The latest milestone says nothing more where a stage is meant for the same release. */
function withoutEchoes(changes: readonly ChangeRecord[]): ChangeRecord[] {
  const targets = new Set(
    changes.flatMap(({ kind, aspect, to }) =>
      kind === 'enhancement-retargeted' && aspect !== undefined && to !== undefined ? [to] : [],
    ),
  );
  return changes.filter(
    ({ kind, aspect, to = '' }) =>
      kind !== 'enhancement-retargeted' || aspect !== undefined || !targets.has(to),
  );
}

function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
