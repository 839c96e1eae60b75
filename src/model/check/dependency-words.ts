import { nounFor } from '../count-words.ts';
import type { BrokenNeed, Completion } from './dependency.ts';
import type { DependencyDoubt, Finding, Reason } from './finding.ts';
import type { Effect } from './process.ts';
import type { GateSetting } from './setting.ts';

type DependencyReason = Extract<Reason, { readonly kind: 'dependency' }>;

/** Which dependencies a setting breaks, what that leads to, and what to do. */
export function dependencyWords(
  { setting }: Pick<Finding, 'setting'>,
  { broken, completion, doubt }: DependencyReason,
  release: string,
): string {
  const what = [...Map.groupBy(broken, (need) => needWords(need, setting))]
    .map(([needs, each]) => `${dependentWords(each, setting)} ${needs}.`)
    .join(' ');
  return `${what} ${leadsTo(doubt, release)} ${adviceWords(completion, setting)}`;
}

/** The gates that depend on the same ones. */
function dependentWords(needs: readonly BrokenNeed[], setting: GateSetting): string {
  const gates = needs.map(({ gate, effect }) => `${gate} (${sourceWords(effect, setting)})`);
  return `${joinWords(gates)} ${nounFor(needs.length, 'depends', 'depend')} on`;
}

function needWords({ off }: BrokenNeed, setting: GateSetting): string {
  return joinWords(off.map((one) => `${one.gate} (${sourceWords(one.effect, setting)})`));
}

/** What sets a gate: "true by default", "false by line 3". */
function sourceWords({ isOn, by }: Effect, setting: GateSetting): string {
  const value = isOn === true;
  if (by === undefined) return `${value} by default`;
  return by === setting ? `${value} by this setting` : `${value} by line ${by.line}`;
}

function leadsTo(doubt: DependencyDoubt | undefined, release: string): string {
  switch (doubt?.kind) {
    case undefined:
      return `In ${release} a component does not start when an enabled gate depends on a disabled one.`;
    case 'unread':
      return `v${doubt.asOf} does not start with that. The dependencies of ${release} are unknown.`;
    case 'elsewhere':
      return doubt.isMetThere
        ? `In ${release} the component does not start, unless the same process also reads line ${doubt.line}.`
        : `In ${release} a component that also reads line ${doubt.line} does not start.`;
  }
}

function adviceWords(completion: Completion | undefined, { name, value }: GateSetting): string {
  if (completion === undefined) return `Remove ${name}=${value}.`;
  const settings = completion.gates.map((gate) => `${gate}=${completion.value}`);
  return `Also set ${joinWords(settings)}, or remove ${name}=${value}.`;
}

/** "A", "A and B", "A, B and C". */
function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
