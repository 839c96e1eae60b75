import type { Atlas } from '../atlas/atlas.ts';
import { refOf, sourceUrl } from '../atlas/citation.ts';
import { lookUp } from '../atlas/lookup.ts';
import { answerWords, settingWords, stateWords } from '../gate/words.ts';
import { isSigName, sigSlug } from '../sig.ts';
import { stageLabel } from '../stage.ts';
import { changeWords } from './change.ts';
import { type FeatureRow, featureTable, type GateCell } from './feature-table.ts';
import { gateItem, type Place, provenance, referenceItem, releaseItem, sigItem } from './place.ts';
import { EVERYTHING } from './query.ts';
import type { Table, TableCell, TableColumn, TableRow } from './table.ts';

const columns = (release: string): TableColumn[] => [
  { key: 'feature', label: 'Feature' },
  { key: 'kep', label: 'KEP' },
  { key: 'stage', label: 'Stage' },
  { key: 'basis', label: 'Basis' },
  { key: 'since', label: 'Since' },
  { key: 'change', label: `Changed in v${release}` },
  { key: 'gates', label: 'Feature gates' },
  { key: 'sig', label: 'SIG' },
  { key: 'participating', label: 'Other SIGs' },
  { key: 'api', label: 'API' },
];

/** Every enhancement and gate of a release, at its stage: the site's feature table as cells. */
export function featuresTable(
  atlas: Atlas,
  release: string,
  place: Place,
  rows: readonly FeatureRow[] = featureTable(atlas, release),
): Table {
  return {
    title: `Features in Kubernetes v${release}`,
    query: { ...EVERYTHING, table: 'features', release },
    ...provenance(atlas, `${place.root}/releases/${release}/`),
    columns: columns(release),
    rows: rows.map((row) => tableRow(row, atlas, place)),
  };
}

function tableRow(row: FeatureRow, atlas: Atlas, place: Place): TableRow {
  const { enhancement } = row;
  const sigs = [...(row.sig === undefined ? [] : [row.sig]), ...row.participatingSigs];
  return {
    stage: row.stage,
    sigs: sigs.filter(isSigName).map(sigSlug),
    components: row.components,
    gates: row.gates.flatMap(({ name }) => [
      name,
      ...(lookUp(atlas).gate(name)?.formerNames ?? []),
    ]),
    keps:
      enhancement === undefined
        ? []
        : [
            ...(enhancement.number === undefined ? [] : [String(enhancement.number)]),
            enhancement.id,
          ],
    isChanged: row.isChanged,
    cells: [
      [{ text: row.title, url: featureUrl(row, place) }],
      kepCell(row, atlas),
      [{ text: stageLabel(row.stage) }],
      [{ text: row.standing }],
      [releaseItem(row.since, atlas, place)],
      changeWords(row).map((text) => ({ text })),
      row.gates.map((cell) => gateItem(cell.name, gateWords(cell, row), place)),
      row.sig === undefined ? [] : [sigItem(row.sig, atlas, place)],
      row.participatingSigs.map((sig) => sigItem(sig, atlas, place)),
      row.references.map(referenceItem),
    ],
  };
}

function featureUrl({ enhancement, title }: FeatureRow, { root }: Place): string {
  return enhancement === undefined
    ? `${root}/feature-gates/${title}/`
    : `${root}/enhancements/${enhancement.slug}/`;
}

function kepCell({ enhancement }: FeatureRow, { sources }: Atlas): TableCell {
  if (enhancement === undefined) return [];
  const { number, id } = enhancement;
  if (number !== undefined) {
    return [{ text: String(number), url: `https://kep.k8s.io/${number}` }];
  }
  const ref = refOf(sources, 'kubernetes/enhancements');
  return ref === undefined
    ? []
    : [{ text: 'kep.yaml', url: sourceUrl(ref, `keps/${id}/kep.yaml`) }];
}

/** What is said of a gate; its stage only where that is not the row's. */
function gateWords({ answer }: GateCell, row: FeatureRow): string {
  if (answer.kind !== 'present') return answerWords(answer);
  return answer.stage === row.stage ? settingWords(answer) : stateWords(answer);
}
