import type { UpstreamFile } from '../engine/repository.ts';

/** How much one query may ask for; GitHub answers 502 to queries that take it more than 10 s. */
export const BATCH_LIMITS = { files: 150, bytes: 1024 * 1024 } as const;

/**
 * Cuts files into batches, in order, bounded in number and in bytes; a file above the bound in bytes
 * is a batch of its own.
 */
export function batchFiles<File extends UpstreamFile>(
  files: readonly File[],
  limits: { readonly files: number; readonly bytes: number } = BATCH_LIMITS,
): File[][] {
  const batches: File[][] = [];
  let bytes = 0;
  for (const file of files) {
    const last = batches.at(-1);
    if (last && last.length < limits.files && bytes + file.size <= limits.bytes) {
      last.push(file);
      bytes += file.size;
    } else {
      batches.push([file]);
      bytes = file.size;
    }
  }
  return batches;
}
