import type { PostContext } from '../../reading/facts.ts';
import type { GroupReader } from '../../reading/sig-names.ts';

/** The names that posts are searched for. */
export interface PostNames {
  /** The names of all feature gates there are or were. */
  readonly gates: ReadonlySet<string>;
  /** The groups of the community. */
  readonly groups: GroupReader;
}

/** What reading a post of the blog needs to know besides its text. */
export interface PostReading extends PostContext, PostNames {}
