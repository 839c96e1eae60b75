import { defineSource, type ParsedSource } from '../../engine/source.ts';
import { CYCLES, type CycleTexts, fetchReleases, type ReleaseTexts, SUPPORT } from './fetch.ts';
import { parseCycleReadme } from './parse.ts';
import { parseExceptions } from './parse-exceptions.ts';
import { joinReleases } from './parse-join.ts';
import { parseEndOfLife, parseSchedule } from './parse-support.ts';
import type { CycleAnchor } from './parse-years.ts';
import { type ReadCycle, withStandingCycles } from './standing-cycles.ts';
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
  const read = new Map(
    texts.cycles.map((cycle) => {
      const anchor = schedule.get(cycle.version) ?? endOfLife.get(cycle.version);
      return [cycle.version, parseCycle(cycle, anchor)];
    }),
  );
  const cycles = withStandingCycles(read, texts.recorded);
  const { releases, notices } = joinReleases({ cycles, schedule, endOfLife });
  const unread = [...scheduled.unread, ...ended.unread];
  const odd = [...scheduled.notices, ...ended.notices, ...notices];
  return { records: [...releases.values()], notices: odd, unread };
}

function parseCycle(
  { version, readme, exceptions }: CycleTexts,
  anchor: CycleAnchor | undefined,
): ReadCycle {
  const cycle = parseCycleReadme(readme.text, readme.path, version, anchor);
  if (exceptions === undefined) return { cycle };
  const { path } = exceptions;
  return { cycle, exceptions: { path, ...parseExceptions(exceptions.text, path) } };
}
