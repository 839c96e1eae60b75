import type { Doubt } from '../gate/decide.ts';
import type { ComingGate, GateInRelease, PresentGate, RemovedGate } from '../gate/in-release.ts';
import type { TimedGate } from '../gate/timed-gate.ts';
import type { GateSetting, Unread } from './setting.ts';
import type { Suggestion } from './spelling.ts';
import type { TableRelease } from './table.ts';

/** The verdicts, the gravest first. */
export const VERDICTS = [
  'wont-start',
  'misspelt',
  'unknown',
  'changes',
  'wrong-component',
  'redundant',
  'overridden',
  'not-judged',
  'fine',
] as const;

/** What a setting leads to in the release that is upgraded to. */
export type Verdict = (typeof VERDICTS)[number];

/** Why a setting has its verdict. */
export type Reason =
  | { readonly kind: 'not-boolean' }
  | { readonly kind: 'no-such-gate'; readonly lists: readonly string[] }
  | {
      readonly kind: 'misspelt';
      readonly suggestion: Suggestion;
      readonly lists: readonly string[];
    }
  | { readonly kind: 'renamed'; readonly to: string }
  | { readonly kind: 'nobody-knows' }
  | { readonly kind: 'perhaps-not-kubernetes' }
  | { readonly kind: 'absent'; readonly answer: ComingGate | RemovedGate }
  | { readonly kind: 'locked'; readonly state: PresentGate }
  | { readonly kind: 'doubt'; readonly doubt: Doubt }
  /** It goes by two names, and which one the release knows is not recorded. */
  | { readonly kind: 'either-name'; readonly other: string }
  | { readonly kind: 'default-unknown'; readonly state: PresentGate }
  | { readonly kind: 'lock-unknown'; readonly state: PresentGate }
  | { readonly kind: 'default'; readonly state: PresentGate }
  | { readonly kind: 'overridden'; readonly by: GateSetting }
  | {
      readonly kind: 'overrides-default';
      readonly state: PresentGate;
      /** The gate in the release that is left, where one is named. */
      readonly before: GateInRelease | undefined;
      /** A setting of the same component elsewhere that says the contrary. */
      readonly contrary: GateSetting | undefined;
    }
  | { readonly kind: 'wrong-component'; readonly state: PresentGate; readonly gate: TimedGate }
  | {
      readonly kind: 'many';
      readonly stage: 'alpha' | 'beta';
      /** The gates that it turns the other way, in the release to come and in the one left. */
      readonly flips: readonly string[];
      readonly flipsBefore: readonly string[] | undefined;
    }
  | { readonly kind: 'other-program'; readonly program: string };

/** A setting with its verdict. */
export interface Finding {
  readonly setting: GateSetting;
  readonly verdict: Verdict;
  readonly reason: Reason;
  /** The gate's own name, where there is such a gate. */
  readonly gate: string | undefined;
  /** What cleaning does with it. */
  readonly remedy: 'keep' | 'drop' | 'rename';
}

/** The releases between which a configuration moves. */
export interface Upgrade {
  readonly from: string | undefined;
  readonly to: string;
}

/** What was found out about a configuration. */
export interface Report {
  readonly upgrade: Upgrade;
  readonly to: TableRelease;
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
}

/** Whether a component does not start with it, as far as is known. */
export function isFatal({ verdict, reason }: Finding): boolean {
  return (
    verdict === 'wont-start' ||
    (verdict === 'misspelt' && reason.kind === 'misspelt' && reason.lists.length > 0)
  );
}
