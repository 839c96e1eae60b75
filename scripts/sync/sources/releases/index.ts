import { defineSource, type ParsedSource } from '../../engine/source.ts';
import { CYCLES, type CycleTexts, fetchReleases, type ReleaseTexts, SUPPORT } from './fetch.ts';
import { type CycleBlock, parseCycleReadme } from './parse.ts';
import { parseExceptions } from './parse-exceptions.ts';
import { joinReleases } from './parse-join.ts';
import { parseEndOfLife, parseSchedule } from './parse-support.ts';
import type { CycleAnchor } from './parse-years.ts';

/** Releases: the cycles in kubernetes/sig-release, and what is supported in kubernetes/website. */
export const source = defineSource({
  reads: [CYCLES, SUPPORT],
  fetch: fetchReleases,
  parse: parseReleases,
});

function parseReleases(texts: ReleaseTexts): ParsedSource {
  const schedule = parseSchedule(texts.schedule.text, texts.schedule.path);
  const endOfLife = parseEndOfLife(texts.endOfLife.text, texts.endOfLife.path);
  const cycles = new Map(
    texts.cycles.map((cycle) => {
      const anchor = schedule.get(cycle.version) ?? endOfLife.get(cycle.version);
      return [cycle.version, parseCycle(cycle, anchor)];
    }),
  );
  const { releases, notices } = joinReleases({ cycles, schedule, endOfLife });
  return { records: [...releases.values()], notices };
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
