import type { Atlas } from '../model/atlas/atlas.ts';
import { gateUrls } from '../model/atlas/citation.ts';
import { lookUp } from '../model/atlas/lookup.ts';
import { gateBadge } from '../model/embed/badge.ts';
import { gateDisagreements } from '../model/gate/comparison.ts';
import { gateAnswerData, gateStateData, gateTodayData } from '../model/gate/data.ts';
import { dependenciesOf, dependentsOf } from '../model/gate/dependencies.ts';
import { type Gate, retoldReleases } from '../model/gate/gate.ts';
import type { GatePeriod } from '../model/gate/history.ts';
import { answersThrough, removalOf } from '../model/gate/in-release.ts';
import { gateMilestones } from '../model/gate/milestones.ts';
import type { GatePage } from '../model/gate/page.ts';
import { successorOf } from '../model/gate/successor.ts';
import { namedEnhancement } from './addresses.ts';
import { badgeData } from './badge.ts';
import { coverageData } from './coverage.ts';
import type { ApiSite } from './endpoint.ts';

/** A gate as it is in the newest release. */
export function gateSummary({ gate, today, newest, summary }: GatePage) {
  return { name: gate.name, summary, ...gateTodayData(today, newest) };
}

/** A gate with all that is known of it. */
export function gateDetailsData(page: GatePage, site: ApiSite) {
  const { gate } = page;
  const { atlas } = site;
  const versions = atlas.releases.map(({ version }) => version);
  return {
    ...gateSummary(page),
    badge: badgeData(gateBadge(gate, page.newest)),
    formerNames: [...gate.formerNames],
    renamedTo: successorOf(gate.name, atlas.gates)?.name,
    ...gateMilestones(gate),
    releases: answersThrough(gate, versions).map(({ release, state }) => ({
      release,
      ...gateAnswerData(state, release),
    })),
    code: gate.code.map(period),
    docs: gate.docs.map(period),
    retold: retoldReleases(gate).map(({ release, own, later }) => ({
      release,
      own: gateStateData(own),
      laterRelease: later.list,
      later: gateStateData(later),
    })),
    disagreements: gateDisagreements(gate).map(({ release, code, docs }) => ({
      release,
      codeStage: code?.stage,
      codeDefault: code?.default,
      docsStage: docs?.stage,
      docsDefault: docs?.default,
    })),
    removal: removalOf(gate),
    enhancements: page.enhancements.map((view) => namedEnhancement(view, site)),
    sigs: [...page.sigs],
    components: gate.components.map(({ name, enhancements }) => ({
      name,
      declaredBy: enhancements.flatMap((id) => lookUp(atlas).enhancement(id)?.label ?? []),
    })),
    dependencies: dependenciesOf(gate),
    dependents: dependentsOf(gate, atlas),
    evidence: gateEvidenceData(gate, atlas),
    ...coverageData(page.coverage, site),
    olderSources: [...page.olderSources],
    problems: page.problems.flatMap(({ problems }) => problems),
  };
}

function period({ since, to, ...state }: GatePeriod) {
  return { ...gateStateData(state), since, until: to };
}

/** The files that say what a gate is, by the source, with their addresses where these are known. */
export function gateEvidenceData(gate: Gate, { sources }: Atlas) {
  const urls = gateUrls(gate, sources);
  return (['code', 'docs'] as const).flatMap((source) => {
    const url = urls[source];
    return url === undefined ? [] : [{ source, url }];
  });
}
