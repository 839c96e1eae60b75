import type { ContentFiles } from '../../../src/records/content-files.ts';
import type { Source, UpstreamRecord } from './source.ts';

/** What a plan is made of. */
export interface PlanInput {
  readonly source: Pick<Source, 'name' | 'folder' | 'schema' | 'identity' | 'owns'>;
  /** The comment on line one of every file. */
  readonly comment: string;
  readonly records: readonly UpstreamRecord[];
  /** The files in the source's folder as they are. */
  readonly current: ContentFiles;
  /** Whether far fewer records than before are accepted. */
  readonly allowShrink: boolean;
}
