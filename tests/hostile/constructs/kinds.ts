import type { GrowingDocument } from '../../../scripts/sync/testing/document.ts';
import { DOCUMENTS } from '../../../scripts/sync/testing/documents.ts';
import { LONGEST_TEXT, readConfiguration } from '../../../src/configuration/read.ts';
import { render } from '../../../src/prose/__fixtures__/context.ts';
import { CONFIGURATION_FILLERS } from './configurations.ts';
import type { Filler } from './fillers.ts';
import { GO_FILLERS } from './go.ts';
import { MARKDOWN_FILLERS } from './markdown.ts';
import { YAML_FILLERS } from './yaml.ts';

/** Something that is read, and what may stand in it. */
interface GrowingKind {
  /** Such as "proposal", "kep", or "configuration". */
  readonly kind: string;
  readonly fillers: readonly Filler[];
  /** The document around it. */
  readonly around?: GrowingDocument['around'];
  readonly read: (text: string) => unknown;
  /** Characters of the longest that is read; a bit less, so that it is. */
  readonly longest: number;
}

/** The fillers of a language, and the longest text of it from which facts are read. */
const LANGUAGES = {
  go: { fillers: GO_FILLERS, longest: 990_000 },
  markdown: { fillers: MARKDOWN_FILLERS, longest: 195_000 },
  yaml: { fillers: YAML_FILLERS, longest: 260_000 },
};
/** A construct is not cut, and may be a bit longer than what it is to fill. */
const CUT = 1_000;
const PARTS = 6;

/** Facts are read by one parser of Markdown and one of YAML: each kind tries a part, and all of them all. */
const partOf = (fillers: readonly Filler[], part: number): readonly Filler[] =>
  fillers.filter((_, index) => index % PARTS === part % PARTS);

const DOCUMENT_KINDS = DOCUMENTS.flatMap(([, { path, read, grows }]) =>
  Object.entries(grows).map(([kind, document]) => ({ path, read, kind, document })),
);
const SHARING = DOCUMENT_KINDS.map(({ document }) => document).filter(({ isWhole }) => !isWhole);

function growingKind({ path, read, kind, document }: (typeof DOCUMENT_KINDS)[number]): GrowingKind {
  const { around, isWhole, longest = LANGUAGES[document.fillers].longest } = document;
  const { fillers } = LANGUAGES[document.fillers];
  const part = SHARING.filter((other) => other.fillers === document.fillers).indexOf(document);
  return {
    ...{ kind, fillers: isWhole ? fillers : partOf(fillers, part), longest },
    ...(around && { around }),
    read: (text) => read(text, path),
  };
}

/** All that the sync, the build, and the checker read. */
export const GROWING_KINDS: readonly GrowingKind[] = [
  {
    kind: 'a proposal',
    fillers: MARKDOWN_FILLERS,
    read: (text) => render(text),
    longest: 1_000_000,
  },
  ...DOCUMENT_KINDS.map(growingKind),
  {
    kind: 'a configuration to check',
    fillers: [...CONFIGURATION_FILLERS, ...partOf(YAML_FILLERS, 0)],
    read: (text) => readConfiguration(text),
    longest: LONGEST_TEXT - CUT,
  },
];
