import type { Sources } from '../../../schemas/sources.ts';
import { gateEntryUrl, gateFileUrl, kepFieldUrl, refOf, sourceUrl } from '../../atlas/citation.ts';
import { pullRequestUrl } from '../../atlas/upstream.ts';
import { dayText } from '../../day.ts';
import { lineUrl } from '../../digest/links.ts';
import { stageLabel } from '../../stage.ts';
import { type Claim, isByCode } from '../claim.ts';
import { ruleNamed } from '../rules.ts';
import type { Evidence, EvidenceDetail, EvidenceSource } from './evidence.ts';

/** What a release was for a KEP that was given up. */
export function givenUpWords(claim: Pick<Claim, 'evidence' | 'release'>): string {
  return isByCode(claim) ? 'in the code' : 'targeted';
}

/** Why a claim holds, as a sentence; without a rule it is that of a KEP that was given up. */
export function ruleReason(claim: Pick<Claim, 'rule' | 'evidence' | 'release'>): string {
  if (claim.rule !== undefined) return ruleNamed(claim.rule).reason;
  return isByCode(claim)
    ? 'kep.yaml names the release, and its code has one of the feature gates at the stage. The KEP was withdrawn or rejected later.'
    : 'kep.yaml names the release, but the KEP was withdrawn or rejected. The release is only a former target.';
}

const SOURCES: Record<EvidenceSource, string> = {
  code: 'code',
  docs: 'documentation',
  announcement: 'announcement',
  'release-notes': 'release notes',
  digest: 'LWKD issue',
  'kep.yaml': 'kep.yaml',
};

/** What a source is called, as the text of a link to it. */
export function evidenceSourceText({ source, release, detail }: Evidence): string {
  const name = SOURCES[source];
  if (detail.kind === 'gate' || detail.kind === 'gone') {
    return detail.list === undefined ? name : `${name} of v${detail.list}`;
  }
  if (detail.kind === 'digest') return `${name} of ${dayText(detail.digest)}`;
  if (source === 'announcement' || source === 'release-notes') {
    return release === undefined ? name : `${name} of v${release}`;
  }
  return name;
}

/** What a source says: "GA since v1.34", "milestone.stable is v1.34". */
export function evidenceText({ stage, release, detail }: Evidence): string {
  const label = stage === undefined ? '' : stageLabel(stage);
  switch (detail.kind) {
    case 'field':
      return `${detail.field} is ${detail.value}`;
    case 'gate':
      return gateText(detail, release === undefined ? label : undefined);
    case 'gone':
      return release === undefined
        ? `${detail.gate} is not there`
        : `${detail.gate} is no longer there`;
    case 'note':
      return `#${detail.pr} names it`;
    case 'digest':
      return `promoted to ${label}, in v${release}`;
    case 'post':
      return `${detail.role === 'listed' ? 'lists' : 'presents'} it as ${label}`;
  }
}

function gateText(
  { gate, at, since, setting }: EvidenceDetail & { readonly kind: 'gate' },
  never: string | undefined,
): string {
  const words = [stageLabel(at), setting].filter((word) => word !== '').join(', ');
  const state = `${gate} is ${words}, since v${since}`;
  return never === undefined ? state : `${state}, never ${never}`;
}

/** The address of evidence: the file as it was when it was read, at the line where that is known. */
export function evidenceUrl(
  { repository, path, line, detail }: Evidence,
  sources: Sources,
): string | undefined {
  if (detail.kind === 'gate' && detail.list !== undefined) {
    return gateEntryUrl(sources, detail.list, detail.gate, path);
  }
  if (detail.kind === 'gone' && detail.list !== undefined)
    return gateFileUrl(sources, detail.list, path);
  if (detail.kind === 'post' && detail.url !== undefined) return detail.url;
  if (detail.kind === 'note') return pullRequestUrl(detail.pr);
  const ref = refOf(sources, repository);
  if (ref === undefined) return undefined;
  const url = sourceUrl(ref, path);
  if (detail.kind === 'field') return kepFieldUrl(url, detail.field);
  return line === undefined ? url : lineUrl(url, line);
}
