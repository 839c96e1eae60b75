import type { NamedThing } from '../../schemas/release-notes.ts';
import type { RemovedVersion } from '../api/removal-words.ts';
import { partition } from '../partition.ts';
import type { UpgradeNote } from './data.ts';
import { isOfKubeadm, removedOrRenamed } from './note-items.ts';

/** What rows of their own say of an upgrade. */
interface ToldInRows {
  readonly removedGates: readonly string[];
  /** Gates that the release to arrive at has. */
  readonly presentGates: readonly string[];
  readonly removedApis: readonly RemovedVersion[];
}

/** A note that has a row of its own. */
export interface OwnNote extends UpgradeNote {
  /** Gates that it says were removed and that the release to arrive at has all the same. */
  readonly kept: readonly string[];
}

interface PlacedNotes {
  readonly own: readonly OwnNote[];
  /** Notes that tell of the removal of the gate, and of nothing that no row tells. */
  readonly ofGate: (gate: string) => UpgradeNote[];
  readonly ofApi: (removed: RemovedVersion) => UpgradeNote[];
}

/** Puts the notes that only tell what rows of gates and API versions say with those rows. */
export function placeNotes(notes: readonly UpgradeNote[], rows: ToldInRows): PlacedNotes {
  const gates = new Set(rows.removedGates);
  const present = new Set(rows.presentGates);
  const versions = new Set(rows.removedApis.map(([{ apiVersion }]) => apiVersion));
  const kinds = new Set(rows.removedApis.flat().map(({ kind }) => kind));
  const isInRow = ({ kind, name }: NamedThing): boolean =>
    kind === 'gate' ? gates.has(name) : kind === 'api' && (versions.has(name) || kinds.has(name));
  const isTold = (note: UpgradeNote): boolean => {
    const changed = removedOrRenamed(note.names);
    // A kind alone may be of another version.
    const isVague = changed.every(({ kind, name }) => kind === 'api' && !versions.has(name));
    return note.asks === 'removal' && !isOfKubeadm(note) && !isVague && changed.every(isInRow);
  };
  const { such: told, others: own } = partition(notes, isTold);
  const about = (name: string) =>
    told.filter(({ names }) => removedOrRenamed(names).some((each) => each.name === name));
  return {
    own: own.map((note) => ownNote(note, gates, present)),
    ofGate: about,
    ofApi: ([{ apiVersion }]) => about(apiVersion),
  };
}

/**
 * A note without the removal or renaming of gates that the new release has all the same: it may tell of one program,
 * of what was taken back, or of what a gate is called now. One that demands nothing leaves the gates that are gone to
 * their own rows.
 */
function ownNote(
  note: UpgradeNote,
  gone: ReadonlySet<string>,
  present: ReadonlySet<string>,
): OwnNote {
  if (isOfKubeadm(note)) return { ...note, kept: [] };
  const isToldElsewhere = (name: string) =>
    present.has(name) || (note.asks === 'removal' && gone.has(name));
  const names = note.names.map((told) =>
    told.kind === 'gate' && isToldElsewhere(told.name)
      ? { kind: told.kind, name: told.name }
      : told,
  );
  const kept = note.names.flatMap(({ kind, name, change }) =>
    kind === 'gate' && change === 'removed' && present.has(name) ? [name] : [],
  );
  return { ...note, names, kept };
}
