import type { Enhancement } from '../../schemas/enhancement.ts';
import type { Release } from '../../schemas/release.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { newestOut, viewReleases } from '../release/release.ts';
import { compareVersions } from '../version.ts';

/** An enhancement as a list of changes names it. */
export interface NamedEnhancement {
  /** Its directory below keps/. */
  readonly id: string;
  readonly number: number | undefined;
  readonly title: string;
  /** The SIG under which it is listed: its owner, else its directory’s. */
  readonly sig: string;
}

/** Names what changes are about. */
export interface ChangeNames {
  /** By its directory. */
  enhancement(id: string): NamedEnhancement | undefined;
  /** By its number, where only one has it. */
  ofIssue(number: number): NamedEnhancement | undefined;
  /** Those that name a gate. */
  ofGate(name: string): readonly NamedEnhancement[];
  /** Whether a release was out on a day, ISO 8601. */
  isOut(release: string, day: string): boolean;
}

/** The names in an atlas. */
export function changeNames({ enhancements, releases }: Atlas): ChangeNames {
  return namesIn(
    enhancements.map(({ record }) => record),
    releases.map(({ record }) => record),
  );
}

/** The names in some records. */
export function namesIn(
  records: readonly Enhancement[],
  releases: readonly Release[],
): ChangeNames {
  const named = records.map((record) => ({ record, name: nameOf(record) }));
  const byId = new Map(named.map(({ name }) => [name.id, name]));
  const byNumber = Map.groupBy(named, ({ name }) => name.number);
  const byGate = Map.groupBy(
    named.flatMap(({ record, name }) =>
      (record.featureGates ?? []).map((gate) => ({ gate: gate.name, name })),
    ),
    ({ gate }) => gate,
  );
  return {
    enhancement: (id) => byId.get(id),
    ofIssue: (number) => {
      const [one, second] = byNumber.get(number) ?? [];
      return second === undefined ? one?.name : undefined;
    },
    ofGate: (name) => (byGate.get(name) ?? []).map((each) => each.name),
    isOut: (release, day) => {
      const newest = newestOut(viewReleases(releases, day));
      return newest !== undefined && compareVersions(release, newest.version) <= 0;
    },
  };
}

function nameOf({ id, number, title, owningSig }: Enhancement): NamedEnhancement {
  return { id, number, title, sig: owningSig ?? id.split('/')[0] ?? id };
}
