interface Flag {
  readonly help: string;
  readonly value?: undefined;
}

/** An option or argument that takes a value. */
export interface Valued {
  /** The name of the value in the help text, such as "DIR". */
  readonly value: string;
  readonly help: string;
  /** The text that is read when nothing is given; the help text shows it. */
  readonly default?: string;
  readonly repeatable?: true;
  /** Whether one has to be given. */
  readonly required?: true;
  /** What to do if it is missing; follows the error in parentheses. */
  readonly hint?: string;
  /** Converts the text; what it throws is a usage error. */
  readonly read?: (text: string) => unknown;
}

/** The command line of a command. */
export interface Definition {
  /** What starts the command, such as "npm run sync --". */
  readonly start: string;
  /** What the command does: the first paragraphs of the help text. */
  readonly summary: string;
  readonly argument?: Valued;
  /** By name, without the leading dashes. `--help` is added. */
  readonly options: Readonly<Record<string, Flag | Valued>>;
  /** What follows the options in the help text, such as exit codes. */
  readonly notes?: string;
}
