import type { Enhancement, EnhancementStatus } from '../../schemas/enhancement.ts';
import type { Stage } from '../../schemas/stage.ts';
import { STAGES } from '../stage.ts';

/** What to change in a kep.yaml. */
export interface KepChanges {
  readonly milestones?: Partial<Record<Stage, string>>;
  readonly status?: EnhancementStatus;
  readonly stage?: Stage;
  readonly latestMilestone?: string;
  /** The names of all its gates, where one is to be spelled otherwise. */
  readonly gates?: readonly { readonly name: string; readonly components: readonly string[] }[];
}

/**
 * The corrected lines of a kep.yaml, in the order of its template. A milestone block is given whole:
 * the record's own entries with the changed ones among them.
 */
export function kepLines(record: Enhancement, changes: KepChanges): string {
  const { status, stage, latestMilestone, milestones, gates } = changes;
  return [
    ...(status === undefined ? [] : [`status: ${status}`]),
    ...(stage === undefined ? [] : [`stage: ${stage}`]),
    ...(latestMilestone === undefined ? [] : [`latest-milestone: "v${latestMilestone}"`]),
    ...(milestones === undefined ? [] : milestoneLines({ ...record.milestones, ...milestones })),
    ...(gates === undefined ? [] : gateLines(gates)),
  ].join('\n');
}

function milestoneLines(milestones: Partial<Record<Stage, string>>): string[] {
  const lines = STAGES.flatMap((stage) => {
    const release = milestones[stage];
    return release === undefined ? [] : [`  ${stage}: "v${release}"`];
  });
  return ['milestone:', ...lines];
}

function gateLines(gates: NonNullable<KepChanges['gates']>): string[] {
  const each = gates.flatMap(({ name, components }) => [
    `  - name: ${name}`,
    ...(components.length === 0
      ? []
      : ['    components:', ...components.map((component) => `      - ${component}`)]),
  ]);
  return ['feature-gates:', ...each];
}
