import { compareVersions } from '../../../../src/model/version.ts';
import type { FeatureGate } from '../../../../src/schemas/feature-gate.ts';
import type { ReleaseGate } from './registration/join.ts';

type CodeBlock = NonNullable<FeatureGate['code']>;

/** The blocks of the last sync, by the gates’ names. */
export type PreviousBlocks = ReadonlyMap<string, CodeBlock>;

/** The blocks that records of the last sync hold. */
export function blocksIn(records: readonly unknown[]): PreviousBlocks {
  const gates = records as readonly Pick<FeatureGate, 'name' | 'code'>[];
  return new Map(
    gates.flatMap(({ name, code }) => (code === undefined ? [] : [[name, code] as const])),
  );
}

/**
 * The gates of a release as the last sync read them, for a branch that did not move since. What the
 * newest code alone decides of a gate (its KEPs and history) is not told of a release; it stays with the
 * block.
 */
export function keptGates(
  blocks: PreviousBlocks,
  release: string,
  isListOnly: boolean,
): Map<string, ReleaseGate> {
  const gates = [...blocks].flatMap(([name, block]) => {
    const gate = keptGate(block, release, isListOnly);
    const spelled = runAt(block.otherNames, release)?.name ?? name;
    return gate === undefined ? [] : [[spelled, gate] as const];
  });
  return new Map(gates.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function keptGate(block: CodeBlock, release: string, isListOnly: boolean): ReleaseGate | undefined {
  const state = runAt(block.states, release);
  const other = runAt(block.otherPackages, release);
  if (state === undefined && other === undefined) return undefined;
  const { stage, default: isOn, locked } = state ?? {};
  const prefix = `v${release}: `;
  return {
    ...(stage !== undefined && { stage }),
    ...(isOn !== undefined && { default: isOn }),
    ...(locked !== undefined && { locked }),
    isToCome: state === undefined,
    specs: [],
    packages: isListOnly ? [] : (other?.packages ?? block.packages ?? []),
    keps: [],
    dependencies: runAt(block.needs, release)?.gates ?? [],
    problems: (block.problems ?? [])
      .filter(({ field }) => field.startsWith(prefix))
      .map((problem) => ({ ...problem, field: problem.field.slice(prefix.length) })),
  };
}

/** A run that another one follows at once has no end of its own. */
function runAt<Run extends { readonly since: string; readonly until?: string | undefined }>(
  runs: readonly Run[] | undefined,
  release: string,
): Run | undefined {
  const run = runs?.findLast(({ since }) => compareVersions(since, release) <= 0);
  const isEnded = run?.until !== undefined && compareVersions(run.until, release) < 0;
  return isEnded ? undefined : run;
}
