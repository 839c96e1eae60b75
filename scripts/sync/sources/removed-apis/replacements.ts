import type { ListItem, RootContent } from 'mdast';
import type { ApiReplacement, RemovedApi } from '../../../../src/schemas/removed-api.ts';
import { lineOfText, listItemsOf } from '../../reading/markdown.ts';
import type { Oddities } from '../../reading/oddities.ts';
import { apiVersionsIn, firstReleaseIn, type Subject } from './subject.ts';

const MIGRATE = /^migrate\b/i;
const NOTABLE = /^notable changes\b/i;
const NOTHING_NOTABLE = /^no notable changes\b/i;

/** Reads the list below the sentence of an entry: what to migrate to, and how much changes. */
export function readReplacements(
  content: readonly RootContent[],
  { apiVersions, kinds }: Subject,
  oddities: Oddities,
): Pick<RemovedApi, 'replacements' | 'notableChanges'> {
  const items = listItemsOf(content);
  const sentences = content.filter(({ type }) => type === 'paragraph').map(lineOfText);
  const replacements = [
    ...sentences.filter((text) => MIGRATE.test(text)).flatMap(replacementsIn),
    ...items
      .filter((item) => MIGRATE.test(ownText(item)))
      .flatMap((item) => replacementsOf(item, kinds)),
  ];
  for (const { apiVersion } of replacements.filter((each) =>
    apiVersions.includes(each.apiVersion),
  )) {
    oddities.add('replacement', 'contradiction', 'an API version that is served', apiVersion);
  }
  const changes = items.filter((item) => NOTABLE.test(ownText(item)));
  const isSilent = items.some((item) => NOTHING_NOTABLE.test(ownText(item)));
  return {
    ...(replacements.length > 0 && { replacements }),
    ...((changes.length > 0 || isSilent) && {
      notableChanges: changes.reduce((sum, item) => sum + countLeaves(item), 0),
    }),
  };
}

/** What an item names, or where it has a list, what that says of each kind. */
function replacementsOf(item: ListItem, kinds: readonly string[]): ApiReplacement[] {
  const single = replacementsIn(ownText(item));
  const each = listItemsOf(item.children).flatMap((inner) => {
    const text = ownText(inner);
    const kind = kinds.find((name) => text.split(/\W/).includes(name));
    return kind === undefined ? [] : replacementsIn(text).map((found) => ({ ...found, kind }));
  });
  return each.length > 0 ? each : single;
}

function replacementsIn(text: string): ApiReplacement[] {
  return apiVersionsIn(text).map(({ apiVersion, following }) => {
    const since = firstReleaseIn(following);
    return { apiVersion, ...(since !== undefined && { since }) };
  });
}

/** The text of an item without that of the lists in it. */
function ownText({ children }: ListItem): string {
  return lineOfText(children.filter(({ type }) => type !== 'list'));
}

/** How many of an item's innermost items there are; one where it has none. */
function countLeaves(item: ListItem): number {
  const inner = listItemsOf(item.children);
  return inner.length === 0 ? 1 : inner.reduce((sum, each) => sum + countLeaves(each), 0);
}
