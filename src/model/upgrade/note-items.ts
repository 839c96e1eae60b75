import type { NamedThing, NamedThingKind } from '../../schemas/release-notes.ts';
import { componentNamed } from '../check/component.ts';
import type { UpgradeNote } from './data.ts';
import type { ItemKind } from './kinds.ts';

/** What is written into command lines and files, so that it has to be taken out. */
const SETTINGS: readonly NamedThingKind[] = [
  'flag',
  'config-field',
  'gate',
  'environment-variable',
  'plugin',
];

/** What a note brings, by what it demands and by what it says was removed or renamed. */
export function noteKind(note: UpgradeNote): ItemKind {
  if (note.asks !== 'removal') return note.asks;
  const changed = removedOrRenamed(note.names).filter(
    (name) => flagOwner(programOf(name, note)) !== 'tool',
  );
  if (changed.length === 0) return 'removal';
  if (changed.some(({ kind }) => kind === 'driver')) return 'driver-removed';
  return changed.some(isSetting) ? 'setting-removed' : 'renamed';
}

/** The names whose removal or renaming a note tells. */
export function removedOrRenamed(names: readonly NamedThing[]): NamedThing[] {
  return names.filter(({ change }) => change !== undefined);
}

/**
 * What the row of a note is called by: what it says was removed or renamed, else what it names. A removal is
 * not called by what stands beside it, such as what replaces what was removed.
 */
export function subjectNames({ asks, names }: UpgradeNote): readonly NamedThing[] {
  const changed = removedOrRenamed(names);
  return changed.length > 0 || asks === 'removal' ? changed : names;
}

/** Whether operators set it. */
export function isSetting({ kind }: NamedThing): boolean {
  return SETTINGS.includes(kind);
}

/** Whose setting it was: as the note says of it, else the only component that the note names. */
export function programOf(
  { component }: NamedThing,
  { components }: UpgradeNote,
): string | undefined {
  const [only, ...others] = components;
  return component ?? (others.length === 0 ? only : undefined);
}

/** Whether a note is about kubeadm alone, which has feature gates of its own. */
export function isOfKubeadm({ components }: UpgradeNote): boolean {
  return components.length === 1 && components[0] === 'kubeadm';
}

/**
 * Whose a flag is: a component's, that of a command of kubeadm or kubectl, of a program that nothing names, or of a
 * tool that no cluster runs.
 */
export type FlagOwner = 'component' | 'command' | 'unknown' | 'tool';

/** Whose a flag is, by the name of the program. */
export function flagOwner(owner: string | undefined): FlagOwner {
  if (owner === undefined) return 'unknown';
  if (componentNamed(owner) !== undefined) return 'component';
  return /^kube(?:adm|ctl)$/.test(owner) ? 'command' : 'tool';
}

/** A kind of thing in words: "config field". */
export function thingLabel(kind: NamedThingKind): string {
  switch (kind) {
    case 'api':
      return 'API';
    case 'gate':
      return 'feature gate';
    case 'field':
      return 'API field';
    case 'driver':
      // Its name says what it is.
      return '';
    default:
      return kind.replaceAll('-', ' ');
  }
}

/**
 * What became of the things that a note names: "flag removed, metric renamed to b_total". An API that a command
 * drops may have been gone from servers for long.
 */
export function thingsWords(note: UpgradeNote): string {
  const words = subjectNames(note).map((name) => {
    const program = programOf(name, note);
    const isOfCommand = name.kind === 'api' && flagOwner(program) === 'command';
    const from = isOfCommand && name.change === 'removed' ? `from ${program}` : undefined;
    const to = name.to === undefined ? undefined : `to ${name.to}`;
    return [thingLabel(name.kind), name.change, from, to].filter(Boolean).join(' ');
  });
  return [...new Set(words)].join(', ');
}
