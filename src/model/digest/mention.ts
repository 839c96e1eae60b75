import type { KepMention } from '../../schemas/digest.ts';
import { issueUrl } from '../atlas/upstream.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import type { KepFinder, MentionedKep } from '../enhancement/find-mentioned.ts';

/** Finds the enhancement that a mention means; `undefined` where none on record can be told. */
export type FindEnhancement = KepFinder<EnhancementView>;

/** A KEP as a digest or a blog post names it, with the enhancement that it is. */
export interface FoundKep {
  readonly mention: KepMention;
  readonly view: EnhancementView | undefined;
}

/** The enhancements that mentions mean, each once, in their order; the unknown ones are left out. */
export function mentionedEnhancements(
  mentions: readonly MentionedKep[],
  find: FindEnhancement,
): EnhancementView[] {
  return [...new Set(mentions.flatMap((mention) => find(mention) ?? []))];
}

/** KEPs as they are named, each once: two spellings of one enhancement count as one. */
export function distinctKeps(mentions: readonly KepMention[], find: FindEnhancement): FoundKep[] {
  const named = new Map<string, FoundKep>();
  for (const mention of mentions) {
    const view = find(mention);
    const key = view?.id ?? mention.directory ?? String(mention.number ?? mention.url);
    if (!named.has(key)) named.set(key, { mention, view });
  }
  return [...named.values()];
}

/** What to call a KEP that is not on record: "KEP-490", else the name of its directory. */
export function mentionText({ number, directory, url }: KepMention): string {
  return number === undefined ? (directory?.split('/').at(-1) ?? url ?? 'a KEP') : `KEP-${number}`;
}

/** Where a KEP that is not on record can be looked up: the address linked to, else its issue. */
export function mentionUrl({ number, url }: KepMention): string | undefined {
  if (url !== undefined || number === undefined) return url;
  return issueUrl(number);
}
