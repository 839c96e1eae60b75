import type { LinkTarget } from './phrase.ts';

/** How many there are of something. */
export interface Count {
  readonly label: string;
  readonly count: number;
  /** Where they are. */
  readonly to: LinkTarget;
}
