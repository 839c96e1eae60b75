/**
 * Paths that no file system could hold beside another, with that other: they differ by case only (one
 * file on macOS and Windows), or one is the other's folder. Of those that clash, the first stands.
 * @param standing paths that stand in any case.
 */
export function findClashes(
  paths: readonly string[],
  standing: readonly string[] = [],
): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  const folders = new Map<string, string>();
  const clashes = new Map<string, string>();
  for (const path of new Set([...standing, ...paths])) {
    const name = path.toLowerCase();
    const above = foldersOf(name);
    const other =
      spellings.get(name) ??
      folders.get(name) ??
      above.map((folder) => spellings.get(folder)).find((each) => each !== undefined);
    if (other !== undefined) {
      clashes.set(path, other);
      continue;
    }
    spellings.set(name, path);
    for (const folder of above) folders.set(folder, path);
  }
  return clashes;
}

/** "a/b/c" → "a/b", "a". */
function foldersOf(path: string): string[] {
  const at = path.lastIndexOf('/');
  if (at === -1) return [];
  const folder = path.slice(0, at);
  return [folder, ...foldersOf(folder)];
}
