import type { ReleaseNotes } from '../../schemas/release-notes.ts';
import { addTo } from '../group-by-each.ts';

/** The names that release notes say gates had before, by the name that they were given. */
export function indexRenames(
  notes: readonly Pick<ReleaseNotes, 'notes'>[],
): ReadonlyMap<string, readonly string[]> {
  const named = notes.flatMap((release) => release.notes.flatMap(({ names = [] }) => names));
  const renames = new Map<string, string[]>();
  for (const { kind, name, to } of named) {
    if (kind === 'gate' && to !== undefined) addTo(renames, to, name);
  }
  return renames;
}
