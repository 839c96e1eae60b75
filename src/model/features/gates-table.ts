import type { Atlas } from '../atlas/atlas.ts';
import { lookUp } from '../atlas/lookup.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { gateChanges } from '../gate/changes.ts';
import type { Gate } from '../gate/gate.ts';
import { type GateInRelease, gateIn } from '../gate/in-release.ts';
import { settingWords } from '../gate/words.ts';
import { referencesIn } from '../release/references.ts';
import { isSigName, sigSlug } from '../sig.ts';
import { type ShownStage, stageLabel } from '../stage.ts';
import { gateChangeWords } from './change.ts';
import { isShown } from './feature-table.ts';
import { gateItem, type Place, provenance, referenceItem, releaseItem, sigItem } from './place.ts';
import { EVERYTHING } from './query.ts';
import type { Table, TableCell, TableColumn, TableRow } from './table.ts';

const columns = (release: string): TableColumn[] => [
  { key: 'gate', label: 'Feature gate' },
  { key: 'stage', label: 'Stage' },
  { key: 'default', label: 'Default' },
  { key: 'since', label: 'Since' },
  { key: 'basis', label: 'Basis' },
  { key: 'change', label: `Changed in v${release}` },
  { key: 'keps', label: 'KEPs' },
  { key: 'sigs', label: 'SIGs' },
  { key: 'components', label: 'Components' },
  { key: 'api', label: 'API' },
];

/** Every feature gate that a release has, and those that it removed, by name. */
export function gatesTable(atlas: Atlas, release: string, place: Place): Table {
  const references = referencesIn(atlas, release);
  return {
    title: `Feature gates of Kubernetes v${release}`,
    query: { ...EVERYTHING, table: 'gates', release },
    ...provenance(atlas, `${place.root}/releases/${release}/`),
    columns: columns(release),
    rows: atlas.gates.flatMap((gate) => {
      const row = tableRow(gate, release, atlas, place);
      const api = references([gate.name]).map(referenceItem);
      return row === undefined ? [] : [{ ...row, cells: [...row.cells, api] }];
    }),
  };
}

function tableRow(gate: Gate, release: string, atlas: Atlas, place: Place): TableRow | undefined {
  const answer = gateIn(gate, release);
  const changes = gateChanges(gate, release);
  if (!isShown(answer) && changes.length === 0) return undefined;
  const views = gate.enhancements.flatMap((id) => lookUp(atlas).enhancement(id) ?? []);
  const sigs = [...new Set(views.map(({ sig }) => sig))];
  const components = gate.components.map(({ name }) => name);
  return {
    stage: stageOf(answer),
    sigs: sigs.filter(isSigName).map(sigSlug),
    components,
    gates: [gate.name, ...gate.formerNames],
    keps: views.flatMap(({ id, record }) => [
      ...(record.number === undefined ? [] : [String(record.number)]),
      id,
    ]),
    isChanged: changes.length > 0,
    cells: [
      [gateItem(gate.name, '', place)],
      ...answerCells(answer, atlas, place),
      changes.map((change) => ({ text: gateChangeWords(change) })),
      views.map((view) => kepItem(view, place)),
      sigs.map((sig) => sigItem(sig, atlas, place)),
      components.map((text) => ({ text })),
    ],
  };
}

function stageOf(answer: GateInRelease): ShownStage {
  if (answer.kind === 'present') return answer.stage;
  return answer.kind === 'removed' ? 'removed' : 'unknown';
}

/** Stage, default, since when, and what says so. */
function answerCells(answer: GateInRelease, atlas: Atlas, place: Place): TableCell[] {
  const stage = [{ text: stageLabel(stageOf(answer)) }];
  switch (answer.kind) {
    case 'present':
      return [
        stage,
        [{ text: settingWords(answer) }],
        [releaseItem(answer.stageSince, atlas, place)],
        [{ text: answer.source }],
      ];
    case 'removed': {
      const { by, source } = answer.removal;
      return [
        stage,
        [],
        by === undefined ? [] : [releaseItem(by, atlas, place)],
        [{ text: source }],
      ];
    }
    case 'unknown':
      return [
        stage,
        [],
        [releaseItem(answer.since, atlas, place)],
        answer.last === undefined ? [] : [{ text: answer.last.source }],
      ];
    case 'not-yet':
      return [stage, [], [], []];
  }
}

function kepItem({ label, slug }: EnhancementView, { root }: Place) {
  return { text: label, url: `${root}/enhancements/${slug}/` };
}
