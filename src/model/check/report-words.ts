import { countWords } from '../count-words.ts';
import { dayText } from '../day.ts';
import { type Report, VERDICTS } from './finding.ts';
import { verdictLabel } from './words.ts';

/** How many settings have which verdict, the gravest first: "2 settings: 1 Won’t start, 1 OK". */
export function reportWords(report: Report): string {
  const { findings, apis, flags, objects, ownVersions, unread } = report;
  const isAboutObjects =
    findings.length === 0 && objects > 0 && unread.length === 0 && flags.length === 0;
  const isWorthIt = objects > 0 && (apis.length > 0 || findings.length === 0);
  return [
    ...(isAboutObjects ? [] : [settingWords(findings, unread.length > 0)]),
    ...(flags.length > 0 ? [flagCountWords(flags)] : []),
    ...(isWorthIt ? [objectWords(apis, objects)] : []),
    ...(ownVersions.length > 0 && findings.length === 0 ? [ownVersionWords(ownVersions)] : []),
    ...(unread.length > 0 && findings.length > 0 ? ['Not everything was read.'] : []),
  ].join(' ');
}

function settingWords(findings: Report['findings'], isPartly: boolean): string {
  if (findings.length === 0) {
    return isPartly
      ? 'No feature gate setting was found in what could be read.'
      : 'No feature gate setting was found.';
  }
  const counts = VERDICTS.flatMap((verdict) => {
    const count = findings.filter((finding) => finding.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${verdictLabel(verdict)}`];
  });
  return `${countWords(findings.length, 'setting')}: ${counts.join(', ')}.`;
}

function flagCountWords(flags: Report['flags']): string {
  const removed = flags.filter(({ answer }) => answer === 'removed').length;
  const count = (number: number) => countWords(number, 'flag or field', 'flags or fields');
  return [
    ...(removed === 0 ? [] : [`${count(removed)} that a release removed.`]),
    ...(removed === flags.length ? [] : [`${count(flags.length - removed)} may be removed.`]),
  ].join(' ');
}

/** How many objects a release refuses: "2 objects with an API version that is not served". */
function objectWords(apis: Report['apis'], objects: number): string {
  const refused = apis.filter(({ answer }) => answer.kind !== 'served-until').length;
  const later = apis.length - refused;
  const count = (number: number) => countWords(number, 'object');
  if (apis.length === 0) {
    return `${count(objects)} checked: no API version among them is known to be removed.`;
  }
  return [
    ...(refused === 0 ? [] : [`${count(refused)} with an API version that is not served.`]),
    ...(later === 0 ? [] : [`${count(later)} with an API version that a later release removes.`]),
  ].join(' ');
}

/** API versions of which nothing is known: "Not checked: API version kubeadm.k8s.io/v1beta3, …". */
function ownVersionWords(versions: readonly string[]): string {
  const name = versions.length === 1 ? 'API version' : 'API versions';
  return `Not checked: ${name} ${versions.join(', ')}, which a component reads from a file.`;
}

/** How far the judgment of a release can be trusted, in a sentence or two. */
export function readThroughWords({ to }: Report): string {
  const { version, listOf, isListEarly, isOut, isListOnly } = to;
  if (listOf === undefined) {
    return `The code of v${version} was not read: verdicts follow from the code of other releases and from the documentation.`;
  }
  const early = isListEarly ? ', before the release: late changes may be missing' : '';
  const state = isOut ? '' : `v${version} is not released. `;
  const needs =
    isListOnly === true
      ? ` Only its list of gates was read, which says nothing of dependencies between gates.`
      : '';
  return `${state}Checked against the code of v${version} as of ${dayText(listOf)}${early}.${needs}`;
}
