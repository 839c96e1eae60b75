import { gateIn } from '../gate/in-release.ts';
import { successorOf } from '../gate/successor.ts';
import type { TimedGate } from '../gate/timed-gate.ts';
import { nextRelease, previousRelease } from '../version.ts';
import { type Case, type Judgment, kept } from './case.ts';
import { judgeKubeadm } from './judge-kubeadm.ts';
import type { GateSetting } from './setting.ts';
import { type Suggestion, suggestName } from './spelling.ts';
import type { GateTable } from './table.ts';

/** Judges a setting whose name no gate has: renamed, misspelled, or not there at all. */
export function judgeUnknown(setting: GateSetting, known: Case): Judgment {
  const { name, owner } = setting;
  const { table, upgrade } = known;
  const successor = successorOf(name, table.gates);
  if (successor !== undefined) return judgeFormer(successor, known);
  if (owner.kind === 'kubernetes' && owner.besides !== undefined) {
    const isKubeadm = table.kubeadmGates.some((gate) => gate.name === name);
    if (owner.besides === 'kubeadm' && isKubeadm) return judgeKubeadm(setting, known);
    return kept('not-judged', { kind: 'perhaps-other-program', program: owner.besides });
  }
  const lists = listsThatLack(table, upgrade.to);
  const suggestion = suggestionFor(name, known);
  if (suggestion !== undefined) {
    const remedy = suggestion.isCaseOnly ? 'rename' : 'keep';
    return { verdict: 'misspelled', reason: { kind: 'misspelled', suggestion, lists }, remedy };
  }
  return lists.length === 0
    ? kept('unknown', { kind: 'nobody-knows' })
    : kept('wont-start', { kind: 'no-such-gate', lists });
}

/** Judges a name that a gate had before, unless the release may still know it by that. */
function judgeFormer(successor: TimedGate, { upgrade }: Case): Judgment {
  const answer = gateIn(successor, upgrade.to);
  const isUnsure =
    answer.kind === 'unknown' || (answer.kind === 'present' && answer.alias !== undefined);
  const { name } = successor;
  if (answer.kind === 'removed' && answer.removal.by !== undefined) {
    return { verdict: 'wont-start', reason: { kind: 'absent', answer }, remedy: 'drop' };
  }
  return isUnsure
    ? kept('unknown', { kind: 'either-name', other: name })
    : kept('wont-start', { kind: 'renamed', to: name });
}

/** More unknown names than these are no slips. */
const MOST_SLIPS = 300;

/** A name nearby: of a gate that the release has, else of any. */
function suggestionFor(name: string, known: Case): Suggestion | undefined {
  const { suggestions, gates, upgrade, presentIn } = known;
  if (!suggestions.has(name) && suggestions.size < MOST_SLIPS) {
    const here = suggestName(name, presentIn(upgrade.to).keys());
    suggestions.set(name, here ?? suggestName(name, gates.keys()));
  }
  return suggestions.get(name);
}

/** The lists by which a release has no gate of an unheard name: its own, or both its neighbors'. */
function listsThatLack({ releases }: GateTable, to: string): string[] {
  const listed = new Set(
    releases.flatMap(({ version, listOf }) => (listOf === undefined ? [] : [version])),
  );
  if (listed.has(to)) return [to];
  const before = previousRelease(to);
  const after = nextRelease(to);
  return before !== undefined && listed.has(before) && listed.has(after) ? [before, after] : [];
}
