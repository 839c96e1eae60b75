import { DELIVERIES, type Delivery } from '../../schemas/delivery.ts';
import type { ExceptionRequest } from '../../schemas/release.ts';
import type { Stage } from '../../schemas/stage.ts';
import { type MergedView, mergedFor } from '../activity/activity.ts';
import { lookUp, ownNumber } from '../atlas/lookup.ts';
import { compareIds, type EnhancementView, type NamedGate } from '../enhancement/enhancement.ts';
import { type GateInRelease, gateIn } from '../gate/in-release.ts';
import type { TrackingSources } from '../page/sources.ts';
import { freezeOf } from '../release/freeze.ts';
import type { ReleaseView } from '../release/release.ts';
import type { AimHistory } from './aims.ts';
import { type CodePhase, codePhase, deliveryOf, shippedInstead, withWork } from './delivery.ts';
import { type Member, membersOf } from './members.ts';
import { type TrackedDay, trackedDays } from './weeks.ts';

/** A KEP that takes part in a release, and how far it is. */
export interface TrackedKep extends Member {
  readonly delivery: Delivery;
  /** The stage that shipped instead of the one that it worked on. */
  readonly instead: Stage | undefined;
  /** Who approved its production readiness for the stage; absent where nobody did. */
  readonly approver: string | undefined;
  /** Its gates, each as the release has it. */
  readonly gates: readonly TrackedGate[];
  /** The newest pull request that was merged for it and this release. */
  readonly work: MergedView | undefined;
  /** What was asked for it after a freeze. */
  readonly exceptions: readonly ExceptionRequest[];
}

/** A gate that a KEP names, as a release has it; without an answer where no source knows it. */
export interface TrackedGate {
  readonly name: string;
  readonly answer: GateInRelease | undefined;
}

/** A KEP that left a release. */
export interface LeftKep {
  readonly view: EnhancementView;
  /** The last day on which it was read to take part, and the first one on which it was not. */
  readonly last: string;
  readonly gone: string;
}

/** A stage that an enhancement is meant to reach in a release. */
export interface MilestoneStage {
  readonly view: EnhancementView;
  readonly stage: Stage;
}

/** Who takes part in a release, and how far each is. */
export interface Tracking {
  readonly release: ReleaseView;
  readonly phase: CodePhase;
  /** The day of which it tells who takes part, ISO 8601. */
  readonly day: string;
  /** What needs attention first. */
  readonly keps: readonly TrackedKep[];
  readonly left: readonly LeftKep[];
  /** KEPs that do not take part, whose milestones name the release. */
  readonly named: readonly MilestoneStage[];
  /** The days of the cycle on which KEPs were read, oldest first. */
  readonly days: readonly TrackedDay[];
}

/**
 * Tracks a release. Nothing where nobody takes part, or where no state of the KEPs between enhancements
 * freeze and release is on record, so that it is not known who took part.
 */
export function trackRelease(release: ReleaseView, sources: TrackingSources): Tracking | undefined {
  const known = trackings.get(sources.aims) ?? new Map<string, Tracking | undefined>();
  trackings.set(sources.aims, known);
  if (!known.has(release.version)) known.set(release.version, gatherTracking(release, sources));
  return known.get(release.version);
}

/** Each page of a KEP asks for the releases that it is in. */
const trackings = new WeakMap<AimHistory, Map<string, Tracking | undefined>>();

function gatherTracking(release: ReleaseView, sources: TrackingSources): Tracking | undefined {
  const { atlas } = sources;
  const day = dayOf(release, sources);
  if (day === undefined) return undefined;
  const membersOn = membersOf(release, sources);
  const members = membersOn(day);
  if (members.length === 0) return undefined;
  const days = trackedDays(
    release,
    sources.aims.days.filter((each) => each <= day),
    membersOn,
  );
  return {
    release,
    phase: codePhase(release, atlas),
    day,
    keps: members.map((member) => trackKep(member, release, sources)).sort(compareKeps),
    left: leftOf(days, members),
    named: namedIn(release.version, members, atlas.enhancements),
    days,
  };
}

/** The day of which is told who takes part: today, or the last one read before the release. */
function dayOf(release: ReleaseView, sources: TrackingSources): string | undefined {
  const { atlas } = sources;
  if (release.phase !== 'released') return atlas.today;
  const freeze = freezeOf(release.record, 'enhancements-freeze');
  const end = release.day?.date;
  if (freeze === undefined || end === undefined) return undefined;
  return sources.aims.days.findLast((day) => day > freeze.date && day <= end);
}

function gateName({ name, written }: NamedGate): string {
  return name ?? written;
}

function trackKep(member: Member, release: ReleaseView, sources: TrackingSources): TrackedKep {
  const { atlas, activity } = sources;
  const { version, record } = release;
  const { view, stage } = member;
  const { productionReadiness } = view.record;
  const number = ownNumber(view, lookUp(atlas));
  const known = view.gates.flatMap(({ name }) => name ?? []);
  const work = mergedFor(activity, number, known).find((one) => one.release === version);
  const delivery = withWork(deliveryOf(view, stage, version, atlas), work);
  return {
    ...member,
    delivery,
    instead: shippedInstead(view, stage, version, delivery),
    approver: stage && productionReadiness?.approvers[stage],
    gates: [...new Set(view.gates.map(gateName))].map((name) => {
      const gate = lookUp(atlas).gate(name);
      return { name, answer: gate && gateIn(gate, version) };
    }),
    work,
    exceptions: (record.cycle?.exceptions ?? []).filter(
      ({ issue }) => number !== undefined && issue === number,
    ),
  };
}

function compareKeps(a: TrackedKep, b: TrackedKep): number {
  const byDelivery = DELIVERIES.indexOf(a.delivery) - DELIVERIES.indexOf(b.delivery);
  return byDelivery || compareIds(a.view, b.view);
}

function leftOf(days: readonly TrackedDay[], members: readonly Member[]): LeftKep[] {
  const now = new Set(members.map(({ view }) => view.id));
  const left = new Map<string, LeftKep>();
  for (const [index, { left: gone, day }] of days.entries()) {
    const last = days[index - 1]?.day;
    if (last === undefined) continue;
    for (const view of gone) left.set(view.id, { view, last, gone: day });
  }
  return [...left.values()]
    .filter(({ view }) => !now.has(view.id))
    .sort((a, b) => compareIds(a.view, b.view));
}

function namedIn(
  version: string,
  members: readonly Member[],
  views: readonly EnhancementView[],
): MilestoneStage[] {
  const inside = new Set(members.map(({ view }) => view.id));
  return views
    .filter(({ id }) => !inside.has(id))
    .flatMap((view) =>
      Object.entries(view.record.milestones ?? {}).flatMap(([stage, release]) =>
        release === version ? [{ view, stage: stage as Stage }] : [],
      ),
    );
}

/** How many KEPs of a list there are in each state, in the order of the states. */
export function countDeliveries(keps: readonly TrackedKep[]): [Delivery, number][] {
  return DELIVERIES.flatMap((delivery) => {
    const count = keps.filter((kep) => kep.delivery === delivery).length;
    return count === 0 ? [] : [[delivery, count] satisfies [Delivery, number]];
  });
}
