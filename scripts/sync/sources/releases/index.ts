import { defineSource, type ParsedSource } from '../../engine/source.ts';
import { readOrStanding } from '../../reading/standing.ts';
import { CYCLES, type CycleTexts, fetchReleases, type ReleaseTexts, SUPPORT } from './fetch.ts';
import { type CycleBlock, parseCycleReadme } from './parse.ts';
import { parseExceptions } from './parse-exceptions.ts';
import { joinReleases } from './parse-join.ts';
import { parseEndOfLife, parseSchedule } from './parse-support.ts';
import type { CycleAnchor } from './parse-years.ts';
import { withStandingSupport } from './standing-support.ts';

/** Releases: the cycles in kubernetes/sig-release, and what is supported in kubernetes/website. */
export const source = defineSource({
  reads: [CYCLES, SUPPORT],
  fetch: fetchReleases,
  parse: parseReleases,
});

/** The releases of both repositories. */
export function parseReleases(texts: ReleaseTexts): ParsedSource {
  const scheduled = parseSchedule(texts.schedule.text, texts.schedule.path);
  const ended = parseEndOfLife(texts.endOfLife.text, texts.endOfLife.path);
  const schedule = withStandingSupport(scheduled, ended, texts.recorded);
  const endOfLife = withStandingSupport(ended, scheduled, texts.recorded);
  const recorded = texts.recorded.flatMap(({ cycle }) => cycle ?? []);
  const cycles = new Map(
    texts.cycles.map((cycle) => {
      const anchor = schedule.get(cycle.version) ?? endOfLife.get(cycle.version);
      return [cycle.version, withSchedule(parseCycle(cycle, anchor), recorded)];
    }),
  );
  const { releases, notices } = joinReleases({ cycles, schedule, endOfLife });
  const unread = [...scheduled.unread, ...ended.unread];
  return { records: [...releases.values()], notices, unread };
}

/** A cycle whose README tells no events has those on record, with the problem that says why. */
function withSchedule(cycle: CycleBlock, recorded: readonly CycleBlock[]): CycleBlock {
  const problem = cycle.events.length === 0 ? cycle.problems?.[0] : undefined;
  const { exceptions, exceptionsPath } = cycle;
  return {
    ...readOrStanding(cycle, recorded, problem),
    ...(exceptions && { exceptions, exceptionsPath }),
  };
}

function parseCycle(
  { version, readme, exceptions }: CycleTexts,
  anchor: CycleAnchor | undefined,
): CycleBlock {
  const cycle = parseCycleReadme(readme.text, readme.path, version, anchor);
  if (exceptions === undefined) {
    return cycle;
  }
  const parsed = parseExceptions(exceptions.text, exceptions.path);
  const problems = [...(cycle.problems ?? []), ...parsed.problems];
  return {
    ...cycle,
    exceptions: [...parsed.exceptions],
    exceptionsPath: exceptions.path,
    ...(problems.length > 0 && { problems }),
  };
}
