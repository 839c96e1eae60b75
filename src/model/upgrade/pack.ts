import type { Removal } from '../gate/history.ts';
import type {
  EnhancementPoint,
  GatePoint,
  UpgradeData,
  UpgradeEnhancement,
  UpgradeGate,
  UpgradeNote,
} from './data.ts';
import { FIRST_STANDING_LETTER, type PackedUpgrades, STAGE_LETTERS } from './packed.ts';
import type { Timeline } from './timeline.ts';

/** Packs the data for its way to a browser; `unpackUpgrades` brings all of it back. */
export function packUpgrades(data: UpgradeData): PackedUpgrades {
  const { gates, enhancements, notes } = data;
  const all = [...enhancements, ...gates, ...notes];
  const releases = data.releases.map(({ version }) => version);
  const sigs = mostFrequent([...enhancements, ...notes].flatMap((one) => one.sigs));
  const components = mostFrequent(all.flatMap((one) => one.components));
  const standings = mostFrequent(
    enhancements.flatMap(({ timeline }) => timeline.map(({ state }) => state.standing)),
  );
  const names = {
    release: indexer(releases),
    standing: indexer(standings),
    sig: indexer(sigs),
    component: indexer(components),
    gate: indexer(gates.map(({ name }) => name)),
    enhancement: indexer(enhancements.map(({ slug }) => slug)),
  };
  return {
    today: data.today,
    releases,
    phases: data.releases.map(({ phase }) => phase),
    sigs,
    components,
    standings,
    gates: gates.map((gate) => packGate(gate, names)),
    enhancements: enhancements.map((enhancement) => packEnhancement(enhancement, names)),
    notes: notes.map((note) => packNote(note, names)),
  };
}

type Index = (name: string) => number;
type Names = Readonly<
  Record<'release' | 'standing' | 'sig' | 'component' | 'gate' | 'enhancement', Index>
>;

function mostFrequent<Name extends string>(names: readonly Name[]): Name[] {
  const groups = [...Map.groupBy(names, (name) => name)];
  return groups.sort(([, a], [, b]) => b.length - a.length).map(([name]) => name);
}

function indexer(names: readonly string[]): Index {
  const indexes = new Map(names.map((name, index) => [name, index]));
  return (name) => {
    const index = indexes.get(name);
    if (index === undefined) throw new Error(`packing upgrades: "${name}" is not on its list`);
    return index;
  };
}

function indexes(names: readonly string[], index: Index): string {
  return names.map(index).join(',');
}

function packGate(gate: UpgradeGate, names: Names): string {
  const removal = gate.timeline.findLast(({ state }) => state.removal !== undefined);
  return [
    gate.name,
    packGateSteps(gate.timeline, names),
    removal?.state.removal === undefined ? '' : packRemoval(removal.state.removal, names),
    indexes(gate.enhancements, names.enhancement),
    indexes(gate.components, names.component),
  ].join(' ');
}

function packRemoval({ after, by, source }: Removal, { release }: Names): string {
  return `${release(after)}-${release(by)}${source === 'code' ? 'c' : 'd'}`;
}

const PRESENCES = { here: '', maybe: 'm', gone: 'x' } as const;

function packGateSteps(timeline: Timeline<GatePoint>, { release }: Names): string {
  const settings = timeline.map(({ state }) => packSetting(state));
  return timeline
    .map(({ release: since, state: { presence } }, index) => {
      const isSame = presence !== 'here' && settings[index] === settings[index - 1];
      return `${release(since)}${PRESENCES[presence]}${isSame ? '' : settings[index]}`;
    })
    .join('');
}

function packSetting({ stage, source, default: isOn, locked }: GatePoint): string {
  const letter = STAGE_LETTERS[stage];
  const setting = isOn === undefined ? '?' : isOn ? '+' : '-';
  return `${source === 'code' ? letter : letter.toUpperCase()}${setting}${locked ? '!' : ''}`;
}

function packEnhancement(enhancement: UpgradeEnhancement, names: Names): string {
  const { slug, label, title } = enhancement;
  return [
    slug,
    packStages(enhancement.timeline, names),
    indexes(enhancement.sigs, names.sig),
    indexes(enhancement.components, names.component),
    ...(label === `KEP-${slug}` ? [] : [label]),
    title,
  ].join(' ');
}

function packStages(timeline: Timeline<EnhancementPoint>, names: Names): string {
  return timeline
    .map(({ release, state }) => {
      const standing = names.standing(state.standing);
      const mark = standing === 0 ? '' : String.fromCharCode(FIRST_STANDING_LETTER + standing);
      return `${names.release(release)}${STAGE_LETTERS[state.stage]}${mark}`;
    })
    .join('');
}

function packNote(note: UpgradeNote, names: Names): string {
  return [
    names.release(note.release),
    note.pr,
    note.asks === 'action' ? 'a' : 'd',
    indexes(note.sigs, names.sig),
    indexes(note.components, names.component),
    indexes(note.gates, names.gate),
    indexes(note.enhancements, names.enhancement),
  ].join(' ');
}
