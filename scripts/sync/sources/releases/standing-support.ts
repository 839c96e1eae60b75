import type { Release } from '../../../../src/schemas/release.ts';
import type { ParsedSupport, SupportByRelease } from './parse-support.ts';

/**
 * What a file says; where it cannot be read as a whole, also what is on record of it about releases
 * that neither it nor the other file names.
 */
export function withStandingSupport(
  { path, blocks, unread }: ParsedSupport,
  other: ParsedSupport,
  recorded: readonly Release[],
): SupportByRelease {
  if (unread.length === 0) return blocks;
  const standing = recorded.flatMap(({ version, support }) => {
    const isNamed = blocks.has(version) || other.blocks.has(version);
    return support?.path === path && !isNamed ? [[version, support] as const] : [];
  });
  return new Map([...blocks, ...standing]);
}
