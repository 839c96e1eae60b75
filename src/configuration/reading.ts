import type { Around } from './around.ts';
import type { Collector } from './collector.ts';
import type { Tree } from './tree.ts';
import type { View } from './view.ts';
import type { Word } from './words.ts';

/** What each reader of a format is given: where findings go, and how to read on in what stands inside. */
export interface Reading {
  readonly collector: Collector;
  /** Reads a text of whatever format stands inside the one that is being read. */
  readonly readText: (view: View, around: Around) => void;
  /** Looks through values under keys and in lists. */
  readonly readTree: (tree: Tree, view: View, around: Around) => void;
  /** Reads the arguments of one command. */
  readonly readArguments: (words: readonly Word[], around: Around) => void;
  /** Reads a command line, or several. */
  readonly readShell: (view: View, around: Around) => void;
}

/** A way in which configuration is written. */
export interface Format {
  /** Whether lines of three dashes in it part no documents. */
  readonly isWhole?: true;
  /** Whether a flag in it that no program stands before is asked about as one of Kubernetes. */
  readonly isPlain?: true;
  /** Whether a text is written so; asked in the order of the list of formats. */
  readonly recognizes: (text: string, around: Around) => boolean;
  /** Finds settings in it. Returns false where it is not written so after all. */
  readonly read: (view: View, around: Around, reading: Reading) => boolean;
}
