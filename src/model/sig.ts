import type { CommunityGroup } from '../schemas/community-group.ts';
import { capitalized } from './capitalized.ts';

/** A SIG, working group or committee as the site shows it. */
export interface Sig {
  /** The name in upstream's files: "sig-node". */
  readonly name: string;
  /** The last part of its address: "node". */
  readonly slug: string;
  /** The name for readers: "SIG Node". */
  readonly label: string;
  /** Ids of the enhancements that it owns. */
  readonly owned: readonly string[];
  /** Ids of the enhancements that it takes part in. */
  readonly participating: readonly string[];
  /** What kubernetes/community says of it; absent for archived groups. */
  readonly group: CommunityGroup | undefined;
  /** Whether kubernetes/community lists it no more. */
  readonly isRetired: boolean;
}

const GROUP = /^(sig|wg|ug|committee)-([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** What a group is, by what its name begins with. */
const GROUP_TYPES = {
  sig: 'SIG',
  wg: 'Working group',
  ug: 'User group',
  committee: 'Committee',
} as const;

/** What a group is, in words. */
export type GroupType = (typeof GROUP_TYPES)[keyof typeof GROUP_TYPES];

/** Names that are not written in capitals word by word. */
const WORDS: Record<string, string> = {
  ai: 'AI',
  api: 'API',
  aware: 'aware',
  aws: 'AWS',
  cli: 'CLI',
  gcp: 'GCP',
  ibmcloud: 'IBM Cloud',
  lts: 'LTS',
  of: 'of',
  openstack: 'OpenStack',
  pm: 'PM',
  premise: 'premise',
  rktnetes: 'rktnetes',
  ui: 'UI',
  k8s: 'K8s',
  etcd: 'etcd',
  vmware: 'VMware',
};

/** Words that a hyphen joins to the one before. */
const JOINED: ReadonlySet<string> = new Set(['aware', 'premise']);

/**
 * Whether a name is that of a group: a SIG such as "sig-api-machinery", a working group or a
 * committee.
 */
export function isGroupName(name: string): boolean {
  return GROUP.test(name);
}

/** "wg-batch" → "Working group"; what is no group stands among the SIGs. */
export function groupType(name: string): GroupType {
  const kind = GROUP.exec(name)?.[1];
  return GROUP_TYPES[(kind ?? 'sig') as keyof typeof GROUP_TYPES];
}

/** Whether something of this kind is a group. */
export function isGroupType(kind: string): kind is GroupType {
  return Object.values<string>(GROUP_TYPES).includes(kind);
}

/** "sig-api-machinery" → "api-machinery"; "wg-batch" stays. */
export function sigSlug(name: string): string {
  return name.replace(/^sig-/, '');
}

/**
 * "sig-api-machinery" → "SIG API Machinery", "wg-batch" → "WG Batch", "committee-steering" → "Steering
 * Committee"; what is no group stays as it is written.
 */
export function sigLabel(name: string): string {
  const [, kind = '', words] = GROUP.exec(name) ?? [];
  if (words === undefined) return name;
  const label = groupWords(words);
  return kind === 'committee' ? `${label} Committee` : `${kind.toUpperCase()} ${label}`;
}

/**
 * "sig-api-machinery" → "API Machinery", "wg-batch" → "WG Batch": for columns whose heading already
 * says SIG. It begins with what the address of the group's page says, so that filters find it by that.
 */
export function sigShortLabel(name: string): string {
  const [, kind = '', words] = GROUP.exec(name) ?? [];
  if (words === undefined) return name;
  if (kind === 'committee') return `Committee ${groupWords(words)}`;
  return kind === 'sig' ? groupWords(words) : sigLabel(name);
}

/** What kubernetes/community calls a group: "api-machinery" → "API Machinery". */
export function groupWords(words: string): string {
  return words
    .split('-')
    .map((word) => `${JOINED.has(word) ? '-' : ' '}${WORDS[word] ?? capitalized(word)}`)
    .join('')
    .trim();
}
