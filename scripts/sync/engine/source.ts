import type { CollectionName, CollectionSource } from '../../../src/schemas/collections.ts';
import type { Problem } from '../../../src/schemas/problem.ts';
import type { SyncedRef } from '../../../src/schemas/sources.ts';
import type { ContentStore } from './content-store.ts';
import type { Upstream } from './repository.ts';

/** A record as a parser gives it, before its schema has seen it. */
export type UpstreamRecord = Readonly<Record<string, unknown>>;

/** Reads what is in content/ already: files kept by hand, and what earlier sources wrote. */
export type ContentReader = Pick<ContentStore, 'readFile' | 'readFolder'>;

/** What was read of upstream, and at which commits. */
export interface Fetched<Texts> {
  readonly refs: readonly SyncedRef[];
  /** Nothing where all that the last sync read is as it was. */
  readonly texts: Texts | undefined;
}

/**
 * What the last sync made of a source, and what this one would make of the same files: neither the
 * code nor the records nor anything else that they are made of has changed since.
 */
export interface Previous {
  readonly refs: readonly SyncedRef[];
  readonly records: readonly UpstreamRecord[];
}

/** A folder that a source reads, and the files in it that it wants. */
export interface FolderRead {
  readonly repository: string;
  readonly folder: string;
  isWanted(path: string, wanted: Wanted): boolean;
  /** Whether the source reads all that it wants as soon as any of it has changed. */
  readonly isWhole?: boolean;
  /**
   * Whether the record of a file no longer stands, though the file may be the same; as `isTouched`
   * says where it is absent.
   */
  isStale?(path: string, isTouched: (path: string) => boolean): boolean;
}

/** A file of upstream that cannot be read, or not as a whole. */
export interface UnreadFile {
  readonly path: string;
  readonly problem: Problem;
}

/** What a parser made of upstream. */
export interface ParsedSource {
  readonly records: readonly UpstreamRecord[];
  /** Oddities that belong to no record, one line each. */
  readonly notices: readonly string[];
  /** What upstream broke: it is a problem of the source as long as it is read so. */
  readonly unread?: readonly UnreadFile[];
  /** Errors where a part of upstream has far fewer facts than content/ has of it. */
  readonly tooFew?: readonly string[];
  /** The refs again, where parsing tells more of them than fetching could. */
  readonly refs?: readonly SyncedRef[];
  /** Other files that come of the same reading: prose, or one file for many records. */
  readonly files?: readonly ContentFile[];
  /** Pictures, which are fetched and kept like prose. */
  readonly pictures?: PictureFiles;
}

/** A whole file; its path is below content/. */
export interface ContentFile {
  /** The identity of the record that it belongs to: without that, it is left out. */
  readonly record?: string;
  readonly path: string;
  readonly text: string;
}

/** A file that is no text; its path is below content/, and its name says what is in it. */
export interface BytesFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The pictures of a source's texts. */
export interface PictureFiles {
  readonly files: readonly BytesFile[];
  /** Paths of files of an earlier reading that no text shows anymore. */
  readonly removed: readonly string[];
}

/** What a run wants of a source beside its facts. */
export interface Wanted {
  /** Whether upstream's texts are wanted, for pages to show. */
  readonly prose: boolean;
  /** Where there is any, records of files that did not change are taken from it. */
  readonly previous?: Previous | undefined;
}

/** How a source of the one list of collections is read. */
export interface SourceDefinition<Texts> {
  /** What it reads in content/ beside its own folder: other collections, whose sources go first. */
  readonly needs?: readonly CollectionName[];
  /** The folders that it reads, as far as its files can be told beforehand. */
  readonly reads?: readonly FolderRead[];
  /** The repositories whose releases it reads; nothing else need be read of them. */
  readonly follows?: readonly string[];
  /** Of what it needs, the names that it looks for once and for good: it waits until they are read as of upstream’s heads. */
  readonly readsOnce?: readonly CollectionName[];
  /** Whether it brings texts that pages show: it is read whole where they are wanted. */
  readonly hasProse?: boolean;
  /** What its records depend on in content/ beside upstream, as text. */
  inputs?(content: ContentReader): Promise<string>;
  /**
   * Reads upstream; the only part with I/O.
   * @param content for sources that need what is there already.
   * @param wanted for sources that read more for prose than for facts.
   */
  fetch(upstream: Upstream, content: ContentReader, wanted: Wanted): Promise<Fetched<Texts>>;
  /** Makes records of what was read. */
  parse(texts: Texts): ParsedSource;
}

/** A source whose upstream format is its own affair. */
export interface ReadableSource extends Omit<SourceDefinition<never>, 'fetch' | 'parse'> {
  /** Reads upstream and makes records of it. */
  read(upstream: Upstream, content: ContentReader, wanted: Wanted): Promise<SourceReading>;
}

/** A source as the list of collections has it, and how it is read. */
export type Source = Omit<CollectionSource, 'title'> & ReadableSource;

/** What a source made of upstream. */
export interface SourceReading extends ParsedSource {
  readonly refs: readonly SyncedRef[];
  /** Whether all that the last sync read is as it was; there are no records then. */
  readonly isUnchanged: boolean;
  /** What was read of upstream, to find the places of problems in. */
  readonly texts?: unknown;
}

/** Joins a source's reading and parsing. */
export function defineSource<Texts>(definition: SourceDefinition<Texts>): ReadableSource {
  const { fetch, parse, ...properties } = definition;
  return {
    ...properties,
    async read(upstream, content, wanted) {
      const { refs, texts } = await fetch(upstream, content, wanted);
      return texts === undefined
        ? { refs, records: [], notices: [], isUnchanged: true }
        : { refs, ...parse(texts), texts, isUnchanged: false };
    },
  };
}
