import { compareVersions, nextRelease, previousRelease } from '../version.ts';
import type { Case, Judgement } from './case.ts';
import type { GateSetting } from './setting.ts';
import { type Suggestion, suggestName } from './spelling.ts';
import type { GateTable } from './table.ts';

/** Judges a setting whose name no gate has: renamed, misspelt, or not there at all. */
export function judgeUnknown({ name, owner }: GateSetting, known: Case): Judgement {
  const { table, upgrade } = known;
  const successor = table.gates.find(({ formerNames }) => formerNames.includes(name));
  if (successor !== undefined) return judgeFormer(successor.name, successor.isRenamedInCode, known);
  const lists = listsThatLack(table, upgrade.to);
  const suggestion = suggestionFor(name, known);
  if (suggestion !== undefined) {
    const remedy = suggestion.isCaseOnly ? 'rename' : 'keep';
    return { verdict: 'misspelt', reason: { kind: 'misspelt', suggestion, lists }, remedy };
  }
  if (owner.kind === 'unclear') {
    return { verdict: 'unknown', reason: { kind: 'perhaps-not-kubernetes' }, remedy: 'keep' };
  }
  return lists.length === 0
    ? { verdict: 'unknown', reason: { kind: 'nobody-knows' }, remedy: 'keep' }
    : { verdict: 'wont-start', reason: { kind: 'no-such-gate', lists }, remedy: 'keep' };
}

function judgeFormer(to: string, isRenamedInCode: boolean, { table, upgrade }: Case): Judgement {
  const newestList = table.releases.findLast(({ listOf }) => listOf !== undefined)?.version;
  const firstList = table.releases.find(({ listOf }) => listOf !== undefined)?.version;
  const decided = isRenamedInCode ? newestList : firstList;
  return decided !== undefined && compareVersions(decided, upgrade.to) <= 0
    ? { verdict: 'wont-start', reason: { kind: 'renamed', to }, remedy: 'keep' }
    : {
        verdict: 'unknown',
        reason: { kind: 'doubt', doubt: { kind: 'renamed', other: to } },
        remedy: 'keep',
      };
}

/** More unknown names than these are no slips. */
const MOST_SLIPS = 300;

/** A name nearby: of a gate that the release has, else of any. */
function suggestionFor(name: string, known: Case): Suggestion | undefined {
  const { suggestions, gates, upgrade, present } = known;
  if (!suggestions.has(name) && suggestions.size < MOST_SLIPS) {
    const here = suggestName(name, present(upgrade.to).keys());
    suggestions.set(name, here ?? suggestName(name, gates.keys()));
  }
  return suggestions.get(name);
}

/** The lists by which a release has no gate of an unheard name: its own, or both its neighbours'. */
function listsThatLack({ releases }: GateTable, to: string): string[] {
  const listed = new Set(
    releases.flatMap(({ version, listOf }) => (listOf === undefined ? [] : [version])),
  );
  if (listed.has(to)) return [to];
  const before = previousRelease(to);
  const after = nextRelease(to);
  return before !== undefined && listed.has(before) && listed.has(after) ? [before, after] : [];
}
