import type { Atlas } from '../atlas/atlas.ts';
import { type Lookup, lookUp } from '../atlas/lookup.ts';
import { issueUrl } from '../atlas/upstream.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { enhancementPath, gatePath, releasePath } from '../page/paths.ts';
import {
  codePart,
  enhancementPhrase,
  gatePart,
  linkPart,
  type Phrase,
  releasePart,
} from '../page/phrase.ts';
import type { ChangeSubject } from './kinds.ts';

/** The enhancement that a change is of, by its directory or its issue’s number, where it is still on record. */
export function changedEnhancement(
  kind: ChangeSubject,
  subject: string,
  lookup: Lookup,
): EnhancementView | undefined {
  if (kind === 'issue') return lookup.enhancementByNumber(Number(subject));
  return kind === 'enhancement' ? lookup.enhancement(subject) : undefined;
}

/** A subject by the name that readers know: "KEP-5295", a gate's name, "v1.37". */
export function subjectName(kind: ChangeSubject, subject: string, lookup: Lookup): string {
  const name = {
    enhancement: subject,
    issue: `Issue ${subject}`,
    gate: subject,
    release: `v${subject}`,
  };
  return changedEnhancement(kind, subject, lookup)?.label ?? name[kind];
}

/** The page of a subject that is still on record. */
export function subjectPath(
  kind: ChangeSubject,
  subject: string,
  lookup: Lookup,
): string | undefined {
  if (kind === 'gate') return lookup.gate(subject) && gatePath(subject);
  if (kind === 'release') return lookup.release(subject) && releasePath(subject);
  const view = changedEnhancement(kind, subject, lookup);
  return view && enhancementPath(view.slug);
}

/**
 * What a change is about, with its page where it is still on record.
 * @param title the one that it had, for an enhancement that is gone
 */
export function subjectPhrase(
  kind: ChangeSubject,
  subject: string,
  title: string | undefined,
  atlas: Atlas,
): Phrase {
  const view = changedEnhancement(kind, subject, lookUp(atlas));
  if (view !== undefined) return enhancementPhrase(view);
  switch (kind) {
    case 'enhancement':
      return [codePart(subject), ...(title === undefined ? [] : [` ${title}`])];
    case 'issue':
      return [linkPart(`Issue ${subject}`, issueUrl(subject))];
    case 'gate':
      return [gatePart(subject, atlas)];
    case 'release':
      return [releasePart(subject, atlas)];
  }
}
