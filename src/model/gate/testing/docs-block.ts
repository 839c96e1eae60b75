import type { DocsStage, FeatureGate } from '../../../schemas/feature-gate.ts';

type DocsBlock = NonNullable<FeatureGate['docs']>;

/** What is recorded of a gate whose documentation tells these stages. */
export function docsBlock(
  stages: readonly DocsStage[] = [],
  more: Partial<DocsBlock> = {},
): DocsBlock {
  return { path: 'x.md', removed: false, stages: [...stages], ...more };
}
