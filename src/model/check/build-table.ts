import type { Atlas } from '../atlas/atlas.ts';
import { newestRelease } from '../atlas/lookup.ts';
import type { Gate } from '../gate/gate.ts';
import { codePeriods } from '../gate/history.ts';
import type { ReleaseView } from '../release/release.ts';
import { compareVersions } from '../version.ts';
import type { GateTable, TableGate, TableRelease } from './table.ts';

/** The oldest release that had feature gates. */
const FIRST = '1.4';

/** The table of all gates and of the releases that have any, from the atlas. */
export function buildGateTable(atlas: Atlas): GateTable {
  const days = listDays(atlas);
  const newestList = atlas.gateLists.at(-1);
  const labels = new Map(atlas.enhancements.map(({ id, label }) => [id, label]));
  return {
    newest: newestRelease(atlas),
    releases: atlas.releases
      .filter(({ version, phase }) => {
        const isToCome = phase !== 'released' && version !== newestList;
        return compareVersions(version, FIRST) >= 0 && !isToCome;
      })
      .map((release) => tableRelease(release, days.get(release.version))),
    gates: atlas.gates.map((gate) => tableGate(gate, labels)),
  };
}

function listDays({ sources }: Atlas): Map<string, string> {
  const refs = Object.values(sources).flatMap((source) => source.refs);
  return new Map(
    refs.flatMap(({ gateListOf, committed }) =>
      gateListOf === undefined ? [] : [[gateListOf, committed.slice(0, 10)] as const],
    ),
  );
}

function tableRelease(release: ReleaseView, listOf: string | undefined): TableRelease {
  const { version, phase, day } = release;
  const isEarly = listOf !== undefined && (day === undefined || listOf < day.date);
  return { version, isOut: phase === 'released', listOf, isListEarly: isEarly };
}

function tableGate(gate: Gate, labels: ReadonlyMap<string, string>): TableGate {
  const { record, name, code, docs, removal, isRemoved, formerNames, components } = gate;
  const firstInCode = code[0]?.since;
  return {
    name,
    code,
    docs: docs.filter(
      ({ since }) => firstInCode === undefined || compareVersions(since, firstInCode) < 0,
    ),
    removal,
    isRemoved,
    isUndated: record.code?.history.every(({ version }) => version === '1.0') ?? false,
    otherwise: (record.code?.otherHistories ?? []).map(({ list, history }) => ({
      list,
      periods: codePeriods({ history, lists: [list] }),
    })),
    formerNames,
    isRenamedInCode: record.code?.formerNames !== undefined,
    components: components.map((component) => ({
      name: component.name,
      by: component.enhancements.map((id) => labels.get(id) ?? id),
    })),
  };
}
