import type { RemovedFlag } from '../check/removed-flag.ts';
import { notesPath } from '../page/paths.ts';
import { noteAnchor } from '../release/note-words.ts';

/** A flag that a release removed, and the release note that says so. */
interface FlagName {
  readonly name: string;
  readonly title: string;
  readonly path: string;
}

/** Flags that releases removed or renamed, the newest release first. */
export function flagNames(flags: readonly RemovedFlag[]): FlagName[] {
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
