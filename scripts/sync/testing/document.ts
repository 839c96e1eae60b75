import type { z } from 'zod';
import { type FileReading, unreadNotice } from '../reading/standing.ts';

/** What became of a text: records, each with its schema and identity; or errors that name the file. */
export interface ReadOutcome {
  readonly records: readonly {
    readonly id: string;
    readonly value: unknown;
    readonly schema: z.ZodType;
  }[];
  readonly errors: readonly string[];
}

/** A document full of one thing. */
export interface GrowingDocument {
  /** The language that the thing is of. */
  readonly fillers: 'go' | 'markdown' | 'yaml';
  /** Whether it tries all there is of the language, and not a part, as documents that share a parser do. */
  readonly isWhole?: boolean;
  /** The document around the thing. */
  readonly around?: (filler: string) => string;
  /** Characters of the longest that is read, or a few less; absent where the parser of the language says it. */
  readonly longest?: number;
}

/** A kind of document of upstream, as tests damage it and make it long. */
export interface TestedDocument {
  readonly path: string;
  /** A sound one. */
  readonly text: string;
  /** Reads a text as a file at a path; throws where the parser does. */
  readonly read: (text: string, path: string) => ReadOutcome;
  /** Where real ones are, and how many damaged ones tests read; absent where they are in no repository. */
  readonly real?: {
    readonly repository: string;
    readonly paths: RegExp;
    readonly count: number;
    /** A branch that is not the default one. */
    readonly ref?: string;
  };
  /** By what they are to a reader, such as "kep.yaml" or "a review". */
  readonly grows: Readonly<Record<string, GrowingDocument>>;
}

/** By the name of their kind. */
export type TestedDocuments = Readonly<Record<string, TestedDocument>>;

/** The gates that documents name. */
export const SAMPLE_GATES: ReadonlySet<string> = new Set([
  'AThing',
  'InPlacePodVerticalScaling',
  'KubeletCrashLoopBackOffMax',
]);

/** What a parser made of a text, with the errors that name its file. */
export function outcomeOf<Value>(
  values: readonly Value[],
  schema: z.ZodType,
  id: (value: Value) => unknown,
  errors: readonly string[] = [],
): ReadOutcome {
  return { records: values.map((value) => ({ id: String(id(value)), value, schema })), errors };
}

/** What a parser made of a file at a path. */
export function outcomeOfFile<Value>(
  { record, unread }: FileReading<Value>,
  path: string,
  schema: z.ZodType,
  id: (value: Value) => unknown,
): ReadOutcome {
  if (record !== undefined) return outcomeOf([record], schema, id);
  return nothingRead(unread === undefined ? `${path}: of no use` : unreadNotice(unread));
}

/** A text of which nothing was read. */
export const nothingRead = (error: string): ReadOutcome => ({ records: [], errors: [error] });

/** Octokit refuses what is no JSON; what is, may hold anything. */
export function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A page with something in its front matter. */
export const inFrontMatter = (filler: string): string =>
  `---\ntitle: AThing\n${filler}\n---\n\nA thing.\n`;

/** A page with something below its front matter. */
export const belowFrontMatter = (filler: string): string =>
  `---\ntitle: AThing\ndate: 2024-05-07\n---\n\n${filler}\n`;
