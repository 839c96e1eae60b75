import { indexApiRemovals } from '../api/removal.ts';
import { groupRemovals, type RemovedVersion, replacementWords } from '../api/removal-words.ts';
import { endingOf } from '../enhancement/ending.ts';
import { type GateInRelease, shownState } from '../gate/in-release.ts';
import { successorIn } from '../gate/successor.ts';
import type { TimedGate } from '../gate/timed-gate.ts';
import { noteExcerpt } from '../release/note-words.ts';
import { compareStages, isMaturing } from '../stage.ts';
import { compareVersions } from '../version.ts';
import type { EnhancementPoint, UpgradeData, UpgradeEnhancement, UpgradeNote } from './data.ts';
import { type Difference, spanOf } from './diff.ts';
import { gateKinds } from './gate-kinds.ts';
import { ITEM_KINDS, type ItemKind } from './kinds.ts';
import { noteKind } from './note-items.ts';
import { type OwnNote, placeNotes } from './place-notes.ts';
import { type RankSpan, type Transition, transitionOf } from './timeline.ts';

/** One thing for an operator to see to. */
export type UpgradeItem = { readonly kind: ItemKind } & (
  | {
      readonly about: 'gate';
      readonly gate: TimedGate;
      readonly transition: Transition<GateInRelease>;
      /** The notes that tell of its removal and of nothing else. */
      readonly notes: readonly UpgradeNote[];
      /** The gate that it was renamed to. */
      readonly successor: string | undefined;
    }
  | {
      readonly about: 'enhancement';
      readonly enhancement: UpgradeEnhancement;
      readonly transition: Transition<EnhancementPoint | undefined>;
    }
  | {
      readonly about: 'note';
      readonly note: UpgradeNote;
      /** Gates that it says were removed and that the release to arrive at has all the same. */
      readonly kept: readonly string[];
    }
  | {
      readonly about: 'api';
      readonly removed: RemovedVersion;
      /** The notes that tell of its removal and of nothing else. */
      readonly notes: readonly UpgradeNote[];
      /** What the release to arrive at serves instead, in words. */
      readonly replacements: readonly string[];
    }
);

type GateItem = Extract<UpgradeItem, { readonly about: 'gate' }>;
type ApiItem = Extract<UpgradeItem, { readonly about: 'api' }>;

/** What an upgrade means, in the order in which an operator should act on it; last, what stays. */
export function upgradeItems(data: UpgradeData, difference: Difference): UpgradeItem[] {
  const span = spanOf(data, difference.from, difference.to);
  const gateRows = data.gates.flatMap((gate) => gateItems(gate, data, { difference, span }));
  const apiRows = removalItems(data, difference);
  const { own, ofGate, ofApi } = placeNotes(difference.notes, {
    removedGates: gateRows.flatMap(({ kind, gate }) => (kind === 'gate-gone' ? [gate.name] : [])),
    presentGates: gateRows.flatMap(({ gate, transition: { now } }) =>
      now?.kind === 'present' ? [gate.name] : [],
    ),
    removedApis: apiRows.map(({ removed }) => removed),
  });
  const items = [
    ...shortened(own.toSorted(byReleaseThenUrgency)).map(
      ({ kept, ...note }): UpgradeItem => ({ kind: noteKind(note), about: 'note', note, kept }),
    ),
    ...apiRows.map((row) => ({ ...row, notes: ofApi(row.removed) })),
    ...gateRows.map((row) =>
      row.kind === 'gate-gone' ? { ...row, notes: ofGate(row.gate.name) } : row,
    ),
    ...data.enhancements.flatMap((enhancement) => enhancementItems(enhancement, difference)),
  ];
  return items.sort((a, b) => ITEM_KINDS.indexOf(a.kind) - ITEM_KINDS.indexOf(b.kind));
}

/** An upgrade goes from release to release: of each, notes whose texts themselves demand action come first. */
function byReleaseThenUrgency(a: OwnNote, b: OwnNote): number {
  return compareVersions(a.release, b.release) || Number(b.isUrgent) - Number(a.isUrgent);
}

/** Characters of the notes that demand no action, so that an upgrade over many releases stays small. */
const ALL_TEXTS = 4_000;
const LEAST_TEXT = 50;

/** The notes with their texts, the more notes there are the shorter; those that demand action whole. */
function shortened(notes: readonly OwnNote[]): OwnNote[] {
  const others = notes.filter(({ asks }) => asks !== 'action').length;
  const length = Math.max(LEAST_TEXT, Math.floor(ALL_TEXTS / others));
  return notes.map((note) =>
    note.asks === 'action' || note.text === undefined
      ? note
      : { ...note, text: noteExcerpt(note.text, length) },
  );
}

function removalItems(data: UpgradeData, { removedApis, to }: Difference): ApiItem[] {
  if (removedApis.length === 0) return [];
  const all = indexApiRemovals(data.removedApis);
  return groupRemovals(indexApiRemovals(removedApis).all).map((removed) => ({
    kind: 'api-removed',
    about: 'api',
    removed,
    notes: [],
    replacements: replacementWords(removed, all, to),
  }));
}

function gateItems(
  gate: TimedGate,
  { gates }: UpgradeData,
  { difference, span }: { readonly difference: Difference; readonly span: RankSpan },
): GateItem[] {
  const transition = difference.gates.get(gate.name) ?? transitionOf(gate.answers, span);
  const successor = successorIn(difference.to, gate.name, gates)?.name;
  const item = { about: 'gate', gate, transition, notes: [], successor } as const;
  const { now, steps } = transition;
  const kinds = steps.length === 0 ? [] : gateKinds(transition);
  if (kinds.length > 0) {
    return kinds.map((kind) => ({ ...item, kind }));
  }
  const isThere = now !== undefined && now.kind !== 'removed' && shownState(now) !== undefined;
  if (!isThere) return [];
  return [{ ...item, kind: 'unchanged' }];
}

function enhancementItems(
  enhancement: UpgradeEnhancement,
  { enhancements }: Difference,
): UpgradeItem[] {
  const transition = enhancements.get(enhancement.slug);
  const { was, now } = transition ?? {};
  if (transition === undefined || now === undefined || now.stage === was?.stage) return [];
  // Where its gates are back at an earlier stage, their own items say so.
  const isBack =
    was !== undefined && isMaturing(now.stage) && compareStages(now.stage, was.stage) < 0;
  if (isBack && isMaturing(was.stage)) return [];
  return [{ kind: stageKind(now, enhancement), about: 'enhancement', enhancement, transition }];
}

function stageKind({ stage, standing }: EnhancementPoint, { title }: UpgradeEnhancement): ItemKind {
  if (standing === 'disputed' && isMaturing(stage)) return 'kep-disputed';
  if (endingOf(title, stage) === undefined) return `kep-${stage}`;
  return stage === 'alpha' ? 'kep-ending-begun' : 'kep-ending';
}
