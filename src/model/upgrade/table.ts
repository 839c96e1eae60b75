import type { NamedThing } from '../../schemas/release-notes.ts';
import { type GateInRelease, shownState } from '../gate/in-release.ts';
import { actionWords } from './action.ts';
import { groupByComponent, isByComponent } from './by-component.ts';
import type { UpgradeData } from './data.ts';
import { diff } from './diff.ts';
import { type UpgradeItem, upgradeItems } from './items.ts';
import { type ItemKind, PARTS, type Part, type Phase, partOf, phaseOf } from './kinds.ts';
import { type Enhancements, type RowSubject, rowSubject } from './row-subject.ts';
import { type RemovedSettings, removedSettings } from './settings.ts';
import type { Transition } from './timeline.ts';
import { itemWords, knownWords } from './words.ts';

/** One line of an upgrade's list, in words; pages and exports all say the same. */
export interface UpgradeRow extends RowSubject {
  readonly kind: ItemKind;
  readonly about: UpgradeItem['about'];
  /** "Beta, false → GA, true (locked)"; of a note, what became of the things that it names. */
  readonly change: string;
  /** What a release note names. */
  readonly names: readonly NamedThing[];
  /** How it is known: "code", "docs", "release notes", or the standing of a claim. */
  readonly known: string;
  /** The releases in which it happened, oldest first. */
  readonly releases: readonly string[];
  readonly action: string;
}

/** The rows of one part of an upgrade. */
export interface UpgradeSection {
  readonly part: Part;
  /** When an operator has to act on them. */
  readonly phase: Phase;
  readonly rows: readonly UpgradeRow[];
}

/** All that an upgrade means, section by section. */
export interface UpgradeTable {
  readonly from: string;
  readonly to: string;
  /** Those that have rows, in the order in which an operator needs them. */
  readonly sections: readonly UpgradeSection[];
  /** What has to be taken out of command lines and files first. */
  readonly settings: readonly RemovedSettings[];
}

/**
 * Lays out for readers what lies between two releases.
 * @throws {RangeError} as {@link diff} does.
 */
export function upgradeTable(data: UpgradeData, from: string, to: string): UpgradeTable {
  const enhancements = new Map(data.enhancements.map((view) => [view.slug, view]));
  const items = upgradeItems(data, diff(data, from, to));
  const rows = items.map((item) => upgradeRow(item, enhancements));
  return {
    from,
    to,
    sections: PARTS.map((part) => ({
      part,
      phase: phaseOf(part),
      rows: inOrder(
        part,
        rows.filter(({ kind }) => partOf(kind) === part),
      ),
    })).filter((section) => section.rows.length > 0),
    settings: removedSettings(items),
  };
}

/** The table where there is no room to say in each row what its KEPs are. */
export function withoutSummaries(table: UpgradeTable): UpgradeTable {
  const withoutThem = ({ related, ...row }: UpgradeRow): UpgradeRow => ({
    ...row,
    related: related.map(({ text, path }) => ({ text, path })),
  });
  return {
    ...table,
    sections: table.sections.map(({ rows, ...section }) => ({
      ...section,
      rows: rows.map(withoutThem),
    })),
  };
}

function inOrder(part: Part, rows: readonly UpgradeRow[]): readonly UpgradeRow[] {
  return isByComponent(part) ? groupByComponent(rows).flatMap(([, each]) => each) : rows;
}

function upgradeRow(item: UpgradeItem, enhancements: Enhancements): UpgradeRow {
  return {
    kind: item.kind,
    about: item.about,
    ...rowSubject(item, enhancements),
    change: itemWords(item),
    names: item.about === 'note' ? item.note.names : [],
    known: knownWords(item),
    releases: itemReleases(item),
    action: actionWords(item),
  };
}

/** The releases in which what the item speaks of happened, oldest first. */
function itemReleases(item: UpgradeItem): string[] {
  switch (item.about) {
    case 'gate':
      return decisiveReleases(item.kind, item.transition);
    case 'enhancement':
      return item.transition.steps.map(({ release }) => release);
    case 'note':
      return [item.note.release];
    case 'api':
      return [item.removed[0].removedIn];
  }
}

function decisiveReleases(kind: ItemKind, { was, steps }: Transition<GateInRelease>): string[] {
  const aspect = aspectOf(kind);
  return steps
    .filter(({ state }, index) => {
      const before = index === 0 ? was : steps[index - 1]?.state;
      return before === undefined || aspect(before) !== aspect(state);
    })
    .map(({ release }) => release);
}

/** What of a gate an item of this kind is about. */
function aspectOf(kind: ItemKind): (answer: GateInRelease) => unknown {
  switch (kind) {
    case 'gate-gone':
    case 'gate-maybe':
    case 'gate-uncertain':
      return (answer) => answer.kind;
    case 'gate-locked':
    case 'gate-unlocked':
      return (answer) => shownState(answer)?.locked;
    case 'turned-on':
    case 'turned-off':
    case 'default-unclear':
    case 'new-on':
    case 'gate-new':
    case 'always-on':
      return defaultOf;
    default:
      return (answer) => shownState(answer)?.stage;
  }
}

function defaultOf(answer: GateInRelease): string {
  const state = shownState(answer);
  return state === undefined ? 'none' : String(state.default);
}
