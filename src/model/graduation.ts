import type { Enhancement } from '../schemas/enhancement.ts';
import type { Stage } from '../schemas/stage.ts';
import { compareStages, STAGES } from './stage.ts';
import { compareVersions } from './version.ts';

/**
 * How a claim is known. `declared`: one source says so of a released version. `planned`: the
 * version is not released yet.
 */
export type Standing = 'declared' | 'planned';

/** Where a claim is written down. */
export interface Evidence {
  readonly source: 'kep.yaml';
  readonly repository: string;
  readonly path: string;
  /** The field that says so, dotted: "milestone.beta". */
  readonly field: string;
}

/** The statement that something reached a stage in a release, with its evidence. */
export interface Claim {
  readonly stage: Stage;
  readonly release: string;
  readonly standing: Standing;
  readonly evidence: readonly Evidence[];
}

/** Tells whether a minor release is out. */
export type IsReleased = (release: string) => boolean;

/**
 * The claims that an enhancement's own metadata makes, oldest release first. Its milestones are
 * targets: a released one counts as `declared`, a later one as `planned`. Better evidence joins here.
 */
export function resolveGraduations(enhancement: Enhancement, isReleased: IsReleased): Claim[] {
  const claims: Claim[] = [];
  for (const stage of STAGES) {
    const release = enhancement.milestones?.[stage];
    if (release === undefined) continue;
    claims.push({
      stage,
      release,
      standing: isReleased(release) ? 'declared' : 'planned',
      evidence: [
        {
          source: 'kep.yaml',
          repository: 'kubernetes/enhancements',
          path: enhancement.path,
          field: `milestone.${stage}`,
        },
      ],
    });
  }
  return claims.sort(
    (a, b) => compareVersions(a.release, b.release) || compareStages(a.stage, b.stage),
  );
}

/** The last claim that holds in a release; of two for one release the more mature stage. */
export function claimAt(claims: readonly Claim[], release: string): Claim | undefined {
  return claims.findLast((claim) => compareVersions(claim.release, release) <= 0);
}
