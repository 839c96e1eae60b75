import type { EnhancementStatus } from '../../schemas/enhancement.ts';
import type { GateSource } from '../../schemas/gate-source.ts';
import type { Stage } from '../../schemas/stage.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { lookUp } from '../atlas/lookup.ts';
import { type EnhancementView, isGivenUp } from '../enhancement/enhancement.ts';
import { type GateChange, gateChanges } from '../gate/changes.ts';
import type { Gate } from '../gate/gate.ts';
import { type GateInRelease, gateIn, isBornDeprecated } from '../gate/in-release.ts';
import { changedDefaultWords } from '../gate/words.ts';
import { type Claim, claimAt, type Standing } from '../graduation/claim.ts';
import { type FindReferences, type ReleaseReference, referencesIn } from '../release/references.ts';
import { sigSlug } from '../sig.ts';
import { type ShownStage, STAGES } from '../stage.ts';
import { compareVersions, previousRelease } from '../version.ts';
import type { RowFacets } from './table.ts';

/** A gate's cell in the feature table of a release. */
export interface GateCell {
  readonly name: string;
  /** What the gate is in the release. */
  readonly answer: GateInRelease;
  readonly changes: readonly GateChange[];
  /** Whether it began as deprecated, so that its stage is that of no feature. */
  readonly isSwitch: boolean;
}

/** How a row's stage is known: from the KEP's milestones, or from the gate's own source. */
export type RowStanding = Standing | GateSource;

/** One row of a release's feature table: an enhancement with its gates, or a gate without one. */
export interface FeatureRow {
  readonly key: string;
  readonly title: string;
  /** The enhancement; absent on the row of a gate that no enhancement names. */
  readonly enhancement:
    | {
        readonly id: string;
        readonly slug: string;
        readonly label: string;
        /** Absent where it has none. */
        readonly number: number | undefined;
        readonly status: EnhancementStatus | undefined;
      }
    | undefined;
  /** `unknown` where only a gate tells, and it is not known whether the release has it. */
  readonly stage: ShownStage;
  /** The release in which it reached the stage. */
  readonly since: string;
  readonly standing: RowStanding;
  /** What became of the default since then, by the release: "true since v1.30"; absent where nothing. */
  readonly defaultWords?: string | undefined;
  /** Whether the enhancement reached its stage in this very release. */
  readonly isGraduation: boolean;
  /** The stage it left by a graduation; absent where it had none before. */
  readonly from: Stage | undefined;
  /** Whether the enhancement or one of its gates changed in this release. */
  readonly isChanged: boolean;
  readonly gates: readonly GateCell[];
  /** The SIGs that it belongs to, such as "sig-node": the owner first, then those that take part. */
  readonly sigs: readonly string[];
  /** The owning SIG. */
  readonly sig: string | undefined;
  /** The other groups that take part: SIGs, working groups, committees. */
  readonly participants: readonly string[];
  readonly components: readonly string[];
  /** The references of the APIs that the documentation of its gates documents. */
  readonly references: readonly ReleaseReference[];
}

/** Whether a feature has been GA since an earlier release, and nothing of it changed in this one. */
export function isLongStable({ stage, isChanged }: FeatureRow): boolean {
  return stage === 'stable' && !isChanged;
}

/**
 * Which enhancements and gates are in a release, at which stage, and what changed in it. Rows that
 * changed come first, then by stage from GA to Alpha and on to removal, then by number or name. A gate
 * or an enhancement removed by the release has its row there and in no later one. An enhancement that was given up has a
 * row only for gates that no other one names. A gate that is on no row of an enhancement has one of its own: that
 * began as deprecated, outlives its enhancement, or is older.
 */
export function featureRows(atlas: Atlas, release: string): FeatureRow[] {
  const gates = new Map(atlas.gates.map((gate) => [gate.name, gate]));
  const cells = new Map(atlas.gates.map((gate) => [gate.name, gateCell(gate, release)]));
  const alive = atlas.enhancements.filter(({ record }) => !isGivenUp(record.status));
  const named = new Set(alive.flatMap((view) => view.gates.flatMap(({ name }) => name ?? [])));
  const orphaned = new Map([...cells].filter(([name]) => !named.has(name)));
  const references = referencesIn(atlas, release);
  const rows = atlas.enhancements.flatMap((view) => {
    const own = isGivenUp(view.record.status) ? orphaned : cells;
    return enhancementRow(view, release, own, references) ?? [];
  });
  const covered = new Set(rows.flatMap((row) => row.gates.map(({ name }) => name)));
  const others = [...gates.values()].flatMap((gate) => {
    const cell = cells.get(gate.name);
    if (cell === undefined || covered.has(gate.name)) return [];
    return gateRow(gate, release, cell, atlas, references) ?? [];
  });
  return [...rows, ...others].sort(compareRows);
}

/** A gate in a release; `undefined` where the release neither has nor removed it. */
export function gateCell(gate: Gate, release: string): GateCell | undefined {
  const answer = gateIn(gate, release);
  const changes = gateChanges(gate, release);
  if (!isShown(answer) && changes.length === 0) return undefined;
  return { name: gate.name, answer, changes, isSwitch: isBornDeprecated(gate) };
}

/** Whether a table of a release has the gate: it is there, or some source says so. */
function isShown(answer: GateInRelease): boolean {
  return answer.kind === 'present' || (answer.kind === 'unknown' && answer.last !== undefined);
}

function enhancementRow(
  view: EnhancementView,
  release: string,
  cells: ReadonlyMap<string, GateCell | undefined>,
  references: FindReferences,
): FeatureRow | undefined {
  const { record } = view;
  const names = [...new Set(view.gates.flatMap(({ name }) => name ?? []))];
  const gates = names.flatMap((name) => cells.get(name) ?? []);
  if (isGone(view, release)) return undefined;
  const claim = isGivenUp(record.status) ? undefined : claimAt(view.claims, release);
  const reached =
    claim === undefined ? reachedByGates(view, gates, release) : reachedBy(claim, release);
  if (reached === undefined) return undefined;
  const isGraduation = claim?.release === release && claim.isAgain !== true;
  return {
    key: view.id,
    title: record.title,
    enhancement: {
      id: view.id,
      slug: view.slug,
      label: view.label,
      number: record.number,
      status: record.status,
    },
    ...reached,
    isGraduation,
    from: isGraduation ? stageBefore(view.claims, release) : undefined,
    isChanged: isGraduation || gates.some(({ changes }) => changes.length > 0),
    gates,
    sigs: view.sigs,
    sig: view.sig,
    participants: view.participants,
    components: [...new Set(view.gates.flatMap(({ components }) => components))],
    references: references(names),
  };
}

/** Whether an earlier release removed the enhancement. */
function isGone({ record, claims }: EnhancementView, release: string): boolean {
  const claim = isGivenUp(record.status) ? undefined : claimAt(claims, release);
  return claim?.stage === 'removed' && claim.release !== release;
}

function stageBefore(claims: readonly Claim[], release: string): Stage | undefined {
  const before = previousRelease(release);
  return before === undefined ? undefined : claimAt(claims, before)?.stage;
}

type Reached = Pick<FeatureRow, 'stage' | 'since' | 'standing' | 'defaultWords'>;

function reachedBy(
  { stage, release: since, standing, defaults = [] }: Claim,
  release: string,
): Reached {
  const [, ...changes] = defaults.filter((step) => compareVersions(step.release, release) <= 0);
  const last = changes.at(-1);
  const words = last && `${last.isOn} since v${last.release}`;
  return { stage, since, standing, defaultWords: words };
}

/**
 * The stage of the most mature gate, for an enhancement of which no milestone says anything. Of one that is
 * to come later, a gate that is there already is older, and tells nothing.
 */
function reachedByGates(
  { claims, record }: EnhancementView,
  gates: readonly GateCell[],
  release: string,
): Reached | undefined {
  if (claims.length > 0 && !isGivenUp(record.status)) return undefined;
  const reached = gates
    .filter(({ isSwitch }) => !isSwitch)
    .flatMap((cell) => reachedByGate(cell, release) ?? []);
  return reached.sort((a, b) => rank(b) - rank(a))[0];
}

function reachedByGate({ answer }: GateCell, release: string): Reached | undefined {
  switch (answer.kind) {
    case 'present':
      return {
        stage: answer.stage,
        since: answer.stageSince,
        standing: answer.source,
        defaultWords: changedDefaultWords(answer),
      };
    case 'removed':
      return { stage: 'removed', since: release, standing: answer.removal.source };
    case 'unknown':
      return { stage: 'unknown', since: answer.since, standing: answer.last?.source ?? 'docs' };
    case 'not-yet':
      return undefined;
  }
}

function rank({ stage }: Reached): number {
  return stage === 'unknown' ? -1 : STAGES.indexOf(stage);
}

function gateRow(
  gate: Gate,
  release: string,
  cell: GateCell,
  atlas: Atlas,
  references: FindReferences,
): FeatureRow | undefined {
  const reached = reachedByGate(cell, release);
  if (reached === undefined) return undefined;
  const [view] = gate.enhancements.flatMap((id) => lookUp(atlas).enhancement(id) ?? []);
  return {
    key: gate.name,
    title: gate.name,
    enhancement: undefined,
    ...reached,
    isGraduation: false,
    from: undefined,
    isChanged: cell.changes.length > 0,
    gates: [cell],
    sigs: view?.sigs ?? [],
    sig: view?.sig,
    participants: view?.participants ?? [],
    components: gate.components.map(({ name }) => name),
    references: references([gate.name]),
  };
}

/** The stages in the order in which a reader of a release looks for them. */
const INTEREST: readonly ShownStage[] = [
  'stable',
  'beta',
  'alpha',
  'deprecated',
  'disabled',
  'removed',
  'unknown',
];

function compareRows(a: FeatureRow, b: FeatureRow): number {
  return (
    Number(b.isChanged) - Number(a.isChanged) ||
    INTEREST.indexOf(a.stage) - INTEREST.indexOf(b.stage) ||
    compareVersions(b.since, a.since)
  );
}

/** The page of what a row is about, below the site's base. */
export function featurePath({ enhancement, title }: FeatureRow): string {
  return enhancement === undefined
    ? `/feature-gates/${title}/`
    : `/enhancements/${enhancement.slug}/`;
}

/** By what a row is selected. */
export function featureFacets(row: FeatureRow, atlas: Atlas): RowFacets {
  const { enhancement } = row;
  return {
    stage: row.stage,
    sigs: row.sigs.map(sigSlug),
    components: row.components,
    gates: row.gates.flatMap(({ name }) => [
      name,
      ...(lookUp(atlas).gate(name)?.formerNames ?? []),
    ]),
    keps: enhancement === undefined ? [] : kepNames(enhancement.id, enhancement.number),
    isChanged: row.isChanged,
  };
}

/** What a query may call an enhancement. */
export function kepNames(id: string, number: number | undefined): string[] {
  return number === undefined ? [id] : [String(number), id];
}
