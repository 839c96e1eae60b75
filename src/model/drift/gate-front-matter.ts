import type { Gate } from '../gate/gate.ts';
import type { GatePeriod } from '../gate/history.ts';
import { nextRelease, previousRelease } from '../version.ts';

/**
 * The front matter that the documentation of a gate should have by the code's history, as
 * kubernetes/website writes it. A gate whose last release is known only as a range keeps its last
 * stage open.
 * @param isOut tells which releases the documentation may speak of
 */
export function gateFrontMatter(gate: Gate, isOut: (release: string) => boolean): string {
  const periods = gate.code.filter(({ since }) => isOut(since));
  const isGone = gate.removal !== undefined && isOut(gate.removal.by);
  const last = isGone ? exactEnd(gate) : undefined;
  const stages = periods.map((period, index) =>
    stageLines(period, endBefore(periods[index + 1]) ?? last),
  );
  return ['stages:', ...stages.flat(), ...(isGone ? ['removed: true'] : [])].join('\n');
}

function endBefore(next: GatePeriod | undefined): string | undefined {
  return next === undefined ? undefined : previousRelease(next.since);
}

function exactEnd({ removal }: Gate): string | undefined {
  const isExact = removal !== undefined && nextRelease(removal.after) === removal.by;
  return isExact ? removal.after : undefined;
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
