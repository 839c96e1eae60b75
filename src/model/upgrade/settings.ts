import { partition } from '../partition.ts';
import type { UpgradeItem } from './items.ts';
import { type FlagOwner, flagOwner, programOf, removedOrRenamed } from './note-items.ts';

/** Settings of one kind that a release no longer takes, each once. */
export interface RemovedSettings {
  readonly heading: string;
  /** As they are written: "kubelet --runonce". */
  readonly lines: readonly string[];
}

/**
 * What has to be taken out of command lines and configuration files before the upgrade, to copy: what
 * release notes say was removed, and the feature gates that are gone.
 */
export function removedSettings(items: readonly UpgradeItem[]): RemovedSettings[] {
  const told = items.flatMap((item) =>
    item.about === 'note'
      ? removedOrRenamed(item.note.names).map((name) => ({
          ...name,
          owner: programOf(name, item.note),
        }))
      : [],
  );
  const of = (kind: string) => told.filter((each) => each.kind === kind);
  const written = ({ name, owner }: (typeof told)[number]) =>
    owner === undefined ? name : `${owner} ${name}`;
  const owned = (kind: string) => of(kind).map(written);
  const flagsOf = (wanted: FlagOwner) =>
    of('flag')
      .filter(({ owner }) => flagOwner(owner) === wanted)
      .map(written);
  const { such: own, others } = partition(of('gate'), ({ owner }) => owner === 'kubeadm');
  const gone = items.flatMap((item) =>
    item.kind === 'gate-gone' && item.about === 'gate' ? [item.gate.name] : [],
  );
  return [
    { heading: 'Flags', lines: flagsOf('component') },
    {
      heading: 'Flags of single commands, which their release notes name',
      lines: flagsOf('command'),
    },
    { heading: 'Flags of programs that no release note names', lines: flagsOf('unknown') },
    { heading: 'Configuration fields', lines: owned('config-field') },
    { heading: 'Environment variables', lines: owned('environment-variable') },
    { heading: 'Plugins', lines: owned('plugin') },
    { heading: 'Feature gates', lines: [...gone, ...others.map(({ name }) => name)] },
    { heading: 'Feature gates of kubeadm', lines: own.map(({ name }) => name) },
  ]
    .map(({ heading, lines }) => ({ heading, lines: [...new Set(lines)].sort() }))
    .filter(({ lines }) => lines.length > 0);
}

/** The same as one text. */
export function removedSettingsText(settings: readonly RemovedSettings[]): string {
  return settings.map(({ heading, lines }) => `# ${heading}\n${lines.join('\n')}\n`).join('\n');
}
