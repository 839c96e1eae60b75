import type { Cleaned, Refused } from '../../configuration/clean.ts';
import type { Report } from '../../model/check/finding.ts';

/** A text with the name of its file, where it has one. */
export interface Input {
  readonly name: string | undefined;
  readonly text: string;
}

/** The verdicts on a text, and the text cleaned. */
export interface Checked {
  /** The name of the file, where one of several was checked. */
  readonly file: string | undefined;
  readonly report: Report;
  readonly cleaned: Cleaned | Refused;
}
