import type { RemovedFlag } from '../check/removed-flag.ts';
import { notesPath } from '../page/paths.ts';
import { noteAnchor } from '../release/note-words.ts';

/** Flags that releases removed or renamed, with the release notes that say so, the newest release first. */
export function flagNames(flags: readonly RemovedFlag[]) {
  return flags.toReversed().flatMap(({ kind, name, component, removedIn, to, pr }) => {
    if (kind !== 'flag') return [];
    const owner = component === undefined ? '' : ` of ${component}`;
    const change = to === undefined ? 'removed' : `renamed to ${to}`;
    return [
      {
        name,
        title: `flag${owner} ${change} in v${removedIn}`,
        path: `${notesPath(removedIn)}#${noteAnchor(pr)}`,
      },
    ];
  });
}
