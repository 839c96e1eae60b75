import type { ArchivedGroups, CommunityGroup } from '../../schemas/community-group.ts';
import { isGroupName } from '../sig.ts';

/** The groups of the Kubernetes community that there are or were. */
export interface KnownGroups {
  /** Their names, such as "sig-node". */
  readonly names: readonly string[];
  /**
   * The group that a name means: "sig-arch" and "arch" → "sig-architecture".
   * @param written in small letters; a SIG's name with or without "sig-"
   * @returns `undefined` where no group is or was called so
   */
  find(written: string): string | undefined;
}

/** What people write for a group beyond doubt: short names, slips, and former names. */
export const WRITTEN_FORMS: Readonly<Record<string, string>> = {
  'committee-product-security': 'committee-security-response',
  'sig-apimachinery': 'sig-api-machinery',
  'sig-arch': 'sig-architecture',
  'sig-cluster-federation': 'sig-federation',
  'sig-contribex': 'sig-contributor-experience',
  'sig-machinery': 'sig-api-machinery',
  'sig-networking': 'sig-network',
  'sig-product-management': 'sig-pm',
  'sig-scheduler': 'sig-scheduling',
  'wg-k8s-infra': 'sig-k8s-infra',
};

/** What tells which groups there are or were. */
export interface GroupRecords {
  readonly groups?: readonly Pick<CommunityGroup, 'id'>[];
  readonly archivedGroups?: ArchivedGroups;
}

/** The groups on record, archived ones included; where none were read, any name may be a group's. */
export function groupsIn({ groups, archivedGroups }: GroupRecords): KnownGroups {
  if (groups === undefined) return knownGroups();
  const names = [...groups, ...(archivedGroups?.groups ?? [])].map(({ id }) => id);
  return knownGroups([...new Set(names)].sort());
}

/**
 * Knows groups by their names.
 * @param names of all that there are or were; where they were not read, every name may be a group's
 */
export function knownGroups(names?: readonly string[]): KnownGroups {
  const known = names && new Set(names);
  return {
    names: names ?? [],
    find(written) {
      const name = isGroupName(written) ? written : `sig-${written}`;
      const real = Object.hasOwn(WRITTEN_FORMS, name) ? WRITTEN_FORMS[name] : name;
      if (real === undefined || !isGroupName(real)) return undefined;
      return known?.has(real) === false ? undefined : real;
    },
  };
}
