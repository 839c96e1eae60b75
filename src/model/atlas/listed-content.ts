import type { CollectionSource, RecordsName } from '../../schemas/collections.ts';

/** A record, whatever its schema. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a collection holds, with what the one list of collections says of it. */
export interface ListedContent {
  readonly name: RecordsName;
  readonly title: string;
  /** The key that names a record. */
  readonly identity?: string | undefined;
  /** The sources that write it; none where people or commands of this project do. */
  readonly sources: readonly Pick<CollectionSource, 'name' | 'title' | 'owns'>[];
  /** The records of a folder, or all that is in a single file. */
  readonly records: readonly Fields[];
}
