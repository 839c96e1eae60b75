import type { Atlas } from '../atlas/atlas.ts';
import { countWords } from '../count-words.ts';
import { apiKindPath } from '../page/paths.ts';
import { linkPart, type Phrase, type PhraseTable, releasePart } from '../page/phrase.ts';
import { apiGroup } from './names.ts';
import type { ApiRemoval, ApiRemovals } from './removal.ts';
import { groupRemovals, type RemovedVersion, replacementWords } from './removal-words.ts';

/**
 * Removed API versions as a table.
 * @param release the release whose replacements are told
 */
export function removalTable(
  caption: string,
  removed: readonly ApiRemoval[],
  { atlas, release }: { readonly atlas: Atlas; readonly release: string },
): PhraseTable {
  return {
    caption,
    headings: ['API version', 'Kinds', 'Removed in', 'Last served in', 'Replacement', 'Details'],
    rows: groupRemovals(removed).map((group) => {
      const [{ apiVersion, removedIn, lastServed, entry }] = group;
      return [
        [[{ kind: 'code', text: apiVersion }]],
        group.map(({ kind }): Phrase => [linkPart(kind, apiKindPath(apiGroup(apiVersion), kind))]),
        [[releasePart(removedIn, atlas)]],
        lastServed === undefined ? [] : [[releasePart(lastServed, atlas)]],
        replacementPhrases(group, atlas.removals, release),
        [[{ kind: 'link', text: detailWords(group), to: entry.url }]],
      ];
    }),
  };
}

function replacementPhrases(
  group: RemovedVersion,
  removals: ApiRemovals,
  release: string,
): Phrase[] {
  const words = replacementWords(group, removals, release);
  if (words.length > 0) return words.map((each): Phrase => [`use ${each}`]);
  const { links = [] } = group[0].entry;
  return [
    ['no API version'],
    ...links.map(({ text, url }): Phrase => [{ kind: 'link', text, to: url }]),
  ];
}

function detailWords([{ entry }]: RemovedVersion): string {
  const { notableChanges = 0 } = entry;
  if (notableChanges === 0) return 'Deprecation guide';
  return countWords(notableChanges, 'notable change');
}
