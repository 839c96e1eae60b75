import type { Atlas } from '../atlas/atlas.ts';
import { lookUp } from '../atlas/lookup.ts';
import { issueUrl } from '../atlas/upstream.ts';
import {
  codePart,
  enhancementPhrase,
  gatePart,
  linkPart,
  type Phrase,
  releasePart,
} from '../page/phrase.ts';
import type { ChangeSubject } from './kinds.ts';

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
  const lookup = lookUp(atlas);
  switch (kind) {
    case 'enhancement': {
      const view = lookup.enhancement(subject);
      if (view !== undefined) return enhancementPhrase(view);
      return [codePart(subject), ...(title === undefined ? [] : [` ${title}`])];
    }
    case 'issue': {
      const view = lookup.enhancementByNumber(Number(subject));
      if (view !== undefined) return enhancementPhrase(view);
      return [linkPart(`Issue ${subject}`, issueUrl(subject))];
    }
    case 'gate':
      return [gatePart(subject, atlas)];
    case 'release':
      return [releasePart(subject, atlas)];
  }
}
