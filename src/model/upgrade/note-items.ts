import type { NamedThing, NamedThingKind } from '../../schemas/release-notes.ts';
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
export function noteKind({ asks, names }: UpgradeNote): ItemKind {
  if (asks !== 'removal') return asks;
  const changed = changedNames(names);
  if (changed.length === 0) return 'removal';
  return changed.some(isSetting) ? 'setting-removed' : 'renamed';
}

/** The names whose removal or renaming a note tells. */
export function changedNames(names: readonly NamedThing[]): NamedThing[] {
  return names.filter(({ change }) => change !== undefined);
}

/** Whether operators set it. */
export function isSetting({ kind }: NamedThing): boolean {
  return SETTINGS.includes(kind);
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
    default:
      return kind.replaceAll('-', ' ');
  }
}

/** What became of the things that a note names: "flag removed, metric renamed to b_total". */
export function thingsWords(names: readonly NamedThing[]): string {
  const changed = changedNames(names);
  const told = changed.length > 0 ? changed : names;
  const words = told.map(({ kind, change, to }) =>
    [thingLabel(kind), change, to === undefined ? undefined : `to ${to}`].filter(Boolean).join(' '),
  );
  return [...new Set(words)].join(', ');
}
