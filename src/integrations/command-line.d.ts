/** A stage of a feature; `unknown` where it is not known whether the release has the feature gate. */
export type Stage = 'alpha' | 'beta' | 'stable' | 'deprecated' | 'disabled' | 'removed' | 'unknown';

/** A thing in a cell. */
export interface TableItem {
  readonly text: string;
  /** Its page, where it has one. */
  readonly url?: string;
}

/** A KEP, a feature gate, or a part of its history. */
export interface TableRow {
  readonly stage: Stage;
  readonly sigs: readonly string[];
  readonly components: readonly string[];
  /** All names of its feature gates. */
  readonly gates: readonly string[];
  /** Its KEPs, by number and by directory. */
  readonly keps: readonly string[];
  /** Whether the release changed it. */
  readonly isChanged: boolean;
  /** By the keys of columns. */
  readonly cells: Readonly<Record<string, readonly TableItem[]>>;
}

/** What `kep-atlas query --format json` prints. New fields may come within a schema version. */
export interface Table {
  readonly schemaVersion: 1;
  /** The day that the data speak of, such as "2026-08-20". */
  readonly date: string;
  /** The page that shows the same. */
  readonly url: string;
  /** The commits that the data came from. */
  readonly sources: readonly {
    readonly repository: string;
    readonly commit: string;
    readonly committed: string;
  }[];
  readonly title: string;
  readonly query: string;
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly TableRow[];
}

/** A place in a file. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** What is said of a setting or an object. */
interface Said {
  readonly verdict: string;
  /** Whether it prevents a component from starting, or an object from being accepted. */
  readonly isFatal: boolean;
  readonly message: string;
  readonly page: string | null;
}

/** A feature gate that a file sets. */
export interface GateFinding extends Place, Said {
  readonly name: string;
  /** What it is set to; null where that is neither true nor false. */
  readonly value: boolean | null;
  readonly component: string | null;
  /** The verdict that holds if the setting is one of Kubernetes. */
  readonly ifKubernetes: string | null;
  /** The verdict that holds if a condition on the release sets it in this one. */
  readonly ifSet: string | null;
  readonly emulatedRelease: string | null;
  /** The feature gate by its present name. */
  readonly gate: string | null;
  /** What is probably meant. */
  readonly suggestion: string | null;
}

/** An object whose API version a release does not serve. */
export interface ApiFinding extends Place, Said {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string | null;
  readonly source: string | null;
}

/** A flag or field that a release removed. */
export interface FlagFinding extends Place, Said {
  readonly kind: string;
  readonly name: string;
  readonly component: string | null;
  readonly removedIn: readonly { readonly release: string; readonly component: string | null }[];
  readonly source: string | null;
}

/** What was found in a file. */
export interface Findings {
  readonly findings: readonly GateFinding[];
  readonly apis: readonly ApiFinding[];
  readonly flags: readonly FlagFinding[];
  /** Lines that mention feature gates and were not read. */
  readonly unread: readonly {
    readonly line: number;
    readonly reason: string;
    /** Whether Kubernetes cannot read it either. */
    readonly isBroken: boolean;
  }[];
}

/** One file of what `kep-atlas check --format json` prints: an array of these. */
export interface CheckedFile extends Findings {
  readonly file: string;
  /** The release to upgrade from. */
  readonly from: string | null;
  readonly to: string;
  /** What it was judged by. */
  readonly basis: string;
  /** What was found and is accepted. */
  readonly accepted: Findings;
}
