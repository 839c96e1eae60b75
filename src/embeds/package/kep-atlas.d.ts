/** `<kep-feature-table>`: a table. Its attributes are the keys of a query. */
export declare class KepFeatureTable extends HTMLElement {
  /** Fetches anew; resolves when the table, or the failure, is shown. */
  load(): Promise<void>;
}

/** `<kep-gate>`: a feature gate in a sentence. */
export declare class KepGate extends HTMLElement {
  /** Fetches anew; resolves when the sentence, or the failure, is shown. */
  load(): Promise<void>;
}

/** What both elements take. */
interface CommonAttributes {
  release?: string;
  /** The address of the atlas. */
  base?: string;
  /** Fetch although the element is not empty. */
  refresh?: boolean | '';
}

/** The attributes of `<kep-feature-table>`. */
export interface KepFeatureTableAttributes extends CommonAttributes {
  table?: 'features' | 'gates' | 'history';
  stage?: string;
  sig?: string;
  component?: string;
  gates?: string;
  keps?: string;
  changed?: boolean | 'yes' | 'no' | 'true' | 'false' | '';
  /** Keys of columns in their order, or "all". */
  columns?: string;
  /** For how many rows to keep room. */
  rows?: string | number;
  /** A height in which the table scrolls. */
  height?: string | number;
}

/** The attributes of `<kep-gate>`. */
export interface KepGateAttributes extends CommonAttributes {
  name: string;
}

declare global {
  interface HTMLElementTagNameMap {
    'kep-feature-table': KepFeatureTable;
    'kep-gate': KepGate;
  }
}
