import type { Gate } from '../gate/gate.ts';
import type { GatePeriod } from '../gate/history.ts';
import { removalOf } from '../gate/in-release.ts';
import { isExactRemoval } from '../gate/removal.ts';
import { previousRelease } from '../version.ts';

/**
 * The front matter that the documentation of a gate should have by the code's history, as
 * kubernetes/website writes it. A gate whose last release is known only as a range keeps its last
 * stage open.
 * @param isOut tells which releases the documentation may speak of
 */
export function gateFrontMatter(gate: Gate, isOut: (release: string) => boolean): string {
  const periods = gate.code.filter(({ since }) => isOut(since));
  const removal = removalOf(gate);
  const isGone = removal?.by !== undefined && isOut(removal.by);
  const last = isGone && isExactRemoval(removal) ? removal.after : undefined;
  const stages = periods.map((period, index) =>
    stageLines(period, endBefore(periods[index + 1]) ?? last),
  );
  return ['stages:', ...stages.flat(), ...(isGone ? ['removed: true'] : [])].join('\n');
}

function endBefore(next: GatePeriod | undefined): string | undefined {
  return next === undefined ? undefined : previousRelease(next.since);
}

function stageLines(period: GatePeriod, to: string | undefined): string[] {
  return [
    `  - stage: ${period.stage}`,
    `    defaultValue: ${period.default}`,
    ...(period.locked ? ['    locked: true'] : []),
    `    fromVersion: "${period.since}"`,
    ...(to === undefined ? [] : [`    toVersion: "${to}"`]),
  ];
}
