import type { Atlas } from '../atlas/atlas.ts';
import { lookUp } from '../atlas/lookup.ts';
import { type EnhancementView, isGivenUp } from '../enhancement/enhancement.ts';
import { type Gate, gateAt } from '../gate/gate.ts';
import { claimAt } from '../graduation/claim.ts';
import type { NoteView } from '../release/notes.ts';
import { compareVersions } from '../version.ts';
import type {
  EnhancementPoint,
  GatePoint,
  UpgradeData,
  UpgradeEnhancement,
  UpgradeGate,
  UpgradeNote,
} from './data.ts';
import type { Step, Timeline } from './timeline.ts';

/**
 * Gathers from the atlas what upgrades need.
 * @param notesOf the release notes of a release
 */
export function buildUpgradeData(
  atlas: Atlas,
  notesOf: (release: string) => readonly NoteView[],
): UpgradeData {
  const releases = atlas.releases.map(({ version, phase }) => ({ version, phase }));
  const versions = releases.map(({ version }) => version);
  const slugs = new Map(atlas.enhancements.map(({ id, slug }) => [id, slug]));
  const gates = atlas.gates.map(
    (gate): UpgradeGate => ({
      name: gate.name,
      timeline: gateTimeline(gate, versions),
      enhancements: gate.enhancements.flatMap((id) => slugs.get(id) ?? []),
      components: gate.components.map(({ name }) => name),
    }),
  );
  const notes = versions.flatMap((version) =>
    notesOf(version).flatMap((note) => upgradeNote(note, atlas) ?? []),
  );
  const named = new Set([...gates, ...notes].flatMap(({ enhancements }) => enhancements));
  return {
    today: atlas.today,
    releases,
    gates,
    enhancements: atlas.enhancements
      .map(upgradeEnhancement)
      .filter(({ slug, timeline }) => timeline.length > 0 || named.has(slug)),
    notes,
  };
}

/** A gate's steps through some releases, which are listed oldest first. */
export function gateTimeline(gate: Gate, releases: readonly string[]): Timeline<GatePoint> {
  const steps: Step<GatePoint>[] = [];
  for (const release of releases) {
    const last = steps.at(-1)?.state;
    const state = gatePoint(gate, release, last);
    if (state !== undefined && !isSamePoint(state, last)) steps.push({ release, state });
  }
  return steps;
}

/** The gate in a release; the one before it tells what a gate was like that went away. */
function gatePoint(
  gate: Gate,
  release: string,
  last: GatePoint | undefined,
): GatePoint | undefined {
  const state = gateAt(gate, release);
  if (state === undefined) {
    const isGone = gate.removal !== undefined && compareVersions(gate.removal.by, release) <= 0;
    return last && { ...last, presence: isGone ? 'gone' : 'maybe', removal: gate.removal };
  }
  const isMaybe = gate.removal !== undefined && compareVersions(gate.removal.after, release) < 0;
  return {
    presence: isMaybe ? 'maybe' : 'here',
    stage: state.stage,
    default: state.default,
    locked: state.locked,
    source: state.source,
    removal: isMaybe ? gate.removal : undefined,
  };
}

function isSamePoint(a: GatePoint, b: GatePoint | undefined): boolean {
  return (
    b !== undefined &&
    a.presence === b.presence &&
    a.stage === b.stage &&
    a.default === b.default &&
    a.locked === b.locked
  );
}

function upgradeEnhancement(view: EnhancementView): UpgradeEnhancement {
  const { participatingSigs = [], status, title } = view.record;
  return {
    slug: view.slug,
    label: view.label,
    title,
    timeline: isGivenUp(status) ? [] : enhancementTimeline(view),
    sigs: [...new Set([view.sig, ...participatingSigs])],
    components: [...new Set(view.gates.flatMap(({ components }) => components))],
  };
}

function enhancementTimeline({ claims }: EnhancementView): Timeline<EnhancementPoint> {
  const releases = [...new Set(claims.map(({ release }) => release))].sort(compareVersions);
  return releases.flatMap((release) => {
    const claim = claimAt(claims, release);
    if (claim === undefined) return [];
    return [{ release, state: { stage: claim.stage, standing: claim.standing } }];
  });
}

/** Areas of pull requests that are components, under the components' own names. */
const AREA_COMPONENTS: Record<string, string> = {
  apiserver: 'kube-apiserver',
  kubeadm: 'kubeadm',
  kubectl: 'kubectl',
  kubelet: 'kubelet',
  'kube-proxy': 'kube-proxy',
};

function upgradeNote(note: NoteView, atlas: Atlas): UpgradeNote | undefined {
  const isDeprecation = note.kinds?.includes('deprecation') === true;
  if (note.actionRequired !== true && !isDeprecation) return undefined;
  const lookup = lookUp(atlas);
  return {
    release: note.release,
    pr: note.pr,
    asks: note.actionRequired === true ? 'action' : 'deprecation',
    sigs: note.sigs ?? [],
    components: (note.areas ?? []).flatMap((area) => AREA_COMPONENTS[area] ?? []),
    gates: (note.gates ?? []).filter((name) => lookup.gate(name) !== undefined),
    enhancements: (note.keps ?? []).flatMap(
      (number) => lookup.enhancementByNumber(number)?.slug ?? [],
    ),
  };
}
