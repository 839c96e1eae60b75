import type { Atlas } from '../atlas/atlas.ts';
import { lookUp } from '../atlas/lookup.ts';
import { type EnhancementView, isGivenUp } from '../enhancement/enhancement.ts';
import { gateCell } from '../features/rows.ts';
import { isUndatedIn } from '../features/undated.ts';
import { timedGates } from '../gate/timed-gate.ts';
import { claimSteps } from '../graduation/claim.ts';
import { componentsOfNote } from '../release/note-components.ts';
import { firstSentences } from '../release/note-words.ts';
import type { NoteView } from '../release/notes.ts';
import { summaryWords } from '../summary/summaries.ts';
import { compareVersions } from '../version.ts';
import type { UpgradeData, UpgradeEnhancement, UpgradeNote } from './data.ts';

/**
 * Gathers from the atlas what upgrades need.
 * @param notesOf the release notes of a release
 * @param textOf what a note says, where that was fetched
 */
export function buildUpgradeData(
  atlas: Atlas,
  notesOf: (release: string) => readonly NoteView[],
  textOf: (note: NoteView) => string | undefined = () => undefined,
): UpgradeData {
  const releases = atlas.releases.map(({ version, phase }) => ({ version, phase }));
  const versions = releases.map(({ version }) => version);
  const gates = timedGates(atlas);
  const notes = versions.flatMap((version) =>
    notesOf(version).flatMap((note) => upgradeNote(note, atlas, textOf(note)) ?? []),
  );
  const named = new Set([...gates, ...notes].flatMap(({ enhancements }) => enhancements));
  return {
    today: atlas.today,
    releases,
    gates,
    enhancements: atlas.enhancements
      .map((view) => upgradeEnhancement(view, atlas))
      .filter(({ slug, timeline }) => timeline.length > 0 || named.has(slug)),
    notes,
    removedApis: [...new Set(atlas.removals.all.map(({ entry }) => entry))].reverse(),
  };
}

function upgradeEnhancement(view: EnhancementView, atlas: Atlas): UpgradeEnhancement {
  const { id, status, title } = view.record;
  const summary = summaryWords(atlas.summaries.ofEnhancement(id));
  return {
    slug: view.slug,
    label: view.label,
    title,
    ...(summary === '' ? {} : { summary }),
    timeline: isGivenUp(status) ? [] : enhancementTimeline(view, atlas),
    sigs: view.sigs,
    components: [...new Set(view.gates.flatMap(({ components }) => components))],
  };
}

/** What became of an enhancement; nothing from the first release on for which the feature table leaves it out. */
function enhancementTimeline(view: EnhancementView, atlas: Atlas): UpgradeEnhancement['timeline'] {
  const steps = claimSteps(view.claims).map(({ release, stage, standing }) => ({
    release,
    state: { stage, standing },
  }));
  if (view.undated === undefined || steps.length === 0) return steps;
  const gates = view.gates.flatMap(({ name }) => lookUp(atlas).gate(name ?? '') ?? []);
  const undated = atlas.releases.find(({ version }) => {
    const cells = gates.flatMap((gate) => gateCell(gate, version) ?? []);
    return isUndatedIn(view, version, cells);
  });
  if (undated === undefined) return steps;
  return [...steps, { release: undated.version, state: undefined }].sort((a, b) =>
    compareVersions(a.release, b.release),
  );
}

function upgradeNote(
  note: NoteView,
  atlas: Atlas,
  text: string | undefined,
): UpgradeNote | undefined {
  const asks = whatItAsks(note);
  if (asks === undefined) return undefined;
  const lookup = lookUp(atlas);
  return {
    release: note.release,
    pr: note.pr,
    asks,
    isUrgent: note.isUrgent === true,
    sigs: note.sigs ?? [],
    components: componentsOfNote(note),
    names: note.names ?? [],
    gates: (note.gates ?? []).filter((name) => lookup.gate(name) !== undefined),
    enhancements: (note.keps ?? []).flatMap(
      (number) => lookup.enhancementByNumber(number)?.slug ?? [],
    ),
    ...(text && { text: firstSentences(text, asks === 'action' ? URGENT_LENGTH : LENGTH) }),
  };
}

/** How much of a note is shown, in characters. */
const URGENT_LENGTH = 420;
const LENGTH = 110;

function whatItAsks({ actionRequired, tells, kinds }: NoteView): UpgradeNote['asks'] | undefined {
  if (actionRequired === true) return 'action';
  if (tells !== undefined) return 'removal';
  return kinds?.includes('deprecation') === true ? 'deprecation' : undefined;
}
