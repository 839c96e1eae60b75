import { apiGroup } from '../api/names.ts';
import { removedInPath, removedVersionName } from '../api/removal-words.ts';
import { apiKindPath, enhancementPath, gatePath, notesPath } from '../page/paths.ts';
import { noteAnchor } from '../release/note-words.ts';
import { sigShortLabel } from '../sig.ts';
import type { UpgradeEnhancement, UpgradeNote } from './data.ts';
import type { UpgradeItem } from './items.ts';
import { subjectNames } from './note-items.ts';

/** A page of the site; the path is below its base. */
export interface TableLink {
  readonly text: string;
  readonly path: string;
  /** What it is, where its row says so. */
  readonly summary?: string | undefined;
}

/** What a row of an upgrade's list is about, and whose it is. */
export interface RowSubject {
  readonly item: TableLink;
  /** The enhancements and gates that belong to it. */
  readonly related: readonly TableLink[];
  /** Empty where nobody says. */
  readonly components: readonly string[];
  /** For readers: "API Machinery"; empty where nobody says. */
  readonly sigs: readonly string[];
}

/** The enhancements of an upgrade, by the last part of their addresses. */
export type Enhancements = ReadonlyMap<string, UpgradeEnhancement>;

/** What an item is about, with its links. */
export function rowSubject(item: UpgradeItem, enhancements: Enhancements): RowSubject {
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
        related: [
          ...item.notes.map(noteLink),
          ...item.removed.map(({ kind }) => ({
            text: kind,
            path: apiKindPath(apiGroup(apiVersion), kind),
          })),
        ],
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
function noteSubject(note: UpgradeNote): string | undefined {
  const told = subjectNames(note).map(({ name }) => name);
  const more = told.length - NAMES_SHOWN;
  if (told.length === 0) return undefined;
  const shown = told.slice(0, NAMES_SHOWN).join(', ');
  return more > 0 ? `${shown}, and ${more} more` : shown;
}

function noteLink({ pr, release }: UpgradeNote): TableLink {
  return { text: `Release note #${pr}`, path: `${notesPath(release)}#${noteAnchor(pr)}` };
}

function gateLink(name: string): TableLink {
  return { text: name, path: gatePath(name) };
}

function enhancementLink({ label, slug }: UpgradeEnhancement): TableLink {
  return { text: label, path: enhancementPath(slug) };
}

function withSummary(enhancement: UpgradeEnhancement): TableLink {
  return { ...enhancementLink(enhancement), summary: enhancement.summary };
}

function labeled(sigs: readonly string[]): string[] {
  return [...new Set(sigs.map(sigShortLabel))];
}
