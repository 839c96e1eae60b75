import { enhancementPhrase, type Phrase } from '../page/phrase.ts';
import { mentionText, mentionUrl, type NamedKep } from './mention.ts';

/** A KEP that upstream names: our page of it, else the address where it can be looked up. */
export function namedKepPhrase({ mention, view }: NamedKep): Phrase {
  if (view !== undefined) return enhancementPhrase(view);
  const to = mentionUrl(mention);
  const text = mentionText(mention);
  return [to === undefined ? text : { kind: 'link', text, to }, ' (unknown here)'];
}
