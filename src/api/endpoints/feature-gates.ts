import type { Atlas } from '../../model/atlas/atlas.ts';
import { gateCodePath, gateEntryUrl, refOf, sourceUrl } from '../../model/atlas/citation.ts';
import { lookUp, newestRelease } from '../../model/atlas/lookup.ts';
import { REPOSITORIES } from '../../model/atlas/upstream.ts';
import { gateDisagreements } from '../../model/gate/comparison.ts';
import { gateAnswerData, gateTodayData } from '../../model/gate/data.ts';
import type { Gate } from '../../model/gate/gate.ts';
import type { GatePeriod } from '../../model/gate/history.ts';
import { answersThrough, removalOf } from '../../model/gate/in-release.ts';
import { gateToday } from '../../model/gate/today.ts';
import { gateDetails, gateList } from '../../schemas/api/feature-gate.ts';
import { addresses, namedEnhancement } from '../addresses.ts';
import { type ApiSite, defineEndpoint } from '../endpoint.ts';

export const endpoints = [
  defineEndpoint({
    path: 'feature-gates.json',
    name: 'feature-gates',
    summary: 'All feature gates as they are in the newest release',
    isAlsoYaml: true,
    shape: gateList,
    files: async (site) => [
      {
        file: 'feature-gates.json',
        page: '/feature-gates/',
        body: {
          newestRelease: newestRelease(site.atlas),
          featureGates: site.atlas.gates.map((gate) => ({
            ...today(gate, site.atlas),
            enhancements: viewsOf(gate.enhancements, site.atlas).map(({ label }) => label),
            ...addresses(site, `feature-gates/${gate.name}`),
          })),
        },
      },
    ],
  }),
  defineEndpoint({
    path: 'feature-gates/{name}.json',
    name: 'feature-gate',
    summary: 'One feature gate with its history by code and documentation',
    parameter: { description: 'The gate’s own name.', example: 'KubeletCrashLoopBackOffMax' },
    shape: gateDetails,
    files: async (site) =>
      site.atlas.gates.map((gate) => ({
        file: `feature-gates/${gate.name}.json`,
        page: `/feature-gates/${gate.name}/`,
        body: details(gate, site),
      })),
  }),
];

function viewsOf(ids: readonly string[], atlas: Atlas) {
  return ids.flatMap((id) => lookUp(atlas).enhancement(id) ?? []);
}

function today(gate: Gate, atlas: Atlas) {
  const newest = newestRelease(atlas);
  return { name: gate.name, ...gateTodayData(gateToday(gate, newest), newest) };
}

function details(gate: Gate, site: ApiSite) {
  const { atlas } = site;
  const versions = atlas.releases.map(({ version }) => version);
  return {
    ...today(gate, atlas),
    formerNames: [...gate.formerNames],
    releases: answersThrough(gate, versions).map(({ release, state }) => ({
      release,
      ...gateAnswerData(state, release),
    })),
    code: gate.code.map(period),
    docs: gate.docs.map(period),
    disagreements: gateDisagreements(gate).map(({ release, code, docs }) => ({
      release,
      codeStage: code?.stage,
      codeDefault: code?.default,
      docsStage: docs?.stage,
      docsDefault: docs?.default,
    })),
    removal: removalOf(gate),
    enhancements: viewsOf(gate.enhancements, atlas).map((view) => namedEnhancement(view, site)),
    components: gate.components.map(({ name, enhancements }) => ({
      name,
      declaredBy: viewsOf(enhancements, atlas).map(({ label }) => label),
    })),
    evidence: evidence(gate, atlas),
  };
}

function period({ stage, default: isOn, locked, since, to }: GatePeriod) {
  return { stage, default: isOn, isLocked: locked, since, until: to };
}

function evidence({ name, record, releases }: Gate, { sources }: Atlas) {
  const { docs } = record;
  const newest = releases.at(-1);
  const codeUrl = newest && gateEntryUrl(sources, newest, name, gateCodePath(record));
  const website = refOf(sources, REPOSITORIES.website);
  const docsUrl = docs && website && sourceUrl(website, docs.path);
  return [
    ...(codeUrl === undefined ? [] : [{ source: 'code' as const, url: codeUrl }]),
    ...(docsUrl === undefined ? [] : [{ source: 'docs' as const, url: docsUrl }]),
  ];
}
