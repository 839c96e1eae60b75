import { apiGroup, apiKindPath } from '../api/names.ts';
import { removedInPath, removedVersionName } from '../api/removal-words.ts';
import { noteAnchor, notesPath } from '../release/note-words.ts';
import { sigShortLabel } from '../sig.ts';
import { actionWords } from './action.ts';
import type { UpgradeData, UpgradeEnhancement } from './data.ts';
import type { Difference } from './diff.ts';
import { itemReleases } from './item-releases.ts';
import { type UpgradeItem, upgradeItems } from './items.ts';
import { type ItemKind, PHASES, type Phase, phaseOf } from './kinds.ts';
import { changeWords, knownWords } from './words.ts';

/** A page of the site; the path is below its base. */
export interface PageLink {
  readonly text: string;
  readonly path: string;
}

/** One line of an upgrade's list, in words; pages and exports all say the same. */
export interface UpgradeRow {
  readonly kind: ItemKind;
  readonly about: UpgradeItem['about'];
  readonly item: PageLink;
  /** The enhancements and gates that belong to it. */
  readonly related: readonly PageLink[];
  /** "Beta, off → GA, locked on"; empty for a note. */
  readonly change: string;
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

/** The rows to see to at one time. */
export interface UpgradeSection {
  readonly phase: Phase;
  readonly rows: readonly UpgradeRow[];
}

/** All that an upgrade means, section by section. */
export interface UpgradeTable {
  readonly from: string;
  readonly to: string;
  /** Those that have rows, in order of time. */
  readonly sections: readonly UpgradeSection[];
}

/** Lays out a difference for readers. */
export function upgradeTable(data: UpgradeData, difference: Difference): UpgradeTable {
  const enhancements = new Map(data.enhancements.map((view) => [view.slug, view]));
  const rows = upgradeItems(data, difference).map((item) => upgradeRow(item, enhancements));
  return {
    from: difference.from,
    to: difference.to,
    sections: PHASES.map((phase) => ({
      phase,
      rows: rows.filter(({ kind }) => phaseOf(kind) === phase),
    })).filter((section) => section.rows.length > 0),
  };
}

type Enhancements = ReadonlyMap<string, UpgradeEnhancement>;

function upgradeRow(item: UpgradeItem, enhancements: Enhancements): UpgradeRow {
  return {
    kind: item.kind,
    about: item.about,
    ...subjectOf(item, enhancements),
    change: changeWords(item),
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
        related: views.map(enhancementLink),
        components: gate.components,
        sigs: labelled(views.flatMap(({ sigs }) => sigs)),
      };
    }
    case 'enhancement': {
      const { enhancement } = item;
      const { path, text } = enhancementLink(enhancement);
      return {
        item: { text: enhancement.title, path },
        related: [{ text, path }],
        components: enhancement.components,
        sigs: labelled(enhancement.sigs),
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
      const { pr, release, gates, components, sigs } = item.note;
      const views = item.note.enhancements.flatMap((slug) => enhancements.get(slug) ?? []);
      return {
        item: { text: `Note on #${pr}`, path: `${notesPath(release)}#${noteAnchor(pr)}` },
        related: [...views.map(enhancementLink), ...gates.map(gateLink)],
        components,
        sigs: labelled(sigs),
      };
    }
  }
}

function gateLink(name: string): PageLink {
  return { text: name, path: `/feature-gates/${name}/` };
}

function enhancementLink({ label, slug }: UpgradeEnhancement): PageLink {
  return { text: label, path: `/enhancements/${slug}/` };
}

function labelled(sigs: readonly string[]): string[] {
  return [...new Set(sigs.map(sigShortLabel))];
}
