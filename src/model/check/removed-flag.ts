import type { NamedThing, ReleaseNotes } from '../../schemas/release-notes.ts';
import { compareVersions } from '../version.ts';
import { componentNamed } from './component.ts';

/** A flag or a configuration field that a release removed from a component or renamed, as its notes say. */
export interface RemovedFlag {
  readonly kind: 'flag' | 'config-field';
  /** As the note names it: "--runonce". */
  readonly name: string;
  /** Absent where neither the note nor its areas name exactly one. */
  readonly component?: string | undefined;
  readonly removedIn: string;
  /** What it is called since then, of one that was renamed. */
  readonly to?: string | undefined;
  /** The pull request of the note. */
  readonly pr: number;
}

/** A version of the API of configuration files that a release no longer reads, as its notes say. */
export interface RemovedConfigApi extends Pick<RemovedFlag, 'removedIn' | 'pr'> {
  /** "kubescheduler.config.k8s.io/v1beta3" */
  readonly apiVersion: string;
}

/** Groups of what components and clients read, such as KubeletConfiguration: no server is asked for them. */
const OF_COMPONENT =
  /^(?:[\w.-]+\.)?config\.k8s\.io\/|^(?:kubeadm|audit|apiserver|client\.authentication)\.k8s\.io\//;

/** Whether an API version is one of configuration files, of which the deprecation guide says nothing. */
export function isOfComponent(apiVersion: string): boolean {
  return OF_COMPONENT.test(apiVersion);
}

/** All that release notes tell of versions of the APIs of configuration files, the oldest release first. */
export function removedConfigApis(notes: readonly ReleaseNotes[]): RemovedConfigApi[] {
  return namesOfNotes(notes)
    .filter(
      ({ name: { name, kind, change } }) =>
        kind === 'api' && change === 'removed' && isOfComponent(name),
    )
    .map(({ name: { name: apiVersion }, removedIn, pr }) => ({ apiVersion, removedIn, pr }));
}

/**
 * All that release notes tell of flags and fields of components that read a command line or a file when
 * they start, the oldest release first. Flags of kubeadm and kubectl belong to single commands, which the
 * facts do not tell.
 */
export function removedFlags(notes: readonly ReleaseNotes[]): RemovedFlag[] {
  const told = componentsTold(notes);
  return namesOfNotes(notes).flatMap(({ name, ...origin }) => removedFlag(name, origin, told));
}

/** The names of all notes, the oldest release first. */
function namesOfNotes(notes: readonly ReleaseNotes[]) {
  return notes
    .toSorted((a, b) => compareVersions(a.version, b.version))
    .flatMap(({ version: removedIn, notes: ofRelease }) =>
      ofRelease.flatMap(({ pr, names = [] }) => names.map((name) => ({ name, removedIn, pr }))),
    );
}

function removedFlag(
  { kind, name, change, to, component }: NamedThing,
  place: Pick<RemovedFlag, 'removedIn' | 'pr'>,
  told: ReadonlyMap<string, string | undefined>,
): RemovedFlag[] {
  if (change === undefined || (kind !== 'flag' && kind !== 'config-field')) return [];
  const owner = component ?? told.get(name);
  if (owner !== undefined && componentNamed(owner) === undefined) return [];
  // A field without a component is as likely one of an object.
  if (owner === undefined && kind === 'config-field') return [];
  return [
    {
      kind,
      name,
      ...(owner !== undefined && { component: owner }),
      ...place,
      ...(to !== undefined && { to }),
    },
  ];
}

/** The only component that notes which name a flag speak of: a deprecation often says what a removal does not. */
function componentsTold(notes: readonly ReleaseNotes[]): Map<string, string | undefined> {
  const told = new Map<string, Set<string>>();
  for (const { names = [], components = [] } of notes.flatMap((one) => one.notes)) {
    const [only, ...others] = components;
    if (only === undefined || others.length > 0) continue;
    for (const { kind, name } of names) {
      if (kind !== 'flag') continue;
      told.set(name, (told.get(name) ?? new Set()).add(only));
    }
  }
  return new Map(
    [...told].map(([name, components]) => [
      name,
      components.size === 1 ? [...components][0] : undefined,
    ]),
  );
}
