/** A record and the file that holds it. */
export interface RecordFile {
  readonly path: string;
  readonly record: unknown;
}

/**
 * The records of a folder, in the order of their files' paths.
 * @param identity the key that names a record; absent where its file alone does
 * @throws {Error} that names both files where two hold one record, such as a copy of a file
 */
export function distinctRecords(
  files: readonly RecordFile[],
  identity: string | undefined,
): unknown[] {
  const byPath = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const holders = new Map<unknown, string>();
  for (const { path, record } of byPath) {
    const id = identity === undefined ? path : (record as Record<string, unknown>)[identity];
    const other = holders.get(id);
    if (other !== undefined) {
      throw new Error(
        `${path}: ${identity}: got ${JSON.stringify(id)}, which is that of ${other} (expected one of its own); remove one of the two`,
      );
    }
    holders.set(id, path);
  }
  return byPath.map(({ record }) => record);
}
