import type { EnhancementStatus } from '../../schemas/enhancement.ts';
import type { GateSource } from '../../schemas/gate-source.ts';
import type { Stage } from '../../schemas/stage.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { lookUp } from '../atlas/lookup.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import type { GateChange } from '../gate/changes.ts';
import type { Gate } from '../gate/gate.ts';
import type { GateInRelease } from '../gate/in-release.ts';
import type { Standing } from '../graduation/claim.ts';
import { enhancementPath, gatePath } from '../page/paths.ts';
import type { ReleaseReference } from '../release/references.ts';
import { sigSlug } from '../sig.ts';
import type { ShownStage } from '../stage.ts';
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

/** The page of what a row is about, below the site's base. */
export function featurePath({ enhancement, title }: FeatureRow): string {
  return enhancement === undefined ? gatePath(title) : enhancementPath(enhancement.slug);
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
    keps: enhancement === undefined ? [] : kepQueryNames(enhancement.id, enhancement.number),
    isChanged: row.isChanged,
  };
}

/** By what a row of a gate is selected, beside its stage. */
export function facetsOfGate(
  { name, formerNames, components }: Pick<Gate, 'name' | 'formerNames' | 'components'>,
  sigs: readonly string[],
  enhancements: readonly EnhancementView[],
): Pick<RowFacets, 'sigs' | 'components' | 'gates' | 'keps'> {
  return {
    sigs: sigs.map(sigSlug),
    components: components.map((component) => component.name),
    gates: [name, ...formerNames],
    keps: enhancements.flatMap(({ id, record }) => kepQueryNames(id, record.number)),
  };
}

/** What a query may call an enhancement. */
export function kepQueryNames(id: string, number: number | undefined): string[] {
  return number === undefined ? [id] : [String(number), id];
}
