import type { DriftCitation } from '../../schemas/drift.ts';
import type { CitedField } from '../../schemas/enhancement.ts';
import type { Issue } from '../../schemas/issue.ts';
import {
  gateCodePath,
  gateFilePath,
  gateFileUrl,
  gateUrls,
  kepFieldUrl,
  refOf,
  sourceUrl,
} from '../atlas/citation.ts';
import { GATE_PAGES, issueUrl, REPOSITORIES } from '../atlas/upstream.ts';
import { dayText } from '../day.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import type { Gate } from '../gate/gate.ts';
import type { DriftContext } from './context.ts';

/** What a file of a repository's main branch says. */
export function citeFile(
  { atlas }: DriftContext,
  file: Omit<DriftCitation, 'url'> & { path: string },
): DriftCitation {
  const ref = refOf(atlas.sources, file.repository);
  return ref === undefined ? file : { ...file, url: sourceUrl(ref, file.path) };
}

/** What a field of an enhancement's metadata says. */
export function citeKep(
  context: DriftContext,
  { record }: EnhancementView,
  place: CitedField,
  says: string,
): DriftCitation {
  const cited = citeFile(context, {
    source: 'kep.yaml',
    says,
    repository: REPOSITORIES.enhancements,
    path: record.path,
    place,
  });
  const { url } = cited;
  return url === undefined ? cited : { ...cited, url: kepFieldUrl(url, place) };
}

/** What the newest code that has a gate says of it. */
export function citeCode({ atlas }: DriftContext, gate: Gate, says: string): DriftCitation {
  const release = gate.releases.at(-1);
  const path = gateCodePath(gate.record);
  const url = gateUrls(gate, atlas.sources).code;
  return {
    source: 'code',
    says,
    repository: REPOSITORIES.kubernetes,
    path: release === undefined ? path : gateFilePath(atlas.sources, release, path),
    place: gate.name,
    ...(url !== undefined && { url }),
  };
}

/** What the code, all of it taken together, says of a name that it does not have. */
export function citeAllCode({ atlas }: DriftContext, says: string): DriftCitation {
  const release = atlas.gateLists.at(-1);
  const url = release && gateFileUrl(atlas.sources, release);
  return {
    source: 'code',
    says,
    repository: REPOSITORIES.kubernetes,
    path: release === undefined ? gateCodePath({}) : gateFilePath(atlas.sources, release),
    ...(url !== undefined && { url }),
  };
}

/** What the documentation of a gate says. */
export function citeDocs(
  context: DriftContext,
  { record }: Gate,
  place: string,
  says: string,
): DriftCitation {
  const path = record.docs?.path ?? GATE_PAGES;
  return citeFile(context, {
    source: 'documentation',
    says,
    repository: REPOSITORIES.website,
    path,
    place,
  });
}

/** That a release is out, by the record of its cycle; `undefined` for one without a record. */
export function citeRelease(
  context: DriftContext,
  release: string,
  says: string,
): DriftCitation | undefined {
  const view = context.lookup.release(release);
  const path = view?.record.cycle?.path;
  if (view?.day === undefined || path === undefined) return undefined;
  return citeFile(context, {
    source: 'schedule',
    says: `v${release}, ${says} since ${dayText(view.day.date)}`,
    repository: REPOSITORIES.sigRelease,
    path,
  });
}

/** What an issue of kubernetes/enhancements says. */
export function citeIssue({ number }: Issue, place: string, says: string): DriftCitation {
  return {
    source: 'issue',
    says,
    repository: REPOSITORIES.enhancements,
    place,
    url: issueUrl(number),
  };
}
