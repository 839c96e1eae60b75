import type { Release } from '../../../../src/schemas/release.ts';
import { defineSource, type ParsedSource } from '../../engine/source.ts';
import { withStandingParts } from '../../reading/standing.ts';
import { CYCLES, type CycleTexts, fetchReleases, type ReleaseTexts, SUPPORT } from './fetch.ts';
import { parseCycleReadme } from './parse.ts';
import { parseExceptions } from './parse-exceptions.ts';
import { joinReleases } from './parse-join.ts';
import {
  type ParsedSupport,
  parseEndOfLife,
  parseSchedule,
  type SupportByRelease,
} from './parse-support.ts';
import type { CycleAnchor } from './parse-years.ts';
import { type ReadCycle, withStandingCycles } from './standing-cycles.ts';

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

/** The field of upstream that each part of a support block comes of. */
const PARTS = {
  ...{ released: 'releaseDate', maintenance: 'maintenanceModeStartDate' },
  ...{ endOfLife: 'endOfLifeDate', finalPatch: 'finalPatchRelease' },
  ...{ nextPatch: 'next', patches: 'previousPatches', patchDays: 'upcoming_releases' },
};

/**
 * What a file says, and what is on record of parts that it broke; where it cannot be read as a whole, also what
 * is on record of it about releases that neither it nor the other file names.
 */
function withStandingSupport(
  { path, blocks, unread }: ParsedSupport,
  other: ParsedSupport,
  recorded: readonly Release[],
): SupportByRelease {
  const known = new Map(
    recorded.flatMap(({ version, support }) =>
      support?.path === path ? [[version, support] as const] : [],
    ),
  );
  const read = [...blocks].map(
    ([version, block]) => [version, withStandingParts(block, known.get(version), PARTS)] as const,
  );
  const isNamed = (version: string) => blocks.has(version) || other.blocks.has(version);
  const standing = unread.length > 0 ? [...known].filter(([version]) => !isNamed(version)) : [];
  return new Map([...read, ...standing]);
}
