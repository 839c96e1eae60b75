import type { ApiInRelease } from '../api/removal.ts';
import type { Doubt } from '../gate/decision.ts';
import type { ComingGate, GateInRelease, PresentGate, RemovedGate } from '../gate/in-release.ts';
import type { BrokenNeed, Completion } from './dependency.ts';
import type { KubeadmAnswer } from './kubeadm-gate.ts';
import type { RemovedConfigApi, RemovedFlag } from './removed-flag.ts';
import type { ApiObject, FlagSetting, GateSetting, Unread } from './setting.ts';
import type { Suggestion } from './spelling.ts';
import type { TableRelease } from './table.ts';

/** What verdicts are called, the gravest first. */
export const VERDICT_LABELS = {
  'wont-start': 'Won’t start',
  misspelled: 'Misspelled',
  unknown: 'Unknown',
  changes: 'Changes behavior',
  redundant: 'Redundant',
  overridden: 'Overridden',
  'not-judged': 'Not checked',
  fine: 'OK',
};

/** What a setting leads to in the release that is upgraded to. */
export type Verdict = keyof typeof VERDICT_LABELS;

/** The verdicts, the gravest first. */
export const VERDICTS = Object.keys(VERDICT_LABELS) as readonly Verdict[];

/** Why a setting has its verdict. */
export type Reason =
  | { readonly kind: 'not-boolean' }
  | { readonly kind: 'no-such-gate'; readonly lists: readonly string[] }
  | {
      readonly kind: 'misspelled';
      readonly suggestion: Suggestion;
      readonly lists: readonly string[];
    }
  | { readonly kind: 'renamed'; readonly to: string }
  | { readonly kind: 'nobody-knows' }
  | {
      readonly kind: 'absent';
      readonly answer: ComingGate | RemovedGate;
      /** The gate that it was renamed to, where the release has that. */
      readonly successor?: string | undefined;
    }
  /** The component registers other gates only; whether so is not known where `isSure` is false. */
  | { readonly kind: 'not-registered'; readonly isSure: boolean }
  | { readonly kind: 'locked'; readonly state: PresentGate }
  | { readonly kind: 'doubt'; readonly doubt: Doubt }
  /** It goes by two names, and which one the release knows is not recorded. */
  | { readonly kind: 'either-name'; readonly other: string }
  | { readonly kind: 'default-unknown'; readonly state: PresentGate }
  | { readonly kind: 'lock-unknown'; readonly state: PresentGate }
  /** The code of the release was not read for it; that of an older one says what it was then. */
  | { readonly kind: 'unread'; readonly state: PresentGate; readonly asOf: string }
  | { readonly kind: 'default'; readonly state: PresentGate }
  /** What a running component says it is set to, which is how it was by default. */
  | { readonly kind: 'observed-default'; readonly state: PresentGate; readonly release: string }
  /** A component named the gate, and not what it is set to. */
  | { readonly kind: 'value-untold' }
  /** client-go logs what it cannot use and goes on. */
  | { readonly kind: 'ignored'; readonly because: 'no-gate' | 'locked' | 'not-boolean' }
  | { readonly kind: 'overridden'; readonly by: GateSetting }
  | {
      readonly kind: 'overrides-default';
      readonly state: PresentGate;
      /** The gate in the release that is left, where one is named. */
      readonly before: GateInRelease | undefined;
      /** A setting of the same component elsewhere that says the contrary. */
      readonly contrary: GateSetting | undefined;
    }
  | {
      readonly kind: 'dependency';
      readonly broken: readonly BrokenNeed[];
      /** What else would have to be set; nothing where only removing the setting helps. */
      readonly completion: Completion | undefined;
      /** Why that is not certain, where it is not. */
      readonly doubt: DependencyDoubt | undefined;
    }
  | {
      readonly kind: 'many';
      readonly stage: 'alpha' | 'beta';
      /** The gates that it turns the other way, in the release to come and in the one left. */
      readonly flips: readonly string[];
      readonly flipsBefore: readonly string[] | undefined;
      /** Whether the release is known to check dependencies between gates. */
      readonly hasNeeds: boolean;
    }
  | { readonly kind: 'other-program'; readonly program: string }
  | { readonly kind: 'kubeadm'; readonly answer: KubeadmAnswer }
  /** The gate is nobody's that is on record, and another program's gates may stand in the same list. */
  | { readonly kind: 'perhaps-other-program'; readonly program: string }
  /** Who reads the setting is not certain: what it leads to where Kubernetes does. */
  | { readonly kind: 'if-kubernetes'; readonly verdict: Verdict; readonly reason: Reason }
  /** A condition on the release decides whether it is set: what it leads to in this one, should it be. */
  | { readonly kind: 'if-set'; readonly verdict: Verdict; readonly reason: Reason };

/** Why it is not certain that a dependency is broken. */
export type DependencyDoubt =
  /** The code of the release was not read for dependencies; that of an older one has them. */
  | { readonly kind: 'unread'; readonly asOf: string }
  /** A line that may belong to the same process: with it, the dependency is met or broken. */
  | { readonly kind: 'elsewhere'; readonly line: number; readonly isMetThere: boolean };

/** A setting with its verdict. */
export interface Finding {
  readonly setting: GateSetting;
  readonly verdict: Verdict;
  readonly reason: Reason;
  /** The gate's own name, where there is such a gate. */
  readonly gate: string | undefined;
  /** The components that enhancements declare the gate for, where none of them is the setting's own. */
  readonly declaredFor: readonly string[];
  /** The older release that the process behaves like, where it is told to. */
  readonly emulated: string | undefined;
  /** What cleaning does with it. */
  readonly remedy: 'keep' | 'drop' | 'rename';
}

/** An object whose API version a release does not serve, or a later one will not. */
export interface ApiFinding {
  readonly object: ApiObject;
  readonly answer:
    | Extract<ApiInRelease, { readonly kind: 'removed' | 'not-yet' | 'served-until' }>
    | ConfigApiAnswer;
}

/** What a release does with the API version of a configuration file. */
export interface ConfigApiAnswer {
  readonly kind: 'removed' | 'served-until';
  readonly isOfFile: true;
  readonly removal: RemovedConfigApi;
}

/** How certain it is that a flag or field that a release removed is read by who lost it. */
export const FLAG_ANSWERS = [
  'removed',
  'note-unclear',
  'component-unclear',
  'reader-unclear',
  'release-unclear',
] as const;

/** A flag or a field that a release removed. */
export interface FlagFinding {
  readonly setting: FlagSetting;
  /**
   * `removed`: from the component that reads it. Else not certain: the note names no component, the text
   * names none, who reads the text is open, or a condition on the release decides.
   */
  readonly answer: (typeof FLAG_ANSWERS)[number];
  /** What release notes say of it, the oldest first. */
  readonly removals: readonly RemovedFlag[];
  readonly remedy: 'keep' | 'drop';
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
  readonly apis: readonly ApiFinding[];
  readonly flags: readonly FlagFinding[];
  /** How many objects were checked. */
  readonly objects: number;
  /** API versions that components read in files of their own: whether a release has them is not recorded. */
  readonly ownVersions: readonly string[];
  readonly unread: readonly Unread[];
}

/** Whether a component does not start with it, as far as is known. */
export function isFatal({ verdict, reason }: Pick<Finding, 'verdict' | 'reason'>): boolean {
  return (
    verdict === 'wont-start' ||
    (verdict === 'misspelled' && reason.kind === 'misspelled' && reason.lists.length > 0)
  );
}

/** Whether a component does not start with a flag: one that it does not have is an error. */
export function isFatalFlag({ setting, answer }: Pick<FlagFinding, 'setting' | 'answer'>): boolean {
  return answer === 'removed' && setting.kind === 'flag';
}
