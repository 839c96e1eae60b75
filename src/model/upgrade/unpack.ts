import type { Removal } from '../gate/history.ts';
import type {
  EnhancementPoint,
  GatePoint,
  UpgradeData,
  UpgradeEnhancement,
  UpgradeGate,
  UpgradeNote,
} from './data.ts';
import {
  FIRST_STANDING_LETTER,
  isGateStage,
  type PackedUpgrades,
  STAGES_BY_LETTER,
} from './packed.ts';
import type { Step, Timeline } from './timeline.ts';

/**
 * Reads what `packUpgrades` wrote.
 * @throws {Error} when it is anything else, with the line that cannot be read.
 */
export function unpackUpgrades(packed: PackedUpgrades): UpgradeData {
  const gateNames = packed.gates.map((line) => line.slice(0, line.indexOf(' ')));
  const slugs = packed.enhancements.map((line) => line.slice(0, line.indexOf(' ')));
  return {
    today: packed.today,
    releases: packed.releases.map((version, index) => ({
      version,
      phase: at(packed.phases, index),
    })),
    gates: packed.gates.map((line) => unpackGate(line, packed, slugs)),
    enhancements: packed.enhancements.map((line) => unpackEnhancement(line, packed)),
    notes: packed.notes.map((line) => unpackNote(line, packed, gateNames, slugs)),
  };
}

function at<Item>(items: readonly Item[], index: number | string): Item {
  const item = items[Number(index)];
  if (item === undefined) {
    throw new Error(`packed upgrades: got index ${index}, expected one below ${items.length}`);
  }
  return item;
}

function listed(indexes = '', items: readonly string[]): string[] {
  return indexes === '' ? [] : indexes.split(',').map((index) => at(items, index));
}

function unpackGate(line: string, packed: PackedUpgrades, slugs: readonly string[]): UpgradeGate {
  const [name = '', steps = '', removal, enhancements, components] = line.split(' ');
  return {
    name,
    timeline: unpackGateSteps(steps, unpackRemoval(removal, packed), packed),
    enhancements: listed(enhancements, slugs),
    components: listed(components, packed.components),
  };
}

function unpackRemoval(text = '', { releases }: PackedUpgrades): Removal | undefined {
  const match = /^(\d+)-(\d+)([cd])$/.exec(text);
  if (match === null) return undefined;
  const [, after = '', by = '', source] = match;
  return {
    after: at(releases, after),
    by: at(releases, by),
    source: source === 'c' ? 'code' : 'docs',
  };
}

const GATE_STEP = /(\d+)([mx]?)(?:([absd])([-+?])(!?))?/gi;
const SETTINGS: Record<string, boolean | undefined> = { '+': true, '-': false };

function unpackGateSteps(
  text: string,
  removal: Removal | undefined,
  { releases }: PackedUpgrades,
): Timeline<GatePoint> {
  const steps: Step<GatePoint>[] = [];
  for (const [, release = '', presence, letter, setting = '', lock] of text.matchAll(GATE_STEP)) {
    const stage = STAGES_BY_LETTER.get(letter?.toLowerCase() ?? '');
    const said = isGateStage(stage)
      ? {
          stage,
          default: SETTINGS[setting],
          locked: lock === '!',
          source: letter === letter?.toLowerCase() ? ('code' as const) : ('docs' as const),
        }
      : steps.at(-1)?.state;
    if (said === undefined) throw new Error(`packed upgrades: steps "${text}" begin with no stage`);
    const state: GatePoint = {
      ...said,
      presence: presence === 'x' ? 'gone' : presence === 'm' ? 'maybe' : 'here',
      removal: presence === '' ? undefined : removal,
    };
    steps.push({ release: at(releases, release), state });
  }
  return steps;
}

const STAGE_STEP = /(\d+)([a-z])([A-Z]?)/g;

function unpackStages(
  text: string,
  { releases, standings }: PackedUpgrades,
): Timeline<EnhancementPoint> {
  return [...text.matchAll(STAGE_STEP)].map(([, release = '', letter = '', mark = '']) => {
    const stage = STAGES_BY_LETTER.get(letter);
    if (stage === undefined) throw new Error(`packed upgrades: steps "${text}" have no such stage`);
    const standing = mark === '' ? 0 : mark.charCodeAt(0) - FIRST_STANDING_LETTER;
    return { release: at(releases, release), state: { stage, standing: at(standings, standing) } };
  });
}

function unpackEnhancement(line: string, packed: PackedUpgrades): UpgradeEnhancement {
  const [slug = '', steps = '', sigs, components, ...words] = line.split(' ');
  const label = /^\d+$/.test(slug) ? `KEP-${slug}` : (words.shift() ?? '');
  return {
    slug,
    label,
    title: words.join(' '),
    timeline: unpackStages(steps, packed),
    sigs: listed(sigs, packed.sigs),
    components: listed(components, packed.components),
  };
}

function unpackNote(
  line: string,
  packed: PackedUpgrades,
  gateNames: readonly string[],
  slugs: readonly string[],
): UpgradeNote {
  const [release = '', pr, asks, sigs, components, gates, enhancements] = line.split(' ');
  return {
    release: at(packed.releases, release),
    pr: Number(pr),
    asks: asks === 'a' ? 'action' : 'deprecation',
    sigs: listed(sigs, packed.sigs),
    components: listed(components, packed.components),
    gates: listed(gates, gateNames),
    enhancements: listed(enhancements, slugs),
  };
}
