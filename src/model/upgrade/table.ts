import type { NamedThing } from '../../schemas/release-notes.ts';
import { apiGroup, apiKindPath } from '../api/names.ts';
import { removedInPath, removedVersionName } from '../api/removal-words.ts';
import { noteAnchor, notesPath } from '../release/note-words.ts';
import { sigShortLabel } from '../sig.ts';
import { actionWords } from './action.ts';
import { groupByComponent, isByComponent } from './by-component.ts';
import type { UpgradeData, UpgradeEnhancement, UpgradeNote } from './data.ts';
import type { Difference } from './diff.ts';
import { itemReleases } from './item-releases.ts';
import { type UpgradeItem, upgradeItems } from './items.ts';
import { type ItemKind, PARTS, type Part, type Phase, partOf, phaseOf } from './kinds.ts';
import { changedNames } from './note-items.ts';
import { type RemovedSettings, removedSettings } from './settings.ts';
import { itemWords, knownWords } from './words.ts';

/** A page of the site; the path is below its base. */
export interface TableLink {
  readonly text: string;
  readonly path: string;
  /** What it is, where its row says so. */
  readonly summary?: string | undefined;
}

/** One line of an upgrade's list, in words; pages and exports all say the same. */
export interface UpgradeRow {
  readonly kind: ItemKind;
  readonly about: UpgradeItem['about'];
  readonly item: TableLink;
  /** The enhancements and gates that belong to it. */
  readonly related: readonly TableLink[];
  /** "Beta, false → GA, true (locked)"; of a note, what became of the things that it names. */
  readonly change: string;
  /** What a release note names. */
  readonly names: readonly NamedThing[];
  /** How it is known: "code", "docs", "release notes", or the standing of a claim. */
  readonly known: string;
  /** The releases in which it happened, oldest first. */
  readonly releases: readonly string[];
  readonly action: string;
  /** Empty where nobody says. */
  readonly components: readonly string[];
  /** For readers: "API Machinery"; empty where nobody says. */
  readonly sigs: readonly string[];
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

/** Lays out a difference for readers. */
export function upgradeTable(data: UpgradeData, difference: Difference): UpgradeTable {
  const enhancements = new Map(data.enhancements.map((view) => [view.slug, view]));
  const items = upgradeItems(data, difference);
  const rows = items.map((item) => upgradeRow(item, enhancements));
  return {
    from: difference.from,
    to: difference.to,
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

type Enhancements = ReadonlyMap<string, UpgradeEnhancement>;

function upgradeRow(item: UpgradeItem, enhancements: Enhancements): UpgradeRow {
  return {
    kind: item.kind,
    about: item.about,
    ...subjectOf(item, enhancements),
    change: itemWords(item),
    names: item.about === 'note' ? item.note.names : [],
    known: knownWords(item),
    releases: itemReleases(item),
    action: actionWords(item),
  };
}

type Subject = Pick<UpgradeRow, 'item' | 'related' | 'components' | 'sigs'>;

function subjectOf(item: UpgradeItem, enhancements: Enhancements): Subject {
  switch (item.about) {
    case 'gate': {
      const { gate } = item;
      const views = gate.enhancements.flatMap((slug) => enhancements.get(slug) ?? []);
      return {
        item: gateLink(gate.name),
        related: [
          ...item.notes.map(noteLink),
          ...views.map(item.kind === 'unchanged' ? enhancementLink : withSummary),
        ],
        components: gate.components,
        sigs: labeled(views.flatMap(({ sigs }) => sigs)),
      };
    }
    case 'enhancement': {
      const { enhancement } = item;
      const link = withSummary(enhancement);
      return {
        item: { text: enhancement.title, path: link.path },
        related: [link],
        components: enhancement.components,
        sigs: labeled(enhancement.sigs),
      };
    }
    case 'api': {
      const [{ apiVersion, removedIn }] = item.removed;
      return {
        item: { text: removedVersionName(item.removed), path: removedInPath(removedIn) },
        related: item.removed.map(({ kind }) => ({
          text: kind,
          path: apiKindPath(apiGroup(apiVersion), kind),
        })),
        components: ['kube-apiserver'],
        sigs: [],
      };
    }
    case 'note': {
      const { note } = item;
      const { gates, components, sigs } = note;
      const views = item.note.enhancements.flatMap((slug) => enhancements.get(slug) ?? []);
      return {
        item: { ...noteLink(note), text: noteSubject(note) ?? noteLink(note).text },
        related: [
          ...(noteSubject(note) === undefined ? [] : [noteLink(note)]),
          ...views.map(enhancementLink),
          ...gates.map(gateLink),
        ],
        components,
        sigs: labeled(sigs),
      };
    }
  }
}

/** How many of the things that a note names its row is called by. */
const NAMES_SHOWN = 2;

/** What a note is about, by what its text names; nothing where it names nothing. */
function noteSubject({ names }: UpgradeNote): string | undefined {
  const changed = changedNames(names);
  const told = (changed.length > 0 ? changed : names).map(({ name }) => name);
  const more = told.length - NAMES_SHOWN;
  if (told.length === 0) return undefined;
  const shown = told.slice(0, NAMES_SHOWN).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}

function noteLink({ pr, release }: UpgradeNote): TableLink {
  return { text: `Release note #${pr}`, path: `${notesPath(release)}#${noteAnchor(pr)}` };
}

function gateLink(name: string): TableLink {
  return { text: name, path: `/feature-gates/${name}/` };
}

function enhancementLink({ label, slug }: UpgradeEnhancement): TableLink {
  return { text: label, path: `/enhancements/${slug}/` };
}

function withSummary(enhancement: UpgradeEnhancement): TableLink {
  return { ...enhancementLink(enhancement), summary: enhancement.summary };
}

function labeled(sigs: readonly string[]): string[] {
  return [...new Set(sigs.map(sigShortLabel))];
}
