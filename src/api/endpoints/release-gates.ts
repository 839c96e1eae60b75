import type { Atlas } from '../../model/atlas/atlas.ts';
import { lookUp } from '../../model/atlas/lookup.ts';
import { type GateChange, gateChanges } from '../../model/gate/changes.ts';
import { gateAnswerData } from '../../model/gate/data.ts';
import { dependenciesOf } from '../../model/gate/dependencies.ts';
import type { Gate } from '../../model/gate/gate.ts';
import { type GateInRelease, gateIn } from '../../model/gate/in-release.ts';
import { successorOf } from '../../model/gate/successor.ts';
import { gatePath, releasePath } from '../../model/page/paths.ts';
import { isInRun } from '../../model/runs.ts';
import { releaseGates } from '../../schemas/api/release-gates.ts';
import { addresses } from '../addresses.ts';
import { type ApiSite, defineEndpoint, withLatest } from '../endpoint.ts';

export const endpoints = [
  defineEndpoint({
    path: 'releases/{version}/feature-gates.json',
    name: 'release-gates',
    summary: 'Every feature gate as it is in a release',
    parameter: { description: 'A minor release, or latest.', example: 'latest' },
    shape: releaseGates,
    files: async (site) =>
      withLatest(site.atlas).map(({ version, name }) => ({
        file: `releases/${name}/feature-gates.json`,
        page: releasePath(version),
        body: () => ({
          release: version,
          featureGates: site.atlas.gates.map((gate) => gateData(gate, version, site)),
        }),
      })),
  }),
];

function gateData(gate: Gate, release: string, site: ApiSite) {
  const { atlas } = site;
  const answer = gateIn(gate, release);
  return {
    name: gate.name,
    formerNames: [...gate.formerNames],
    renamedTo: successorOf(gate.name, atlas.gates)?.name,
    ...gateAnswerData(answer, release),
    ...datesOf(answer),
    changes: gateChanges(gate, release).map(changeData),
    enhancements: gate.enhancements.flatMap((id) => lookUp(atlas).enhancement(id)?.label ?? []),
    components: gate.components.map(({ name }) => name),
    dependencies: dependenciesOf(gate)
      .filter((run) => isInRun(release, run))
      .map((needed) => needed.gate),
    apiFields: fieldsOf(gate, release, atlas),
    ...addresses(site, gatePath(gate.name)),
  };
}

function datesOf(answer: GateInRelease) {
  switch (answer.kind) {
    case 'present':
      return { since: answer.stageSince, defaultSince: answer.since };
    case 'not-yet':
      return { addedIn: answer.first };
    case 'removed':
      return { removal: answer.removal };
    case 'unknown':
      return answer.reason.kind === 'removal' ? { removal: answer.reason.removal } : {};
  }
}

function changeData(change: GateChange) {
  const { kind } = change;
  switch (kind) {
    case 'added':
      return { kind, stage: change.stage };
    case 'stage':
      return { kind, stage: change.to, formerStage: change.from };
    case 'default':
      return { kind, default: change.to };
    case 'locked':
    case 'unlocked':
    case 'removed':
      return { kind };
  }
}

function fieldsOf({ name }: Gate, release: string, { references }: Atlas): string[] {
  return references
    .of([name], release)
    .fields.flatMap(({ kind, path, versions }) =>
      versions
        .filter(({ runs }) => runs.some((run) => isInRun(release, run)))
        .map(({ apiVersion }) => [apiVersion, kind, path].filter(Boolean).join(' ')),
    );
}
