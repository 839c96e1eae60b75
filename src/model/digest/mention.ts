import type { KepMention } from '../../schemas/digest.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';

/** What a mention says of the KEP that it means. */
export type MentionedKep = Pick<KepMention, 'number' | 'directory'>;

/** Finds the enhancement that a mention means; `undefined` where none on record can be told. */
export type FindEnhancement<View = EnhancementView> = (mention: MentionedKep) => View | undefined;

/** A KEP as a digest or a blog post names it, with the enhancement that it is. */
export interface NamedKep {
  readonly mention: KepMention;
  readonly view: EnhancementView | undefined;
}

const DIRECTORY = /^([^/]+)\/(?:\d+-)*(.+)$/;

/**
 * Finds enhancements by the directory that a mention links to, else by its number, else by the
 * directory's SIG and name: until 2020 KEPs bore a date or a serial where the number of their issue
 * stands now. A number is not believed where it leads to another SIG and another name.
 */
export function findMentioned<View extends Pick<EnhancementView, 'id' | 'record'>>(
  enhancements: readonly View[],
): FindEnhancement<View> {
  const ids = new Map(enhancements.map((view) => [view.id, view]));
  const numbers = Map.groupBy(enhancements, ({ record }) => record.number);
  const names = Map.groupBy(enhancements, ({ id }) => nameOf(id));
  return ({ number, directory }) => {
    const linked = directory === undefined ? undefined : ids.get(directory);
    if (linked !== undefined) return linked;
    const numbered = number === undefined ? undefined : only(numbers.get(number));
    if (numbered !== undefined) return isAkin(numbered.id, directory) ? numbered : undefined;
    return directory === undefined ? undefined : only(names.get(nameOf(directory)));
  };
}

/** The enhancements that mentions mean, each once, in their order; the unknown ones are left out. */
export function enhancementsOf(
  mentions: readonly MentionedKep[],
  find: FindEnhancement,
): EnhancementView[] {
  return [...new Set(mentions.flatMap((mention) => find(mention) ?? []))];
}

/** KEPs as they are named, each once: two spellings of one enhancement count as one. */
export function nameKeps(mentions: readonly KepMention[], find: FindEnhancement): NamedKep[] {
  const named = new Map<string, NamedKep>();
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
  return `https://github.com/kubernetes/enhancements/issues/${number}`;
}

/** "sig-node/20190212-ephemeral-containers" → "sig-node/ephemeral-containers". */
function nameOf(directory: string): string {
  return directory.replace(DIRECTORY, '$1/$2');
}

function isAkin(id: string, directory: string | undefined): boolean {
  if (directory === undefined) return true;
  const [sig, name] = nameOf(id).split('/');
  const [otherSig, otherName] = nameOf(directory).split('/');
  return sig === otherSig || name === otherName;
}

function only<T>(all: readonly T[] | undefined): T | undefined {
  return all?.length === 1 ? all[0] : undefined;
}
