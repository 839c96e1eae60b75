/** How release notes begin, and how LWKD says it. */
const PRESENT: Readonly<Record<string, string>> = {
  Added: 'Adds',
  Allowed: 'Allows',
  Bumped: 'Bumps',
  Changed: 'Changes',
  Converted: 'Converts',
  Corrected: 'Corrects',
  Demoted: 'Demotes',
  Deprecated: 'Deprecates',
  Disabled: 'Disables',
  Dropped: 'Drops',
  Enabled: 'Enables',
  Enhanced: 'Enhances',
  Exposed: 'Exposes',
  Extended: 'Extends',
  Fixed: 'Fixes',
  Graduated: 'Graduates',
  Implemented: 'Implements',
  Improved: 'Improves',
  Increased: 'Increases',
  Introduced: 'Introduces',
  Locked: 'Locks',
  Made: 'Makes',
  Marked: 'Marks',
  Migrated: 'Migrates',
  Moved: 'Moves',
  Prevented: 'Prevents',
  Promoted: 'Promotes',
  Reduced: 'Reduces',
  Refactored: 'Refactors',
  Removed: 'Removes',
  Renamed: 'Renames',
  Replaced: 'Replaces',
  Restored: 'Restores',
  Reverted: 'Reverts',
  Stopped: 'Stops',
  Switched: 'Switches',
  Updated: 'Updates',
  Upgraded: 'Upgrades',
};
const START = /^((?:`?[\w./-]+(?: [\w./-]+)?`?:\s+)?)([A-Za-z]+)\b/;
const LINK = /\[([^\]]*)\]\([^)]*\)/g;
const IMAGE = /!\[[^\]]*\]\([^)]*\)/g;
const TAG = /<\/?[A-Za-z][^<>]*>/g;
const END = /(?<=[a-z0-9)`"'])[.!](?=\s+[A-Z`"([]|\s*$)/;
const ABBREVIATION = /\b(?:e\.g|i\.e|etc|vs|cf|approx)$/i;
/** Longer than a sentence should be; the pull request has the rest. */
const LONGEST = 320;

/**
 * The first sentence of a release note as LWKD would have it: in the present tense, without a full
 * stop, and without links of its own, since the whole of it leads to the pull request. Markdown.
 */
export function sentenceOfNote(note: string): string {
  const flat = note
    .replaceAll(IMAGE, '')
    .replaceAll(LINK, '$1')
    .replaceAll(TAG, '')
    .replace(/^\W*ACTION[ -]REQUIRED\W*/i, '')
    .replace(/^\s*[-*+]\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const sentence = cut(flat);
  return sentence.replace(START, (all, before: string, verb: string) => {
    const present = PRESENT[verb] ?? PRESENT[verb[0]?.toUpperCase() + verb.slice(1)]?.toLowerCase();
    return present === undefined ? all : `${before}${present}`;
  });
}

/** Up to the first full stop that ends a sentence; stops inside of code do not. */
function cut(text: string): string {
  const masked = text.replaceAll(/`[^`]*`/g, (code) => '`'.repeat(code.length));
  let from = 0;
  for (;;) {
    const index = masked.slice(from).search(END);
    if (index < 0) return shorten(text);
    const end = from + index;
    if (!ABBREVIATION.test(masked.slice(0, end))) return shorten(text.slice(0, end));
    from = end + 1;
  }
}

function shorten(text: string): string {
  if (text.length <= LONGEST) return text.replace(/[.:;,\s]+$/, '');
  const words = text.slice(0, LONGEST).replace(/\s+\S*$/, '');
  const isOpen = (words.match(/`/g) ?? []).length % 2 === 1;
  return `${isOpen ? words.slice(0, words.lastIndexOf('`')).trimEnd() : words}…`;
}
