import { getFeatureTable } from '../../data/feature-tables.ts';
import type { Atlas } from '../../model/atlas/atlas.ts';
import { lookUp } from '../../model/atlas/lookup.ts';
import { type FeatureColumn, featureColumns, rowData } from '../../model/features/columns.ts';
import { type FeatureRow, featurePath } from '../../model/features/row.ts';
import { claimAt } from '../../model/graduation/claim.ts';
import { releasePath } from '../../model/page/paths.ts';
import { releaseFeatures } from '../../schemas/api/release.ts';
import { evidenceData } from '../claims.ts';
import { type ApiSite, defineEndpoint, withLatest } from '../endpoint.ts';
import { gateEvidenceData } from '../gates.ts';

export const endpoints = [
  defineEndpoint({
    path: 'releases/{version}/features.json',
    name: 'features',
    summary: 'The resolved feature table of a release with its evidence',
    parameter: { description: 'A minor release, or latest.', example: '1.34' },
    shape: releaseFeatures,
    files: async (site) =>
      withLatest(site.atlas).map(({ version, name }) => ({
        file: `releases/${name}/features.json`,
        page: releasePath(version),
        body: async () => {
          const rows = await getFeatureTable(version);
          const columns = featureColumns(site.atlas, version);
          return {
            release: version,
            features: rows.map((row) => featureData(row, columns, version, site)),
          };
        },
      })),
  }),
];

function featureData(
  row: FeatureRow,
  columns: readonly FeatureColumn[],
  release: string,
  site: ApiSite,
) {
  return {
    ...rowData(row, columns),
    evidence: rowEvidence(row, release, site.atlas),
    page: `${site.root}${featurePath(row)}`,
  };
}

/** What says that a row is at its stage: its claim's evidence or, of a gate, the source's file. */
function rowEvidence(row: FeatureRow, release: string, atlas: Atlas) {
  const view = lookUp(atlas).enhancement(row.key);
  const claim = view && claimAt(view.claims, release);
  if (claim !== undefined && row.standing === claim.standing) {
    return evidenceData(claim.evidence, atlas);
  }
  const gates = row.gates.flatMap(({ name }) => lookUp(atlas).gate(name) ?? []);
  return gates
    .flatMap((gate) => gateEvidenceData(gate, atlas))
    .filter(({ source }) => source === row.standing);
}
