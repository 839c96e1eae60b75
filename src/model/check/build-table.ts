import type { ReleaseNotes } from '../../schemas/release-notes.ts';
import { type Atlas, codeReleases } from '../atlas/atlas.ts';
import { refsOf } from '../atlas/citation.ts';
import { newestRelease } from '../atlas/lookup.ts';
import { timedGates } from '../gate/timed-gate.ts';
import type { ReleaseView } from '../release/release.ts';
import { compareVersions } from '../version.ts';
import { removedConfigApis, removedFlags } from './removed-flag.ts';
import type { GateTable, TableRelease } from './table.ts';

/** The oldest release that had feature gates. */
const FIRST = '1.4';

/** The table of all gates and of the releases that are out or whose code was read, from the atlas; of removed flags, from notes. */
export function buildGateTable(atlas: Atlas, notes: readonly ReleaseNotes[]): GateTable {
  const days = listDays(atlas);
  const listOnly = new Set(
    codeReleases(atlas.sources).flatMap((one) => (one.isListOnly ? one.release : [])),
  );
  return {
    newest: newestRelease(atlas),
    releases: atlas.releases
      .filter(({ version, phase }) => {
        // From the day of its branch on, master is already the release after it.
        const isKnown = phase === 'released' || atlas.gateLists.includes(version);
        return compareVersions(version, FIRST) >= 0 && isKnown;
      })
      .map((release) => ({
        ...tableRelease(release, days.get(release.version)),
        ...(listOnly.has(release.version) && { isListOnly: true as const }),
      })),
    gates: timedGates(atlas),
    kubeadmGates: atlas.kubeadmGates.map(({ path: _, problems: __, ...gate }) => gate),
    removedApis: [...new Set(atlas.removals.all.map(({ entry }) => entry))].map(
      ({ links: _, notableChanges: __, problems: ___, ...entry }) => entry,
    ),
    removedFlags: removedFlags(notes),
    removedConfigApis: removedConfigApis(notes),
  };
}

function listDays({ sources }: Atlas): Map<string, string> {
  return new Map(
    refsOf(sources).flatMap(({ gatesOf, committed }) =>
      gatesOf === undefined ? [] : [[gatesOf, committed.slice(0, 10)] as const],
    ),
  );
}

function tableRelease(release: ReleaseView, listOf: string | undefined): TableRelease {
  const { version, phase, day } = release;
  const isEarly = listOf !== undefined && (day === undefined || listOf < day.date);
  return { version, isOut: phase === 'released', listOf, isListEarly: isEarly };
}
