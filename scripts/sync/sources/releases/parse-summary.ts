import type { CycleEvent } from '../../../../src/schemas/release.ts';
import { Oddities } from '../../reading/oddities.ts';
import { resolveTime } from './parse-event-time.ts';
import { eventKinds } from './parse-kinds.ts';
import type { TimelineRow } from './parse-tables.ts';
import { parseWhen } from './parse-when.ts';
import type { YearOfMonth } from './parse-years.ts';

/**
 * Compares the summary at the top of a README with its timeline: where they differ, the timeline
 * counts and the difference is a problem.
 */
export function noteSummaryDifferences(
  rows: readonly TimelineRow[],
  events: readonly CycleEvent[],
  version: string,
  yearOf: YearOfMonth | undefined,
  oddities: Oddities,
): void {
  for (const { name, when } of rows) {
    const kinds = eventKinds(name, version).filter(
      (kind) => kind !== 'other' && kind !== 'pre-release',
    );
    const event = events.find((other) => kinds.some((kind) => other.kind.includes(kind)));
    const time = resolveTime(parseWhen(when.text), undefined, yearOf, name, new Oddities());
    if (event === undefined || time === undefined) continue;
    const isSameDay = event.date === time.date;
    const isSameTime = (event.deadline ?? time.deadline) === (time.deadline ?? event.deadline);
    if (isSameDay && isSameTime) continue;
    const expected = isSameDay ? event.deadline : event.date;
    oddities.add(`Summary: ${name}`, 'contradiction', `${expected}, as in the timeline`, when.text);
  }
}
