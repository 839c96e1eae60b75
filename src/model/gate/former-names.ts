import type { ReleaseNotes } from '../../schemas/release-notes.ts';

/** The names that release notes say gates had before, by the name that they were given. */
export function indexRenames(
  notes: readonly Pick<ReleaseNotes, 'notes'>[],
): ReadonlyMap<string, readonly string[]> {
  const renamed = notes
    .flatMap((release) => release.notes.flatMap(({ names = [] }) => names))
    .flatMap(({ kind, name, to }) => (kind === 'gate' && to !== undefined ? [{ name, to }] : []));
  return new Map(
    [...Map.groupBy(renamed, ({ to }) => to)].map(([to, all]) => [to, all.map(({ name }) => name)]),
  );
}
