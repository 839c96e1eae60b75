import { apiGroup } from '../api/names.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { upstreamFileUrl } from '../atlas/citation.ts';
import { lookUp } from '../atlas/lookup.ts';
import { kepUrl, REPOSITORIES } from '../atlas/upstream.ts';
import { answerWords, patchWords, settingWords, stateWords } from '../gate/words.ts';
import { apiKindPath } from '../page/paths.ts';
import { linkPart } from '../page/phrase.ts';
import type { Summary } from '../summary/summaries.ts';
import { type Cell, partCell } from '../table/cell.ts';
import { type FeatureRow, featurePath, type GateCell, type RowStanding } from './row.ts';

/** What the enhancement of a row is; of a row without one, what its gate is. */
export function summaryOf({ enhancement, gates }: FeatureRow, atlas: Atlas): Summary | undefined {
  if (enhancement !== undefined) return atlas.summaries.ofEnhancement(enhancement.id);
  const gate = lookUp(atlas).gate(gates[0]?.name ?? '');
  return gate && atlas.summaries.ofGate(gate);
}

/** The pages of kinds, which lead on to the reference of each version and take far fewer bytes. */
export function kindsCell(references: FeatureRow['references']): Cell {
  const kinds = new Map(
    references.map(({ kind, apiVersion }) => [apiKindPath(apiGroup(apiVersion), kind), kind]),
  );
  return [...kinds].map(([path, kind], index) => [index === 0 ? 'API ' : '', linkPart(kind, path)]);
}

/** How a stage is known, as pages say it. */
export function rowStandingWords(standing: RowStanding): string {
  return isGates(standing) ? `from ${standing}` : standing;
}

/** Whether only the gates of a row tell its stage. */
function isGates(standing: RowStanding): boolean {
  return standing === 'code' || standing === 'docs';
}

/**
 * Where it is shown why: with the stages of the enhancement, its gates, or the history of the gate. Of
 * the rows that did not change, readers ask of disputed ones alone; a plan says itself what it is.
 */
export function whyPath(row: FeatureRow): string | undefined {
  const { enhancement, standing, isChanged } = row;
  if (standing === 'planned' || (!isChanged && standing !== 'disputed')) return undefined;
  return `${featurePath(row)}${enhancement !== undefined && isGates(standing) ? '#feature-gates' : '#why'}`;
}

/** An enhancement by its number, with its issue; without one, with its kep.yaml. */
export function kepCell(
  { number, id }: Pick<NonNullable<FeatureRow['enhancement']>, 'number' | 'id'>,
  { sources }: Atlas,
): Cell {
  if (number !== undefined) return partCell(linkPart(String(number), kepUrl(number)));
  const url = upstreamFileUrl(sources, REPOSITORIES.enhancements, `keps/${id}/kep.yaml`);
  return partCell(url && linkPart('kep.yaml', url));
}

/** What the gates are set to when nobody sets them: once where all are alike, else each by its name. */
export function defaultTexts(gates: readonly GateCell[]): string[] {
  const texts = gates.map(({ name, answer }) => ({
    name,
    text: answer.kind === 'present' ? settingWords(answer) : answerWords(answer),
  }));
  const distinct = [...new Set(texts.map(({ text }) => text))];
  return distinct.length < 2 ? distinct : texts.map(({ name, text }) => `${name}: ${text}`);
}

/** What is said of a gate; its stage only where that is not the row's. */
export function gateWords({ answer }: GateCell, row: FeatureRow): string {
  if (answer.kind !== 'present') return answerWords(answer);
  const words = answer.stage === row.stage ? settingWords(answer) : stateWords(answer);
  return [words, ...(answer.patches ?? []).map(patchWords)].join(', ');
}
