import type { TextPlace } from '../model/atlas/text-place.ts';
import type { MentionedKep } from '../model/enhancement/find-mentioned.ts';

/** Where a text came from: what its relative links and images are relative to. */
export interface ProseSource extends TextPlace {
  /** Whether it has a page of its own, where its sections go by the fragments they have on GitHub. */
  readonly hasOwnPage?: boolean;
}

/** Answers where this site has a page about something; `undefined` where it has none. */
export interface LinkIndex {
  /** The page of the enhancement that is meant by a number, or by a directory below keps/. */
  enhancement(mentioned: MentionedKep): string | undefined;
  /** A section of an enhancement's proposal by the fragment that it has on GitHub. */
  section(mentioned: MentionedKep, fragment: string): Promise<string | undefined>;
  /** The page of the enhancement that a proposal has become which is gone, by what a text calls it. */
  moved(directory: string, called: string): string | undefined;
  /** Whether a directory below keps/ is one of an enhancement. */
  hasDirectory(directory: string): boolean;
  /**
   * Whether kubernetes/enhancements has a file or folder at a path, at the head; `undefined` where
   * that is not known.
   */
  hasFile(path: string): boolean | undefined;
  /** The picture at a path of a repository, where it was fetched. */
  picture(repository: string, path: string): ShownPicture | undefined;
  /** The page of the feature gate with exactly this name. */
  gate(name: string): string | undefined;
  /** The page of the API kind with exactly this name. */
  apiKind(name: string): string | undefined;
}

/** A picture that this site serves. */
export interface ShownPicture {
  readonly href: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** A heading of a rendered text, for its table of contents. */
export interface ProseHeading {
  /** The level it has on the page: 2 is a section, 3 a section inside it. */
  readonly depth: number;
  /** The fragment it can be linked by. */
  readonly id: string;
  readonly text: string;
  /** Another fragment that texts link it by. */
  readonly alias?: string;
}

/** Something in a text that could not be shown as its author meant it. */
export interface ProseProblem {
  readonly kind:
    | 'truncated'
    | 'too-deep'
    | 'words-lost'
    | 'unknown-language'
    | 'code-not-highlighted'
    | 'diagram-not-drawn'
    | 'formula-not-drawn'
    | 'dangling-anchor';
  /** What was found, in words that can be shown. */
  readonly detail: string;
}

/** A text as HTML that is safe to put into a page. */
export interface RenderedProse {
  readonly html: string;
  /** The text's own title, which is left out of `html` because the page has one. */
  readonly title?: string;
  /** Every heading in `html`, in order. */
  readonly headings: readonly ProseHeading[];
  readonly problems: readonly ProseProblem[];
}

/** Takes down a problem; the passes over a text share one. */
export type ReportProblem = (kind: ProseProblem['kind'], detail: string) => void;
