/** What a file of the site gets besides what may be in it. */
export interface FileAddition {
  readonly file: string;
  readonly code: string;
}

/** How a table gets into the pages of a documentation system. */
export interface Recipe {
  /** Part of its address, such as "docusaurus". */
  readonly key: string;
  /** The system, as it calls itself. */
  readonly system: string;
  /** What to do, in a sentence or two. */
  readonly advice: string;
  /** The file that the code goes into; absent where it goes into no file. */
  readonly file?: string;
  /** What to put there; `undefined` where this way has no such table. */
  readonly code?: string | undefined;
  /** What to add to which other files of the site, such as a style sheet and what loads it. */
  readonly additions?: readonly FileAddition[];
  /** What to run, a line each. */
  readonly commands: readonly string[];
}
