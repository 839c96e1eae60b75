import { basename, dirname } from 'node:path/posix';

/** What the text of a proposal is called. */
export const README = 'README.md';

/** Whether a file is the text of a proposal by its name, in any case of letters. */
export function isReadmePath(path: string): boolean {
  return /\/readme\.md$/i.test(path);
}

/**
 * Directory → the text of its proposal: its README, or the only Markdown in it. Which of several is
 * the text cannot be known.
 */
export function readmesOf<File extends { readonly path: string }>(
  files: readonly File[],
): ReadonlyMap<string, File> {
  const markdown = files.filter(({ path }) => path.endsWith('.md') || isReadmePath(path));
  const directories = Map.groupBy(markdown, ({ path }) => dirname(path));
  return new Map(
    [...directories].flatMap(([directory, found]) => {
      const readme =
        found.find(({ path }) => basename(path) === README) ??
        found.find(({ path }) => isReadmePath(path)) ??
        (found.length === 1 ? found[0] : undefined);
      return readme === undefined ? [] : [[directory, readme] as const];
    }),
  );
}
