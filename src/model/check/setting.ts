/** A stretch of text: offsets of its first character and of the one after its last. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Things in a row that one of them can be taken out of: pairs of a map, items of a list. */
export interface Container {
  /** Whether it is written in brackets. */
  readonly isFlow: boolean;
  readonly items: readonly TextSpan[];
  /** Where its emptiness can be written once all of it is gone; absent where it cannot. */
  readonly emptyAt: number | undefined;
  /** How an empty one is written. */
  readonly empty: '{}' | '[]';
  /** Whether templates stand between the items, or behind the last, which may put more of them there. */
  readonly hasTemplates?: boolean;
}

/** What goes when nothing of a group of settings is left. */
export type Whole =
  | { readonly kind: 'items'; readonly container: Container; readonly indexes: readonly number[] }
  | { readonly kind: 'span'; readonly span: TextSpan }
  /** It cannot go without breaking what stands around it, and why. */
  | { readonly kind: 'none'; readonly reason: string };

/** Settings that are written together: the value of one flag, or one pair of a map. */
export interface SettingGroup {
  /** The text between whose commas the settings stand; absent for a pair of a map. */
  readonly list: TextSpan | undefined;
  /** Whether quotes or escapes stand inside of that text, so that no part of it can be taken out alone. */
  readonly isTangled?: boolean;
  readonly whole: Whole;
}

/** A part of a text that counts under one condition, of a template or a script. */
export interface Branch {
  /** Where it begins. */
  readonly id: number;
  /** Whether a condition asks for the release. */
  readonly isByRelease: boolean;
}

/**
 * Whose gates are set: for certain those of Kubernetes (one component's, or those of every component that
 * the value is handed to), for certain those of a program that has gates of its own, or those of whatever
 * reads the value.
 */
export type Owner =
  | {
      readonly kind: 'kubernetes';
      readonly component: string | undefined;
      /** A program whose own gates may stand in the same list, such as OpenShift or minikube's kubeadm. */
      readonly besides?: string;
    }
  | { readonly kind: 'other'; readonly program: string }
  | { readonly kind: 'unclear' };

/**
 * How a gate is written, which decides what counts as a boolean and what a mistake leads to.
 * - `flag`: a pair of `--feature-gates`, read as Go reads booleans.
 * - `map`: a pair of a map in a component's configuration file, a YAML boolean.
 * - `text-map`: a pair of a map that another program turns into the flag; quoted booleans are fine.
 * - `name`: a name in a list of what is enabled or disabled.
 * - `environment`: `KUBE_FEATURE_<name>`, which client-go reads: it logs what it cannot use, and goes on.
 * - `observed`: what a component says of itself; nobody need have set it, and the value may be unknown.
 */
export type Form = 'flag' | 'map' | 'text-map' | 'name' | 'environment' | 'observed';

/** One feature gate set in a configuration. */
export interface GateSetting {
  readonly name: string;
  /** Nothing where what is written is no boolean, or a component does not say it. */
  readonly value: boolean | undefined;
  /** The value as it is written. */
  readonly written: string;
  /** The name with its value, or with nothing where it has none. */
  readonly at: TextSpan;
  readonly nameAt: TextSpan;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly form: Form;
  readonly owner: Owner;
  /** What one process reads in one go; the later of two settings in it holds. */
  readonly scope: number;
  /** The process that reads it, by its id: several scopes may belong to one. */
  readonly process: number;
  readonly group: SettingGroup;
  /** Under which condition it stands, where it does. */
  readonly branch?: Branch | undefined;
}

/** A flag or a field of a configuration file that is set, one of those that were looked for. */
export interface FlagSetting {
  readonly kind: 'flag' | 'config-field';
  /** "--runonce", however it is written. */
  readonly name: string;
  readonly at: TextSpan;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly owner: Owner;
  readonly group: SettingGroup;
  /** Under which condition it stands, where it does. */
  readonly branch?: Branch | undefined;
}

/** One run of a program, as far as a text shows it: its command line, or its part of a document. */
export interface Process {
  readonly id: number;
  /** What `--emulated-version` says of Kubernetes, such as "1.34". */
  readonly emulated: string | undefined;
}

/** A document, or an item of a List, that is an object of an API. */
export interface ApiObject {
  readonly apiVersion: string;
  /** Nothing where a patch does not tell of which kind the objects are that it gives the version to. */
  readonly kind: string;
  /** `metadata.name`, where it is written. */
  readonly name: string | undefined;
  /** Whether a template or a program chooses the version, or leaves the object out by the release. */
  readonly isChosen?: true;
  /** Whether a client or a class of a program names it, in its own spelling. */
  readonly isCalled?: true;
  /** Where `apiVersion` stands, counted from 1. */
  readonly line: number;
  readonly column: number;
}

/** Something in a configuration that was not read. */
export interface Unread {
  readonly line: number;
  readonly reason: string;
  /** Whether Kubernetes could not read it either. */
  readonly isBroken: boolean;
}

/** What was found in a configuration. */
export interface Configuration {
  readonly settings: readonly GateSetting[];
  /** Every process that a setting belongs to. */
  readonly processes: readonly Process[];
  readonly objects: readonly ApiObject[];
  /** Those of the flags and fields that were looked for. */
  readonly flags: readonly FlagSetting[];
  readonly unread: readonly Unread[];
}
